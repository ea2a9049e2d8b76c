import { figuresByBound, rounded } from '../figures-by-bound.ts';
import type { SentenceReader } from './sentence-features.ts';
import { type Model, scoreOf, train } from './sparse-regression.ts';
import type { Label, LabelledSentence } from './training-text.ts';

/** Of the figures and weights in the files, behind the point. */
const digits = 2;
/** Bounds for which a cue file says how sure the cue is. */
const bounds = [0.2, 0.3, 0.5, 0.7, 0.85] as const;
/** A feature that two sentences have tells little of others, and such features are a third of all. */
const leastSentences = 3;
/** Weights below it are not written: they hardly change what is found and make the files a seventh larger. */
const leastWeight = 0.05;
/** Groups of writers that are left out in turn; one writer at a time would take as many trainings as there are. */
const writerGroups = 8;

type Sentence = Pick<LabelledSentence, 'labels' | 'writer' | 'decides'> & {
  readonly features: Int32Array;
  readonly weight: number;
};

/** A cue as its file holds it. */
export interface Trained {
  readonly bias: number;
  /** A line a feature, the strongest first. */
  readonly weights: readonly string[];
}

/** Trains the cues of one side, each on all sentences that decide it. */
export class SideTrainer {
  readonly #sentences: readonly Sentence[];
  readonly #names: readonly string[];

  constructor(sentences: readonly LabelledSentence[], side: Label['by'], reader: SentenceReader) {
    const own = sentences.filter(({ by }) => by === side);
    const written = own.map((sentence) => reader.features(sentence.text));
    this.#names = commonFeatures(written);
    const numbers = new Map(this.#names.map((name, number) => [name, number]));
    this.#sentences = own.map(({ weight = 1, ...sentence }, index): Sentence => {
      const features = Int32Array.from([...written[index]!].flatMap((name) => numbers.get(name) ?? []));
      return { ...sentence, features, weight };
    });
  }

  /** @param isKept by writer; all where absent */
  train(label: Label, isKept: (writer: number) => boolean = () => true): Trained {
    const sentences = this.#decided(label).filter(({ writer }) => isKept(writer));
    const model = this.#modelOf(sentences, label);
    const weights = this.#names
      .map((name, number) => [name, rounded(model.weights[number]!, digits)] as const)
      .filter(([, weight]) => Math.abs(weight) >= leastWeight)
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
    return { bias: rounded(model.bias, digits), weights: weights.map(([name, weight]) => `${weight} ${name}\n`) };
  }

  /** How many sentences decide the cue, and of how many it is told. */
  countsOf(label: Label): { readonly sentences: number; readonly positives: number } {
    const sentences = this.#decided(label);
    return { sentences: sentences.length, positives: sentences.filter(has(label)).length };
  }

  /** What the cue makes of each group of writers, trained on the sentences of the others. */
  check(label: Label): ReturnType<typeof figuresByBound> {
    const sentences = this.#decided(label);
    const judged = Array.from({ length: writerGroups }, (_, group) => {
      const isLeftOut = ({ writer }: Sentence) => writer % writerGroups === group;
      const model = this.#modelOf(
        sentences.filter((sentence) => !isLeftOut(sentence)),
        label,
      );
      return sentences
        .filter(isLeftOut)
        .map((sentence) => ({ holds: has(label)(sentence), score: scoreOf(model, sentence.features) }));
    }).flat();
    return figuresByBound(judged, bounds, digits);
  }

  #decided(label: Label): Sentence[] {
    return this.#sentences.filter(
      ({ labels, decides }) =>
        !label.unsureWith.some((other) => labels.has(other)) && (decides === undefined || decides.has(label.id)),
    );
  }

  #modelOf(sentences: readonly Sentence[], label: Label): Model {
    const holds = has(label);
    return train(
      sentences.map((sentence) => ({ features: sentence.features, holds: holds(sentence), weight: sentence.weight })),
      this.#names.length,
    );
  }
}

function commonFeatures(written: readonly ReadonlySet<string>[]): string[] {
  const counts = new Map<string, number>();
  for (const features of written) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= leastSentences).map(([name]) => name);
}

function has({ id }: Label): (sentence: Pick<LabelledSentence, 'labels'>) => boolean {
  return ({ labels }) => labels.has(id);
}
