import { mappedFormat } from '../mapping.ts';

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

/** The same words stand there up to four times: the best view of them is read. */
export const deepgram = mappedFormat(
  'deepgram',
  [
    {
      signs: ['results.channels:list', 'results.utterances[].transcript:text'],
      turns: 'results.utterances[]',
      turn: {
        text: 'transcript',
        speaker: ['speaker', 'channel'],
        channel: 'channel',
        start: 'start',
        end: 'end',
      },
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
  ],
  { about: { title: 'Deepgram', proof: 'real files' } },
);

const assemblyAiFile = { time: 'ms' as const, id: 'id', language: 'language_code', channel: 'call' };
const assemblyAiSign = 'audio_url or audio_duration or acoustic_model or speech_model';
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
      turn: { text: 'value', person: '^.speaker', start: 'ts', end: 'end_ts' },
      words: { joiner: '', mark: 'type=punct' },
      people: { list: 'speakers[]', id: 'id', name: 'name' },
      channel: 'call',
    },
  ],
  { about: { title: 'Rev AI', proof: 'documentation' } },
);

export const speechmatics = mappedFormat(
  'speechmatics',
  [
    {
      signs: ['results[].alternatives[].content:text', 'results[].type:text', 'format:text or metadata.type'],
      turns: 'results[]',
      turn: {
        text: 'alternatives[0].content',
        speaker: ['channel', 'alternatives[0].speaker'],
        start: 'start_time',
        end: 'end_time',
        event: ['!alternatives[0].content'],
      },
      // The file's own word_delimiter is empty in some that are English.
      words: { mark: 'attaches_to=previous or type=punctuation' },
      id: 'job.id',
      language: 'metadata.transcription_config.language',
      channel: 'call',
    },
  ],
  { about: { title: 'Speechmatics', proof: 'real files' } },
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

export const gladia = mappedFormat('gladia', [gladiaTurns('result.'), gladiaTurns('payload.'), gladiaTurns('')], {
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
