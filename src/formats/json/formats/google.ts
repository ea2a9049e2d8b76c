import type { JsonMapping } from '../../mapping-schema.ts';
import { mappedFormat } from '../mapping.ts';
import { inSnakeCase } from './snake-case.ts';

/** What is uploaded to Conversational Insights (CCAI). */
export const googleInsightsUpload = mappedFormat(
  'google-insights-upload',
  [
    {
      signs: ['entries[].text:text', 'entries[].role:text'],
      turns: 'entries[]',
      turn: { text: 'text', role: 'role', person: 'user_id', start: 'start_timestamp_usec' },
      time: 'us',
      id: ['conversation_info.conversation_id', 'conversation_id'],
    },
  ],
  { about: { title: 'Google Conversational Insights, uploads', proof: 'real files' } },
);

/** Conversations as the API of Insights gives them. */
export const googleInsights = mappedFormat(
  'google-insights',
  inSnakeCase([insights(''), insights('conversations[].')]),
  {
    about: { title: 'Google Conversational Insights, conversations', proof: 'documentation' },
  },
);

function insights(at: string): JsonMapping {
  return {
    signs: [
      `${at}transcript.transcriptSegments[].text:text`,
      `${at}transcript.transcriptSegments[].segmentParticipant or ${at}transcript.transcriptSegments[].channelTag`,
    ],
    ...(at === '' ? {} : { conversations: 'conversations[]' }),
    turns: 'transcript.transcriptSegments[]',
    turn: {
      text: 'text',
      role: 'segmentParticipant.role',
      person: 'channelTag',
      channel: 'channelTag',
      start: 'messageTime',
    },
    id: 'name',
    startedAt: 'startTime',
    language: 'languageCode',
    channel: 'medium',
  };
}

const message = { role: 'participantRole', person: 'participant', start: ['sendTime', 'createTime'] };

/** Messages of Agent Assist: one, the list of a conversation, or the events that it sends. */
export const googleAgentAssist = mappedFormat(
  'google-agent-assist',
  inSnakeCase([
    {
      signs: ['messages[].content:text', 'messages[].participantRole:text'],
      turns: 'messages[]',
      turn: { text: 'content', ...message },
      language: 'messages[0].languageCode',
    },
    ...['message', 'newMessagePayload'].flatMap((name) => [wrapped(name, ''), wrapped(name, '[].')]),
  ]),
  { about: { title: 'Google Agent Assist (Dialogflow)', proof: 'documentation' } },
);

function wrapped(name: string, at: string): JsonMapping {
  return {
    signs: [`${at}${name}.content:text`, `${at}${name}.participantRole:text`],
    groupBy: 'conversation',
    turns: '[]',
    turn: {
      text: `${name}.content`,
      role: `${name}.participantRole`,
      person: `${name}.participant`,
      start: [`${name}.sendTime`, `${name}.createTime`],
      event: [`!${name}.content:text`],
      replaces: `${name}.name`,
    },
  };
}

const word = {
  text: 'word',
  speaker: ['speakerLabel', 'speakerTag', '^.^.channelTag'],
  start: ['startTime', 'startOffset'],
  end: ['endTime', 'endOffset'],
};
/** Others have `results` too: Speechmatics with a version of its format, Watson with `final`. */
const speech = ['results[].alternatives:list', '!format', '!results[].final'];
const spoken = { language: 'results[0].languageCode', channel: 'call' };
const noTags = '!results[0].alternatives[0].words[].speakerTag=1|2|3|4|5|6|7|8|9|10|11|12';

/** Version 1 as written by programs and by the REST API, and version 2. */
export const googleSpeech = mappedFormat(
  'google-speech',
  inSnakeCase([
    {
      // Only the last result says who speaks, and holds the words of all.
      signs: [
        ...speech,
        'results[-1].alternatives[0].words[].speakerTag or results[-1].alternatives[0].words[].speakerLabel',
        noTags,
        '!results[0].alternatives[0].words[].speakerLabel',
      ],
      turns: 'results[-1].alternatives[0].words[]',
      turn: word,
      words: {},
      ...spoken,
    },
    {
      signs: [
        ...speech,
        'results[].alternatives[0].words[].speakerTag or results[].alternatives[0].words[].speakerLabel',
      ],
      turns: 'results[].alternatives[0].words[]',
      turn: word,
      words: {},
      ...spoken,
    },
    {
      signs: [...speech, 'results[].alternatives[0].transcript:text', '!results[].alternatives[0].timestamps'],
      turns: 'results[]',
      turn: {
        text: 'alternatives[0].transcript',
        speaker: 'channelTag',
        channel: 'channelTag',
        start: ['alternatives[0].words[0].startTime', 'alternatives[0].words[0].startOffset'],
        end: [
          'alternatives[0].words[-1].endTime',
          'alternatives[0].words[-1].endOffset',
          'resultEndTime',
          'resultEndOffset',
        ],
        event: ['!alternatives[0].transcript:text'],
      },
      ...spoken,
    },
  ]),
  { about: { title: 'Google Speech-to-Text', proof: 'real files' } },
);

/** Chats of CCAI Platform (UJET), as its export and its webhooks have them. */
export const googleCcaiPlatform = mappedFormat(
  'google-ccai-platform',
  [
    {
      signs: ['entries[].body.content:text', 'entries[].role:text', 'transcript_version or comm_type or comm_id'],
      turns: 'entries[]',
      turn: {
        text: 'body.content',
        role: 'role',
        speaker: ['user_data.name', 'user_data.first_name'],
        start: 'timestamp',
        event: ['!body.content:text', 'body.type=noti|photo|video|audio|form'],
      },
      roles: { virtual_agent: 'bot' },
      id: 'comm_id',
      startedAt: 'assigned_at',
      channel: 'comm_type',
    },
  ],
  { about: { title: 'Google CCAI Platform, chat transcripts', proof: 'documentation' } },
);
