import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { type CueFile, wordGroupsSchema } from '../src/cues/schema.ts';
import { languageSchema } from '../src/language/pack.ts';
import { readLabelledConversations } from './cues/labelled-conversations.ts';
import { sentenceReader } from './cues/sentence-features.ts';
import { type Model, scoreOf, train } from './cues/sparse-regression.ts';
import { type Label, type LabelledSentence, readTrainingText } from './cues/training-text.ts';
import { figuresByBound, rounded } from './figures-by-bound.ts';

/** `npm run cues`: writes rules/cues from fixtures/training, labelled conversations and rules/word-groups; some six minutes. */
const text = readTrainingText('fixtures/training');
const pack = languageSchema.parse(parse(readFileSync('rules/languages/en.yml', 'utf8')));
const { groups } = wordGroupsSchema.parse(parse(readFileSync('rules/word-groups/en.yml', 'utf8')));
const reader = sentenceReader(
  pack,
  groups.map((words) => words.split(' ')),
);
const told = readLabelledConversations('fixtures/training', 'fixtures/labelled', text.writers, reader.cut, text.hash);
const everySentence = [...text.sentences, ...told];
const data = text.hash.digest('hex').slice(0, 16);
/** Of the figures and weights in the files, behind the point. */
const digits = 2;
/** Bounds for which a cue file says how sure the cue is. */
const bounds = [0.2, 0.3, 0.5, 0.7, 0.85] as const;
/** A feature that two sentences have tells little of others, and such features are a third of all. */
const leastSentences = 3;
/** Weights below it are not written: they hardly change what is found and make the files a seventh larger. */
const leastWeight = 0.05;
/** Groups of writers that are left out in turn; one writer at a time would take as many trainings as there are. */
const writerGroups = 12;

mkdirSync('rules/cues', { recursive: true });
for (const side of ['customer', 'agent'] as const) trainSide(side);

type Sentence = Pick<LabelledSentence, 'labels' | 'writer' | 'decides'> & {
  readonly features: Int32Array;
  readonly weight: number;
};

function trainSide(side: Label['by']): void {
  const own = everySentence.filter(({ by }) => by === side);
  const written = own.map((sentence) => reader.features(sentence.text));
  const names = commonFeatures(written);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const sentences = own.map(({ weight = 1, ...sentence }, index): Sentence => {
    const features = Int32Array.from([...written[index]!].flatMap((name) => numbers.get(name) ?? []));
    return { ...sentence, features, weight };
  });
  for (const label of text.labels.filter(({ by }) => by === side)) writeCue(label, sentences, names);
}

function commonFeatures(written: readonly ReadonlySet<string>[]): string[] {
  const counts = new Map<string, number>();
  for (const features of written) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= leastSentences).map(([name]) => name);
}

function writeCue(label: Label, all: readonly Sentence[], names: readonly string[]): void {
  const sentences = all.filter(
    ({ labels, decides }) =>
      !label.unsureWith.some((other) => labels.has(other)) && (decides === undefined || decides.has(label.id)),
  );
  const model = trainOn(sentences, label, names.length);
  const weights = names
    .map((name, number) => [name, rounded(model.weights[number]!, digits)] as const)
    .filter(([, weight]) => Math.abs(weight) >= leastWeight)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  const cue: CueFile = {
    id: label.id,
    title: label.title,
    language: 'en',
    by: label.by,
    trained: { data, sentences: sentences.length, positives: sentences.filter(has(label)).length },
    checked: check(label, sentences, names.length),
    bias: rounded(model.bias, digits),
    weights: weights.map(([name, weight]) => `${weight} ${name}\n`).join(''),
  };
  const head = '# Written by `npm run cues` from fixtures/training: change that, not this.\n';
  writeFileSync(`rules/cues/${label.id}.yml`, head + stringify(cue, { lineWidth: 0 }));
  const at = cue.checked.map(({ 'at-least': bound, precision, recall }) => `${bound}: ${precision}/${recall}`);
  console.log(`${label.id.padEnd(22)} ${at.join('  ')}  ${weights.length} weights`);
}

function trainOn(sentences: readonly Sentence[], label: Label, featureCount: number): Model {
  const holds = has(label);
  return train(
    sentences.map((sentence) => ({ features: sentence.features, holds: holds(sentence), weight: sentence.weight })),
    featureCount,
  );
}

/** What the cue makes of each group of writers, trained on the sentences of the others. */
function check(label: Label, sentences: readonly Sentence[], featureCount: number): CueFile['checked'] {
  const judged = Array.from({ length: writerGroups }, (_, group) => {
    const isLeftOut = ({ writer }: Sentence) => writer % writerGroups === group;
    const model = trainOn(
      sentences.filter((sentence) => !isLeftOut(sentence)),
      label,
      featureCount,
    );
    return sentences
      .filter(isLeftOut)
      .map((sentence) => ({ holds: has(label)(sentence), score: scoreOf(model, sentence.features) }));
  }).flat();
  return figuresByBound(judged, bounds, digits);
}

function has({ id }: Label): (sentence: Sentence) => boolean {
  return ({ labels }) => labels.has(id);
}
