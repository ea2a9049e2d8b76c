import { mappedFormat } from '../mapping.ts';

/** What was heard is a call. */
const segments = { turns: 'segments[]', language: 'language', channel: 'call' };
/** Of Whisper's own members one is enough: programs leave out many. */
const whisperSign =
  'segments[].avg_logprob or segments[].no_speech_prob or segments[].seek or segments[].type=transcript.text.segment';
const notWhisper = whisperSign.split(' or ').map((sign) => `!${sign}`);

/** Hears no speakers, but programs that do add them to its segments. */
export const whisper = mappedFormat(
  'whisper',
  [
    {
      signs: ['segments[].text:text', 'segments[].start', whisperSign, '!word_segments', '!segments[].words[].score'],
      ...segments,
      turn: { text: 'text', speaker: 'speaker', start: 'start', end: 'end' },
    },
    {
      signs: ['transcription[].text:text', 'transcription[].offsets.from:number'],
      turns: 'transcription[]',
      turn: { text: 'text', speaker: 'speaker', start: 'offsets.from', end: 'offsets.to' },
      time: 'ms',
      language: 'result.language',
      channel: 'call',
    },
  ],
  { about: { title: 'Whisper', proof: 'real files' } },
);

const turn = { text: 'text', speaker: ['speaker', 'words[0].speaker'], start: 'start', end: 'end' };

export const whisperX = mappedFormat(
  'whisperx',
  [
    { signs: ['segments[].text:text', 'word_segments:list'], ...segments, turn },
    {
      signs: [
        'segments[].text:text',
        'segments[].start:number',
        'segments[].speaker or segments[].words[].score',
        '!metadata',
        ...notWhisper,
      ],
      ...segments,
      turn,
    },
    { signs: ['segments[].words[].score', '!metadata'], ...segments, turn },
    { signs: ['segments:list', 'word_segments:list', '!segments[0]'], ...segments, turn },
  ],
  { about: { title: 'WhisperX', proof: 'real files' } },
);

/** The World Transcription Format of the vCon community. */
export const wtf = mappedFormat(
  'wtf',
  [
    {
      signs: ['transcript.text:text', 'segments[].text:text', 'metadata.provider'],
      ...segments,
      turn: { text: 'text', person: 'speaker', start: 'start', end: 'end' },
      people: { list: 'speakers{}', id: 'id', name: 'label' },
      language: 'transcript.language',
    },
  ],
  { about: { title: 'World Transcription Format (vCon)', proof: 'documentation' } },
);
