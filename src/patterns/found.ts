import type { Match } from './phrase.ts';
import { windowSlots } from './steps.ts';

const lengths = windowSlots + 1;
/** So many phrases a list may have at most: a match is one number, made of start, length and phrase. */
export const mostPhrases = 1 << 16;
const perStart = lengths * mostPhrases;

/** Most lists find nothing in most conversations, and typed arrays are slow to make. */
const unused = new Float64Array(0);

/**
 * The matches of one list, in slots. Each is one number that sorts by start, then the longest first, then by phrase;
 * so nothing is allocated for a match until somebody asks for it.
 */
export class Found {
  count = 0;
  #keys = unused;
  #sorted = true;

  clear(): void {
    this.count = 0;
    this.#sorted = true;
  }

  /** Adds a match of at most {@link windowSlots} slots. */
  add(start: number, end: number, phrase: number): void {
    this.#add(start * perStart + (windowSlots - (end - start)) * mostPhrases + phrase);
  }

  startAt(index: number): number {
    return Math.floor(this.#keys[index]! / perStart);
  }

  endAt(index: number): number {
    const key = this.#keys[index]!;
    const start = Math.floor(key / perStart);
    return start + windowSlots - Math.floor((key - start * perStart) / mostPhrases);
  }

  matchAt(index: number): Match {
    return { start: this.startAt(index), end: this.endAt(index), phrase: this.#keys[index]! % mostPhrases };
  }

  /** Puts the matches in order and drops doubles: one match can be found through several anchors. */
  sort(): void {
    if (!this.#sorted) this.#keys.subarray(0, this.count).sort();
    this.#sorted = true;
    let kept = 0;
    for (let index = 0; index < this.count; index++) {
      if (index === 0 || this.#keys[index] !== this.#keys[kept - 1]) this.#keys[kept++] = this.#keys[index]!;
    }
    this.count = kept;
  }

  /** Drops the matches that `keep` refuses; the order stays. */
  filter(keep: (index: number) => boolean): void {
    let kept = 0;
    for (let index = 0; index < this.count; index++) {
      if (keep(index)) this.#keys[kept++] = this.#keys[index]!;
    }
    this.count = kept;
  }

  /** Index of the first match that starts at `slot` or later. Needs them sorted. */
  firstFrom(slot: number): number {
    const wanted = slot * perStart;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#keys[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #add(key: number): void {
    if (this.count === this.#keys.length) {
      const larger = new Float64Array(Math.max(8, this.count * 2));
      larger.set(this.#keys);
      this.#keys = larger;
    }
    if (this.count > 0 && key < this.#keys[this.count - 1]!) this.#sorted = false;
    this.#keys[this.count++] = key;
  }
}
