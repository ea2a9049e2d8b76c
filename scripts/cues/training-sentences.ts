import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { wordGroupsSchema } from '../../src/cues/schema.ts';
import { languageSchema } from '../../src/language/pack.ts';
import { readLabelledConversations } from './labelled-conversations.ts';
import { type SentenceReader, sentenceReader } from './sentence-features.ts';
import { type Label, type LabelledSentence, readTrainingText } from './training-text.ts';

/** All that cues are trained on: the text, and what the agents of labelled conversations say. */
export interface TrainingSentences {
  readonly labels: readonly Label[];
  readonly sentences: readonly LabelledSentence[];
  readonly reader: SentenceReader;
  /** Sets of labelled conversations; the writer of each is its place here behind `textWriters`. */
  readonly sets: readonly string[];
  readonly textWriters: number;
  /** Labels that labelled conversations tell something of. */
  readonly told: ReadonlySet<string>;
  /** Hash of it all. */
  readonly data: string;
}

export function readTrainingSentences(): TrainingSentences {
  const text = readTrainingText('fixtures/training');
  const pack = languageSchema.parse(parse(readFileSync('rules/languages/en.yml', 'utf8')));
  const { groups } = wordGroupsSchema.parse(parse(readFileSync('rules/word-groups/en.yml', 'utf8')));
  const reader = sentenceReader(
    pack,
    groups.map((words) => words.split(' ')),
  );
  const { sentences, sets, told } = readLabelledConversations(
    'fixtures/training',
    'fixtures/labelled',
    text.writers,
    reader.cut,
    text.hash,
  );
  return {
    labels: text.labels,
    sentences: [...text.sentences, ...sentences],
    reader,
    sets,
    textWriters: text.writers,
    told,
    data: text.hash.digest('hex').slice(0, 16),
  };
}
