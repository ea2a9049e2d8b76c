import { mappedFormat } from '../mapping.ts';
import { listedIn } from './listed-in.ts';

/** Utterances of many conversations. The signs are more than those of a bare list of turns, which has `speaker` and `text` too. */
export const convokit = mappedFormat(
  'convokit',
  listedIn(['[]'], {
    signs: [
      'conversation_id:text or root:text',
      'speaker:text or user:text',
      'text:text',
      'reply_to or reply-to or meta:object',
    ],
    turn: { text: 'text', speaker: ['speaker', 'user'], start: 'timestamp' },
    groupBy: ['conversation_id', 'root'],
  }),
  { about: { title: 'ConvoKit, utterances', proof: 'documentation' }, score: 1.5 },
);

/** Turns are pairs: who, what. Rows of `action` are steps in the agent's tool. */
export const abcd = mappedFormat(
  'abcd',
  [
    {
      signs: ['original[][0]=agent|customer', 'original[][1]:text'],
      turns: 'original[]',
      turn: { text: '[1]', role: '[0]', event: ['[0]=action'] },
      id: 'convo_id',
      channel: 'chat',
    },
  ],
  { about: { title: 'Action-Based Conversations Dataset', proof: 'real files' } },
);

/** The one who serves is called the assistant. */
export const taskmaster = mappedFormat(
  'taskmaster',
  listedIn(['utterances[]'], {
    signs: ['index:number', 'speaker=USER|ASSISTANT|user|assistant', 'text:text'],
    turn: { text: 'text', role: 'speaker' },
    id: 'conversation_id',
  }).map((view) => ({ ...view, signs: [...view.signs, 'conversation_id'] })),
  { about: { title: 'Taskmaster', proof: 'real files' } },
);

/** `Agent` is who acts; of their acts, only these two were said to the other. */
export const star = mappedFormat(
  'star',
  listedIn(['Events[]'], {
    signs: ['Agent=User|Wizard', 'Action:text', 'Text:text'],
    turn: { text: 'Text', role: 'Agent', start: 'UnixTime', event: ['!Action=utter|pick_suggestion'] },
    id: 'DialogueID',
    channel: 'chat',
  }),
  { about: { title: 'STAR, schema-guided dialogues', proof: 'real files' } },
);

export const tweetSumm = mappedFormat(
  'tweetsumm',
  listedIn(['dialog.turns[]', 'turns[]'], {
    signs: ['is_agent:true|false', 'sentences:list'],
    turn: { text: 'sentences', joiner: ' ', role: 'is_agent' },
    roles: { true: 'agent', false: 'customer' },
    id: ['dialog.dialog_id', 'dialog_id'],
    channel: 'chat',
  }),
  { about: { title: 'TweetSumm', proof: 'real files' } },
);

/** Schema-Guided Dialogue and MultiWOZ from version 2.2 on; the system is the one who serves. */
export const sgd = mappedFormat(
  'sgd',
  listedIn(['turns[]'], {
    signs: ['speaker=USER|SYSTEM', 'utterance:text'],
    turn: { text: 'utterance', role: 'speaker' },
    roles: { USER: 'customer', SYSTEM: 'agent' },
    id: 'dialogue_id',
    channel: 'chat',
  }),
  { about: { title: 'Schema-Guided Dialogue', proof: 'documentation' } },
);

/** Many data sets in one form: conversations are members of one object, and what was said and answered stands together. */
export const dialogStudio = mappedFormat(
  'dialogstudio',
  [
    {
      signs: ['{}.log[].user utterance:text', '{}.log[].system response:text'],
      conversations: '{}',
      turns: 'log[]',
      turn: {
        sides: [
          { text: 'user utterance', is: 'customer' },
          { text: 'system response', is: 'agent' },
        ],
      },
      id: ['new dialog id', 'original dialog id'],
    },
  ],
  { about: { title: 'DialogStudio', proof: 'documentation' } },
);
