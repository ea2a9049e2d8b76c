import type { JsonMapping } from '../../mapping-schema.ts';
import { mappedFormat } from '../mapping.ts';

/** `internal` is whoever serves: after a transfer there are several of them, and the file does not tell them apart. */
export const genesysCloud = mappedFormat(
  'genesys-cloud',
  [
    {
      signs: ['transcripts[].phrases[].text:text', 'transcripts[].phrases[].startTimeMs or conversationId'],
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
  ],
  { about: { title: 'Gong', proof: 'documentation' } },
);

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
  [fireflies(''), fireflies('data.transcript.'), fireflies('data.transcripts[].'), fireflies('transcripts[].')],
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
  ],
  { about: { title: 'ElevenLabs, agents and Scribe', proof: 'documentation' } },
);
