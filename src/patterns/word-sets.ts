import { guessFrequency } from './frequency.ts';
import { sortedSet, type WordStep } from './steps.ts';

/** Which lexicon words each phrase word takes; every word is worked out once. */
export class WordSets {
  readonly #surfacesOf: (word: string) => readonly string[];
  readonly #inflections: (lemma: string) => readonly string[];
  readonly #idOf: (surface: string) => number;
  readonly #common: ReadonlySet<string>;
  readonly #words = new Map<string, WordStep>();
  readonly #inflected = new Map<string, WordStep>();

  constructor(
    surfacesOf: (word: string) => readonly string[],
    inflections: (lemma: string) => readonly string[],
    idOf: (surface: string) => number,
    common: ReadonlySet<string>,
  ) {
    this.#surfacesOf = surfacesOf;
    this.#inflections = inflections;
    this.#idOf = idOf;
    this.#common = common;
  }

  of(word: string): WordStep {
    const known = this.#words.get(word);
    if (known) return known;
    const step: WordStep = {
      kind: 'words',
      ids: sortedSet(this.#surfacesOf(word).map(this.#idOf)),
      frequency: guessFrequency(word, this.#common.has(word)),
    };
    this.#words.set(word, step);
    return step;
  }

  ofInflections(lemma: string): WordStep {
    const known = this.#inflected.get(lemma);
    if (known) return known;
    const steps = this.#inflections(lemma).map((word) => this.of(word));
    const step: WordStep = {
      kind: 'words',
      ids: sortedSet(steps.flatMap(({ ids }) => ids)),
      frequency: steps.reduce((sum, { frequency }) => sum + frequency, 0),
    };
    this.#inflected.set(lemma, step);
    return step;
  }
}
