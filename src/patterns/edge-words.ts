import type { Step } from './steps.ts';
import { anyWord, type WordFilters } from './word-filters.ts';

/** What a part of a phrase may begin with, or end with: one of the words that were added, those or nothing, or anything. */
type EdgeWords = 'words' | 'words-or-nothing' | 'anything';

export type Side = 'first' | 'last';

/** By source: the rows of words that what is found there begins and ends with. */
export type FoundRows = Record<Side, (source: number) => number>;

/**
 * A row of the words that the steps begin with (or end with, where the side is `last`); {@link anyWord} where it can be
 * any or none.
 */
export function edgeRow(steps: readonly Step[], side: Side, filters: WordFilters, found: FoundRows): number {
  if (steps.length === 0) return anyWord;
  const row = filters.create();
  if (new EdgeReader(side, row, filters, found).readAll(steps) === 'words') return row;
  filters.drop(row);
  return anyWord;
}

class EdgeReader {
  readonly #side: Side;
  readonly #row: number;
  readonly #filters: WordFilters;
  readonly #found: FoundRows;

  constructor(side: Side, row: number, filters: WordFilters, found: FoundRows) {
    this.#side = side;
    this.#row = row;
    this.#filters = filters;
    this.#found = found;
  }

  readAll(steps: readonly Step[]): EdgeWords {
    for (let index = 0; index < steps.length; index++) {
      const words = this.#read(steps[this.#side === 'first' ? index : steps.length - 1 - index]!);
      if (words !== 'words-or-nothing') return words;
    }
    return 'words-or-nothing';
  }

  #read(step: Step): EdgeWords {
    switch (step.kind) {
      case 'words':
        for (const id of step.ids) this.#filters.add(this.#row, id);
        return 'words';
      case 'found': {
        const row = this.#found[this.#side](step.source);
        if (row === anyWord) return 'anything';
        this.#filters.addAll(this.#row, row);
        return 'words';
      }
      case 'sequence':
        return this.readAll(step.steps);
      case 'either':
        return this.#readEither(step.steps);
      case 'optional':
      case 'repeated':
        return this.#read(step.step) === 'anything' ? 'anything' : 'words-or-nothing';
      case 'edge':
      case 'look':
        return 'words-or-nothing';
      case 'gap':
      case 'flag':
        return 'anything';
    }
  }

  #readEither(options: readonly Step[]): EdgeWords {
    let all: EdgeWords = 'words';
    for (const option of options) {
      const words = this.#read(option);
      if (words === 'anything') return words;
      if (words === 'words-or-nothing') all = words;
    }
    return all;
  }
}
