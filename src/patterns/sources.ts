import { spanRecognisers } from './recognisers.ts';

/** Numbers of what can be found: each list, its exceptions, its phrases longer than a word; then the recognisers. */
export class Sources {
  readonly #lists: number;
  /** By name. */
  readonly recognisers: ReadonlyMap<string, number>;

  constructor(lists: number) {
    this.#lists = lists;
    this.recognisers = new Map([...spanRecognisers].map((name, index) => [name, this.ofLists + index]));
  }

  /** How many of them belong to lists. */
  get ofLists(): number {
    return 3 * this.#lists;
  }

  exceptionsOf(list: number): number {
    return this.#lists + list;
  }

  longerOf(list: number): number {
    return 2 * this.#lists + list;
  }
}
