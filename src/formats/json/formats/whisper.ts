import { mappedFormat } from '../mapping.ts';

/** What was heard is a call. */
const segments = { turns: 'segments[]', language: 'language', channel: 'call' };
/** Of Whisper's own members one is enough: programs leave out many. */
const whisperSign =
  'segments[].avg_logprob or segments[].no_speech_prob or segments[].seek or segments[].type=transcript.text.segment';
const notWhisper = whisperSign.split(' or ').map((sign) => `!${sign}`);

/** What it writes where nobody speaks. */
const silence = ['[BLANK_AUDIO]', ' [BLANK_AUDIO]', '[SILENCE]', ' [SILENCE]'];
const event = [`text=${silence.join('|')}`];

/** Hears no speakers, but programs that do add them to its segments. */
export const whisper = mappedFormat(
  'whisper',
  [
    {
      signs: ['segments[].text:text', 'segments[].start', whisperSign, '!word_segments', '!segments[].words[].score'],
      ...segments,
      turn: { text: 'text', speaker: 'speaker', start: 'start', end: 'end', event },
    },
    {
      signs: ['transcription[].text:text', 'transcription[].offsets.from:number'],
      turns: 'transcription[]',
      turn: { text: 'text', speaker: 'speaker', start: 'offsets.from', end: 'offsets.to', event },
      time: 'ms',
      language: 'result.language',
      channel: 'call',
    },
    // The segments as faster-whisper hands them over, written down as a list.
    {
      signs: ['[].text:text', '[].start:number', '[].avg_logprob or [].no_speech_prob', '![].speaker'],
      turns: '[]',
      turn: { text: 'text', start: 'start', end: 'end', event },
      channel: 'call',
    },
    // What programs keep of them, with what was heard as a whole, or its language, beside it.
    {
      signs: [
        'segments[].text:text',
        'segments[].start:number',
        'segments[].end:number',
        'text:text or language:text or info.language:text',
        '!metadata',
        '!word_segments',
        '!segments[].speaker',
        '!segments[].words[].score',
        ...notWhisper,
      ],
      ...segments,
      language: 'language',
      turn: { text: 'text', start: 'start', end: 'end', event },
    },
    // The pipelines of Hugging Face, with speakers where another model told them apart.
    ...['speakers', 'chunks'].map((list) => ({
      signs: ['chunks[].timestamp:list', `${list}[].text:text`, `${list}[].timestamp:list`],
      turns: `${list}[]`,
      turn: { text: 'text', speaker: 'speaker', start: 'timestamp[0]', end: 'timestamp[1]', event },
      channel: 'call',
    })),
    {
      signs: ['task=transcribe|translate', 'text:text', 'words[].word:text', '!segments[0]'],
      turns: 'words[]',
      turn: { text: 'word', start: 'start', end: 'end' },
      words: {},
      language: 'language',
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
