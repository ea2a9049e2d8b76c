import type { JsonMapping } from '../../mapping-schema.ts';
import { mappedFormat } from '../mapping.ts';

const real = 'real files';
const documented = 'documentation';

const people = {
  list: 'Participants[]',
  id: 'ParticipantId',
  name: 'DisplayName',
  role: 'ParticipantRole',
};
const contact = {
  id: ['CustomerMetadata.ContactId', 'ContactId', 'InitialContactId'],
  language: 'LanguageCode',
};

/** Calls after the fact; the same shape is what the Lex chatbot designer takes; and the segments of calls that go on. */
export const contactLensVoice = mappedFormat(
  'contact-lens-voice',
  [
    {
      signs: [
        'Transcript[].Content:text',
        'Transcript[].ParticipantId:text',
        '!Transcript[].AbsoluteTime',
        '!Channel=CHAT|EMAIL',
      ],
      turns: 'Transcript[]',
      turn: {
        text: 'Content',
        role: ['ParticipantRole', 'ParticipantId'],
        person: 'ParticipantId',
        start: 'BeginOffsetMillis',
        end: 'EndOffsetMillis',
        event: ['!Content:text'],
      },
      people,
      time: 'ms',
      channel: 'call',
      ...contact,
    },
    segments('Segments[]', ['Segments[].Transcript.BeginOffsetMillis']),
    { ...segments('[].Segments[]', ['[].Segments[].Transcript.BeginOffsetMillis']), groupBy: '^.ContactId' },
  ],
  { about: { title: 'Amazon Connect Contact Lens, calls', proof: real } },
);

function segments(turns: string, signs: string[]): JsonMapping {
  return {
    signs,
    turns,
    turn: {
      text: 'Transcript.Content',
      role: ['Transcript.ParticipantRole', 'Transcript.ParticipantId'],
      start: 'Transcript.BeginOffsetMillis',
      end: 'Transcript.EndOffsetMillis',
      event: ['!Transcript.Content:text'],
    },
    time: 'ms',
    channel: 'call',
    ...contact,
  };
}

/** Joined, left, files; pickers and forms, which are JSON that nobody says. */
const chatEvents = [
  '!Content:text',
  'Type=EVENT|ATTACHMENT',
  'ContentType=application/vnd.amazonaws.connect.message.interactive|application/vnd.amazonaws.connect.message.interactive.response',
];
const chatTurn = {
  text: 'Content',
  role: 'ParticipantRole',
  speaker: 'DisplayName',
  person: 'ParticipantId',
  start: 'AbsoluteTime',
  event: chatEvents,
};

export const contactLensChat = mappedFormat(
  'contact-lens-chat',
  [
    {
      signs: ['Transcript[].AbsoluteTime:text', 'Transcript[].ParticipantId:text', 'Channel=CHAT'],
      turns: 'Transcript[]',
      turn: chatTurn,
      people,
      channel: 'chat',
      ...contact,
    },
    chatSegments('Segments[]'),
    { ...chatSegments('[].Segments[]'), groupBy: '^.ContactId' },
  ],
  { about: { title: 'Amazon Connect Contact Lens, chats', proof: documented } },
);

function chatSegments(turns: string): JsonMapping {
  return {
    signs: [`${turns}.Transcript.Time.AbsoluteTime:text`, `${turns}.Transcript.Content:text`],
    turns,
    turn: {
      text: 'Transcript.Content',
      role: 'Transcript.ParticipantRole',
      speaker: 'Transcript.DisplayName',
      start: 'Transcript.Time.AbsoluteTime',
      event: ['!Transcript.Content:text'],
    },
    channel: 'chat',
    ...contact,
  };
}

/** As Connect writes it to S3, and as its GetTranscript answers. */
export const connectChat = mappedFormat(
  'connect-chat',
  [
    {
      signs: ['Transcript[].AbsoluteTime:text', 'Transcript[].ParticipantId:text', '!Channel'],
      turns: 'Transcript[]',
      turn: chatTurn,
      people,
      channel: 'chat',
      ...contact,
    },
  ],
  { about: { title: 'Amazon Connect, chat transcripts', proof: documented } },
);
