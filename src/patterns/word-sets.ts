import { guessFrequency, sortedSet, type WordSet } from './steps.ts';

/** Which lexicon words each phrase word takes; every word is worked out once. */
export class WordSets {
  readonly #surfacesOf: (word: string) => readonly string[];
  readonly #inflections: (lemma: string) => readonly string[];
  readonly #idOf: (surface: string) => number;
  readonly #common: ReadonlySet<string>;
  readonly #words = new Map<string, WordSet>();
  readonly #inflected = new Map<string, WordSet>();

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

  of(word: string): WordSet {
    const known = this.#words.get(word);
    if (known) return known;
    const set = {
      ids: sortedSet(this.#surfacesOf(word).map(this.#idOf)),
      frequency: guessFrequency(word, this.#common.has(word)),
    };
    this.#words.set(word, set);
    return set;
  }

  ofInflections(lemma: string): WordSet {
    const known = this.#inflected.get(lemma);
    if (known) return known;
    const sets = this.#inflections(lemma).map((word) => this.of(word));
    const set = {
      ids: sortedSet(sets.flatMap(({ ids }) => [...ids])),
      frequency: sets.reduce((sum, { frequency }) => sum + frequency, 0),
    };
    this.#inflected.set(lemma, set);
    return set;
  }
}
