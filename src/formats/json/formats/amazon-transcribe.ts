import type { JsonMapping } from '../../mapping-schema.ts';
import { mappedFormat } from '../mapping.ts';

const real = 'real files';

/** Calls after the fact, and the events of calls that go on. */
export const awsCallAnalytics = mappedFormat(
  'aws-call-analytics',
  [
    {
      signs: [
        'Transcript[].Content:text',
        'Transcript[].ParticipantRole:text',
        'Transcript[].BeginOffsetMillis',
        '!Transcript[].ParticipantId',
      ],
      turns: 'Transcript[]',
      turn: {
        text: 'Content',
        role: 'ParticipantRole',
        start: 'BeginOffsetMillis',
        end: 'EndOffsetMillis',
        event: ['!Content:text'],
      },
      time: 'ms',
      channel: 'call',
      id: 'JobName',
      language: 'LanguageCode',
    },
    utterances('UtteranceEvent', '[]'),
    utterances('[].UtteranceEvent', '[]'),
  ],
  { about: { title: 'Amazon Transcribe Call Analytics', proof: real } },
);

function utterances(sign: string, turns: string): JsonMapping {
  return {
    signs: [`${sign}.Transcript:text`, `${sign}.ParticipantRole:text`],
    turns,
    turn: {
      text: 'UtteranceEvent.Transcript',
      role: 'UtteranceEvent.ParticipantRole',
      start: 'UtteranceEvent.BeginOffsetMillis',
      end: 'UtteranceEvent.EndOffsetMillis',
      event: ['!UtteranceEvent.Transcript:text', 'UtteranceEvent.IsPartial=true'],
      replaces: 'UtteranceEvent.UtteranceId',
    },
    time: 'ms',
    channel: 'call',
  };
}

const item = {
  text: 'alternatives[0].content',
  speaker: ['speaker_label', '^.channel_label', 'channel_label'],
  start: 'start_time',
  end: 'end_time',
};
const mark = 'type=punctuation';
const job = { id: 'jobName', language: 'results.language_code', channel: 'call' };

export const awsTranscribe = mappedFormat(
  'aws-transcribe',
  [
    {
      signs: ['results.transcripts:list', 'results.audio_segments[].transcript:text'],
      turns: 'results.audio_segments[]',
      turn: {
        text: 'transcript',
        speaker: ['speaker_label', 'channel_label'],
        start: 'start_time',
        end: 'end_time',
      },
      ...job,
    },
    {
      signs: ['results.transcripts:list', 'results.channel_labels.channels[].items[].alternatives'],
      turns: 'results.channel_labels.channels[].items[]',
      turn: item,
      words: { mark, together: true },
      ...job,
    },
    {
      signs: ['results.transcripts:list', 'results.items[].alternatives[].content'],
      turns: 'results.items[]',
      turn: item,
      words: {
        mark,
        spans: { list: 'results.speaker_labels.segments[]', start: 'start_time', speaker: 'speaker_label' },
      },
      ...job,
    },
    heardWhileSpoken(''),
    heardWhileSpoken('[].'),
  ],
  { about: { title: 'Amazon Transcribe', proof: real } },
);

/** Events of a stream, as programs write them down: what is not final comes again. */
function heardWhileSpoken(at: string): JsonMapping {
  const results = `${at}Transcript.Results[]`;
  return {
    signs: [`${results}.Alternatives[].Transcript:text`, `${results}.ResultId`],
    turns: results,
    turn: {
      text: 'Alternatives[0].Transcript',
      speaker: ['ChannelId', 'Alternatives[0].Items[0].Speaker'],
      start: 'StartTime',
      end: 'EndTime',
      event: ['IsPartial=true', '!Alternatives[0].Transcript:text'],
    },
    channel: 'call',
  };
}

export const awsPca = mappedFormat(
  'aws-pca',
  [
    {
      signs: ['SpeechSegments[].SegmentSpeaker', 'SpeechSegments[].DisplayText or SpeechSegments[].OriginalText'],
      turns: 'SpeechSegments[]',
      turn: {
        text: ['DisplayText', 'OriginalText'],
        person: 'SegmentSpeaker',
        start: 'SegmentStartTime',
        end: 'SegmentEndTime',
      },
      people: {
        list: 'ConversationAnalytics.SpeakerLabels[]',
        id: 'Speaker',
        name: 'DisplayText',
        role: 'DisplayText',
      },
      id: ['ConversationAnalytics.GUID'],
      startedAt: 'ConversationAnalytics.ConversationTime',
      language: 'ConversationAnalytics.LanguageCode',
      channel: 'call',
    },
  ],
  { about: { title: 'AWS Post Call Analytics', proof: 'documentation' } },
);

const segment = {
  text: 'Transcript',
  role: 'Channel',
  speaker: 'Speaker',
  start: 'StartTime',
  end: 'EndTime',
  replaces: 'SegmentId',
};

/** Events, one or many of one or several calls: of a segment the last counts; and its segments as its own API answers. */
export const awsLca = mappedFormat(
  'aws-lca',
  [
    segmentEvents(''),
    segmentEvents('[].'),
    ...['data.getTranscriptSegments.TranscriptSegments[]', 'TranscriptSegments[]'].map((turns) => ({
      ...segmentEvents(''),
      signs: [`${turns}.SegmentId:text`, `${turns}.Transcript:text`, `${turns}.CallId:text`],
      turns,
      turn: { ...segment, event: ['IsPartial=true', '!Transcript:text'] },
    })),
  ],
  { about: { title: 'AWS Live Call Analytics', proof: 'documentation' } },
);

function segmentEvents(at: string): JsonMapping {
  return {
    signs: [`${at}EventType=ADD_TRANSCRIPT_SEGMENT`, `${at}CallId:text`, `${at}Transcript:text`],
    groupBy: 'CallId',
    turns: '[]',
    turn: {
      ...segment,
      event: ['!EventType=ADD_TRANSCRIPT_SEGMENT', 'IsPartial=true', '!Transcript:text'],
    },
    roles: { AGENT_VOICETONE: 'system', CALLER_VOICETONE: 'system', CATEGORY_MATCH: 'system', CHAT_ASSISTANT: 'bot' },
    channel: 'call',
  };
}

export const awsBdaAudio = mappedFormat(
  'aws-bda-audio',
  [
    {
      signs: ['audio_segments[].text:text', 'audio_segments[].start_timestamp_millis:number'],
      turns: 'audio_segments[]',
      turn: {
        text: 'text',
        speaker: ['speaker.speaker_label', 'channel.channel_label'],
        start: 'start_timestamp_millis',
        end: 'end_timestamp_millis',
      },
      time: 'ms',
      id: 'metadata.s3_key',
      language: 'metadata.dominant_asset_language',
      channel: 'call',
    },
  ],
  { about: { title: 'Amazon Bedrock Data Automation, audio', proof: real } },
);
