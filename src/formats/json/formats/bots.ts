import { mappedFormat } from '../mapping.ts';
import { listedIn } from './listed-in.ts';

const rasaTurn = {
  text: 'text',
  role: 'event',
  start: 'timestamp',
  event: ['!event=user|bot', '!text:text'],
};

/** The tracker of a conversation, or the events as its broker writes them, of many conversations. */
export const rasa = mappedFormat(
  'rasa',
  [
    {
      signs: ['events[].event=user|bot|action|session_started', 'events[].timestamp:number', 'sender_id'],
      turns: 'events[]',
      turn: rasaTurn,
      id: 'sender_id',
      channel: 'chat',
    },
    ...listedIn(['[]'], {
      signs: ['event=user|bot|action|session_started', 'timestamp:number', 'sender_id'],
      turn: rasaTurn,
      groupBy: 'sender_id',
      channel: 'chat',
    }),
  ],
  { about: { title: 'Rasa, trackers and events', proof: 'real files' } },
);

/** The machine serves, as in messages of OpenAI. */
export const shareGpt = mappedFormat(
  'sharegpt',
  listedIn(['conversations[]', 'items[]', 'conversation[]', 'dialogue[]', 'messages[]'], {
    signs: ['from:text', 'value:text'],
    turn: { text: 'value', role: 'from', event: ['from=function_call|observation|tool'] },
    roles: { chatgpt: 'agent', bing: 'agent', bard: 'agent' },
    id: 'id',
    channel: 'chat',
  }),
  { about: { title: 'ShareGPT', proof: 'real files' } },
);
