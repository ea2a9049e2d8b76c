import type { JsonMapping } from '../../mapping-schema.ts';
import { mappedFormat } from '../mapping.ts';
import { listedIn } from './listed-in.ts';

/** `internal` is whoever serves: after a transfer there are several of them, and the file does not tell them apart. */
export const genesysCloud = mappedFormat(
  'genesys-cloud',
  [
    {
      signs: [
        'transcripts[].phrases[].text:text',
        'transcripts[].phrases[].startTimeMs or transcripts[].phrases[].participantPurpose or conversationId',
      ],
      turns: 'transcripts[].phrases[]',
      turn: {
        text: ['decoratedText', 'text'],
        role: 'participantPurpose',
        start: 'startTimeMs',
        duration: 'duration.milliseconds',
      },
      time: 'ms',
      id: ['conversationId', 'communicationId'],
      language: 'transcripts[0].language',
      channel: 'mediaType',
    },
  ],
  { about: { title: 'Genesys Cloud, speech and text analytics', proof: 'documentation' } },
);

const twilioPerson = { id: 'channel_participant', name: 'full_name', role: 'role' };

/** Roles are in the transcript's own resource; where it stands around the sentences, they are known. */
export const twilioIntelligence = mappedFormat(
  'twilio-intelligence',
  [
    ...listedIn(['[]'], {
      signs: ['transcript:text', 'media_channel:number or mediaChannel:number'],
      turn: {
        text: 'transcript',
        person: ['media_channel', 'mediaChannel'],
        channel: 'media_channel',
        start: ['start_time', 'startTime'],
        end: ['end_time', 'endTime'],
      },
      groupBy: ['transcript_sid', 'transcriptSid'],
      channel: 'call',
    }),
    {
      signs: ['sentences[].transcript:text', 'sentences[].media_channel'],
      turns: 'sentences[]',
      turn: {
        text: 'transcript',
        person: 'media_channel',
        channel: 'media_channel',
        start: 'start_time',
        end: 'end_time',
      },
      people: [
        { list: 'channel.participants[]', ...twilioPerson },
        { list: 'transcript.channel.participants[]', ...twilioPerson },
      ],
      id: ['transcript.sid', 'sid'],
      startedAt: ['transcript.media_start_time', 'media_start_time'],
      language: 'language_code',
      channel: 'call',
    },
  ],
  { about: { title: 'Twilio Conversational Intelligence', proof: 'documentation' } },
);

const sentencesOfGong = {
  turns: 'transcript[]',
  turn: {
    text: 'sentences',
    joiner: ' ',
    person: 'speakerId',
    start: 'sentences[0].start',
    end: 'sentences[-1].end',
  },
  people: { list: 'parties[]', id: 'speakerId', name: 'name', role: 'affiliation' },
  time: 'ms' as const,
  id: ['callId', 'metaData.id'],
  startedAt: 'metaData.started',
  channel: 'call',
};

/** Names and affiliations are in another answer of its API; where it was put beside the transcript, they are known. */
export const gong = mappedFormat(
  'gong',
  [
    {
      signs: ['callTranscripts[].transcript[].sentences[].text:text'],
      conversations: 'callTranscripts[]',
      ...sentencesOfGong,
    },
    { signs: ['transcript[].sentences[].text:text', 'transcript[].speakerId'], ...sentencesOfGong },
    // As tools hand it on that leave out the sentences.
    {
      signs: ['callTranscripts[].transcript[].text:text', 'callTranscripts[].transcript[].speakerId'],
      conversations: 'callTranscripts[]',
      ...sentencesOfGong,
      turn: { text: 'text', person: 'speakerId', start: ['start_ms', 'start'], end: ['end_ms', 'end'] },
    },
  ],
  { about: { title: 'Gong', proof: 'documentation' } },
);

/** What its page hands out: clock times, and no ids. */
const firefliesDownload: JsonMapping = {
  signs: ['[].sentence:text', '[].speaker_name or [].speaker_id', '[].startTime'],
  turns: '[]',
  turn: {
    text: 'sentence',
    speaker: ['speaker_name', 'speaker_id'],
    start: 'startTime',
    end: 'endTime',
  },
  channel: 'call',
};

const fireflies = (at: string): JsonMapping => ({
  signs: [
    `${at}sentences[].text:text`,
    `${at}sentences[].speaker_name or ${at}sentences[].speaker_id or ${at}sentences[].raw_text`,
    `${at}sentences[].start_time`,
  ],
  ...(at === '' ? {} : { conversations: at.replace(/\.$/, '') }),
  turns: 'sentences[]',
  turn: {
    text: ['text', 'raw_text'],
    speaker: ['speaker_name', 'speaker_id'],
    start: 'start_time',
    end: 'end_time',
  },
  id: 'id',
  startedAt: 'dateString',
  channel: 'call',
});

export const firefliesTranscript = mappedFormat(
  'fireflies',
  [
    fireflies(''),
    fireflies('data.transcript.'),
    fireflies('data.transcripts[].'),
    fireflies('transcripts[].'),
    firefliesDownload,
  ],
  { about: { title: 'Fireflies', proof: 'documentation' } },
);

/** Talks with its agents, machines that serve (what they say is judged); and what its recogniser, Scribe, hears. */
export const elevenLabs = mappedFormat(
  'elevenlabs',
  [
    {
      signs: ['transcript[].message:text', 'transcript[].role=agent|user', 'transcript[].time_in_call_secs'],
      turns: 'transcript[]',
      turn: { text: 'message', role: 'role', start: 'time_in_call_secs', event: ['!message:text'] },
      id: 'conversation_id',
      startedAt: 'metadata.start_time_unix_secs',
      language: 'metadata.main_language',
      channel: 'call',
    },
    {
      signs: ['words[].text:text', 'words[].type=word', 'language_code:text', 'language_probability:number'],
      turns: 'words[]',
      turn: { text: 'text', speaker: 'speaker_id', start: 'start', end: 'end', event: ['type=audio_event'] },
      // Spaces and marks are elements, or parts, of their own.
      words: { joiner: '' },
      id: 'transcription_id',
      language: 'language_code',
      channel: 'call',
    },
    // One transcript a channel, of one call.
    {
      signs: [
        'transcripts[].words[].text:text',
        'transcripts[].words[].type=word',
        'transcripts[].language_probability',
      ],
      turns: 'transcripts[].words[]',
      turn: {
        text: 'text',
        speaker: ['^.channel_index', 'speaker_id'],
        channel: '^.channel_index',
        start: 'start',
        end: 'end',
        event: ['type=audio_event'],
      },
      words: { joiner: '', together: true },
      id: 'transcription_id',
      language: 'transcripts[0].language_code',
      channel: 'call',
    },
    {
      signs: ['segments[].text:text', 'segments[].start_time:number', 'segments[].speaker.id', 'language_code:text'],
      turns: 'segments[]',
      turn: { text: 'text', speaker: ['speaker.name', 'speaker.id'], start: 'start_time', end: 'end_time' },
      language: 'language_code',
      channel: 'call',
    },
  ],
  { about: { title: 'ElevenLabs, agents and Scribe', proof: 'documentation' } },
);
