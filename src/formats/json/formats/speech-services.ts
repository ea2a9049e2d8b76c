import type { JsonMapping } from '../../mapping-schema.ts';
import { mappedFormat } from '../mapping.ts';
import { orOfOneChannel } from './one-channel.ts';

const deepgramWord = {
  text: ['punctuated_word', 'word'],
  speaker: ['speaker', '^.#'],
  channel: '^.#',
  start: 'start',
  end: 'end',
};
const deepgramFile = {
  id: 'metadata.request_id',
  language: 'results.channels[0].detected_language',
  channel: 'call',
};

/** The answers of a stream, as programs write them down: what is not final comes again. */
function whileSpoken(at: string): JsonMapping {
  return {
    signs: [`${at}type=Results`, `${at}channel.alternatives[].transcript:text`, `${at}is_final`],
    turns: '[]',
    turn: {
      text: 'channel.alternatives[0].transcript',
      speaker: ['channel.alternatives[0].words[0].speaker', 'channel_index[0]'],
      channel: 'channel_index[0]',
      start: 'start',
      duration: 'duration',
      event: ['!type=Results', 'is_final=false', 'channel.alternatives[0].transcript='],
    },
    channel: 'call',
  };
}

const deepgramViews: readonly JsonMapping[] = [
  {
    signs: ['results.channels:list', 'results.utterances[].transcript:text'],
    turns: 'results.utterances[]',
    turn: { text: 'transcript', speaker: ['speaker', 'channel'], channel: 'channel', start: 'start', end: 'end' },
    ...deepgramFile,
  },
  {
    signs: ['results.channels[].alternatives[].paragraphs.paragraphs[].sentences[].text:text'],
    turns: 'results.channels[].alternatives[0].paragraphs.paragraphs[]',
    turn: {
      text: 'sentences',
      joiner: ' ',
      speaker: ['speaker', '^.#'],
      channel: '^.#',
      start: 'start',
      end: 'end',
    },
    ...deepgramFile,
  },
  {
    signs: ['results.channels[].alternatives[].words[].word:text'],
    turns: 'results.channels[].alternatives[0].words[]',
    turn: deepgramWord,
    words: { together: true },
    ...deepgramFile,
  },
];

/** The same words stand there up to four times: the best view of them is read. */
export const deepgram = mappedFormat(
  'deepgram',
  [...deepgramViews.flatMap((view) => orOfOneChannel(view, '!results.channels[1]')), whileSpoken('[].')],
  { about: { title: 'Deepgram', proof: 'real files' } },
);

const assemblyAiFile = { time: 'ms' as const, id: 'id', language: 'language_code', channel: 'call' };
/** Only its utterances hold words with `text`: others write `word`. */
const assemblyAiSign =
  'audio_url or audio_duration or acoustic_model or speech_model or utterances[].words[].text:text';
const assemblyAiTurn = { text: 'text', speaker: ['speaker', 'channel'], start: 'start', end: 'end' };

export const assemblyAi = mappedFormat(
  'assemblyai',
  [
    {
      signs: ['utterances[].text:text', 'utterances[].start:number', assemblyAiSign],
      turns: 'utterances[]',
      turn: assemblyAiTurn,
      ...assemblyAiFile,
    },
    {
      signs: ['words[].text:text', 'words[].start:number', '!utterances[].text', assemblyAiSign],
      turns: 'words[]',
      turn: assemblyAiTurn,
      words: {},
      ...assemblyAiFile,
    },
    // A stream: a turn is said again when it has its marks.
    {
      signs: ['[].type=Turn', '[].transcript:text', '[].turn_order:number'],
      turns: '[]',
      turn: {
        text: 'transcript',
        speaker: ['speaker_label', 'speaker'],
        start: 'words[0].start',
        end: 'words[-1].end',
        event: ['!type=Turn', '!end_of_turn=true', '!transcript:text'],
        replaces: 'turn_order',
      },
      time: 'ms',
      channel: 'call',
    },
  ],
  { about: { title: 'AssemblyAI', proof: 'real files' } },
);

/** Monologues are made of words, marks and blanks. */
export const revAi = mappedFormat(
  'rev-ai',
  [
    {
      signs: ['monologues[].elements[].value:text'],
      turns: 'monologues[].elements[]',
      turn: {
        text: 'value',
        speaker: ['^.speaker_name', '^.speaker_info.display_name', '^.speaker.name'],
        person: ['^.speaker', '^.speaker.id'],
        start: ['ts', 'timestamp'],
        end: ['end_ts', 'end_timestamp'],
      },
      words: { joiner: '', mark: 'type=punct' },
      people: { list: 'speakers[]', id: 'id', name: 'name' },
      language: 'monologues[0].language',
      channel: 'call',
    },
    // What Gecko, an editor of transcripts, writes.
    {
      signs: ['monologues[].terms[].text:text', 'monologues[].speaker'],
      turns: 'monologues[].terms[]',
      turn: { text: 'text', speaker: ['^.speaker.name', '^.speaker.id'], start: 'start', end: 'end' },
      words: { mark: 'type=PUNCTUATION' },
      channel: 'call',
    },
  ],
  { about: { title: 'Rev AI', proof: 'documentation' } },
);

/** Of 2018: the speakers stand beside the words. */
export const speechmaticsV1 = mappedFormat(
  'speechmatics-v1',
  [
    {
      signs: ['words[].name:text', 'words[].time', 'speakers[].time', 'job:object'],
      turns: 'words[]',
      turn: { text: 'name', start: 'time', duration: 'duration' },
      words: { mark: 'name=.|,|?|!', spans: { list: 'speakers[]', start: 'time', speaker: 'name' } },
      id: 'job.id',
      language: 'job.lang',
      channel: 'call',
    },
  ],
  { about: { title: 'Speechmatics, version 1', proof: 'real files' } },
);

const gladiaTurns = (at: string) => ({
  signs: [`${at}transcription.utterances[].text:text`, `${at}transcription.utterances[].start:number`],
  turns: `${at}transcription.utterances[]`,
  turn: { text: 'text', speaker: ['speaker', 'channel'], channel: 'channel', start: 'start', end: 'end' },
  id: ['id', 'metadata.id'],
  language: `${at}transcription.languages[0]`,
  channel: 'call',
});

/** Messages of a stream, as programs write them down. */
const gladiaLive: JsonMapping = {
  signs: ['[].data.utterance.text:text', '[].data.utterance.start:number'],
  groupBy: 'session_id',
  turns: '[]',
  turn: {
    text: 'data.utterance.text',
    speaker: ['data.utterance.speaker', 'data.utterance.channel'],
    channel: 'data.utterance.channel',
    start: 'data.utterance.start',
    end: 'data.utterance.end',
    event: ['!data.utterance.text:text', 'data.is_final=false'],
  },
  channel: 'call',
};

/** Version 1. */
const gladiaPrediction: JsonMapping = {
  signs: ['prediction[].transcription:text', 'prediction[].time_begin:number'],
  turns: 'prediction[]',
  turn: { text: 'transcription', speaker: ['speaker', 'channel'], start: 'time_begin', end: 'time_end' },
  language: 'prediction[0].language',
  channel: 'call',
};

const gladiaViews = [
  ...['result.', 'payload.', ''].flatMap((at) =>
    orOfOneChannel(gladiaTurns(at), `!${at}transcription.utterances[].channel=1`),
  ),
  gladiaLive,
  gladiaPrediction,
];

export const gladia = mappedFormat('gladia', gladiaViews, {
  about: { title: 'Gladia', proof: 'documentation' },
});

const kaldi = (at: string) => ({
  signs: [`${at}words[].word:text`, `${at}words[].punct:text`, `${at}words[].start`],
  turns: `${at}words[]`,
  turn: { text: ['punct', 'word'], start: 'start', end: 'end' },
  channel: 'call',
  words: {
    spans: { list: `${at}segmentation.segments[]`, start: 'start', speaker: ['speaker.@id', 'speaker'] },
  },
});

export const bbcKaldi = mappedFormat(
  'bbc-kaldi',
  [
    { ...kaldi('retval.'), signs: [...kaldi('retval.').signs, 'retval.segmentation'] },
    {
      ...kaldi('retval.'),
      words: { spans: { list: 'segmentation.segments[]', start: 'start', speaker: ['speaker.@id', 'speaker'] } },
    },
    kaldi(''),
  ],
  { about: { title: 'BBC Kaldi', proof: 'documentation' } },
);
