import type { Match } from './phrase.ts';
import { windowSlots } from './steps.ts';

/** So many phrases a list may have at most: length and phrase of a match share one integer. */
export const mostPhrases = 1 << 16;

/** So few are put in order one by one, more by sorting numbers, which needs an array. */
const fewMatches = 32;

/** Most lists find nothing in most conversations, and typed arrays are slow to make. */
const unused = new Int32Array(0);

/**
 * The matches of one list, in slots: in order of their start, then the longest first, then by phrase. Nothing is
 * allocated for a match until somebody asks for it.
 */
export class Found {
  count = 0;
  #starts = unused;
  /** What the length lacks of the longest possible, then the phrase: so that smaller ones come first. */
  #tails = unused;
  #sorted = true;

  clear(): void {
    this.count = 0;
    this.#sorted = true;
  }

  /** Adds a match of at most {@link windowSlots} slots. */
  add(start: number, end: number, phrase: number): void {
    const last = this.count++;
    if (last === this.#starts.length) this.#makeRoom();
    this.#starts[last] = start;
    this.#tails[last] = ((windowSlots - (end - start)) << 16) | phrase;
    if (last > 0 && this.#isBefore(last, last - 1)) this.#sorted = false;
  }

  addAll(other: Found): void {
    for (let index = 0; index < other.count; index++) {
      const { start, end, phrase } = other.matchAt(index);
      this.add(start, end, phrase);
    }
  }

  startAt(index: number): number {
    return this.#starts[index]!;
  }

  endAt(index: number): number {
    return this.#starts[index]! + windowSlots - (this.#tails[index]! >> 16);
  }

  matchAt(index: number): Match {
    return { start: this.startAt(index), end: this.endAt(index), phrase: this.#tails[index]! & (mostPhrases - 1) };
  }

  /** Puts the matches in order and drops doubles: one match can be found through several anchors. */
  sort(): void {
    if (!this.#sorted) this.#putInOrder();
    this.#sorted = true;
    let kept = 0;
    for (let index = 0; index < this.count; index++) {
      if (kept === 0 || this.#isBefore(kept - 1, index)) this.#keep(kept++, index);
    }
    this.count = kept;
  }

  /** Drops the matches that `keep` refuses; the order stays. */
  filter(keep: (index: number) => boolean): void {
    let kept = 0;
    for (let index = 0; index < this.count; index++) if (keep(index)) this.#keep(kept++, index);
    this.count = kept;
  }

  /** Index of the first match that starts at `slot` or later. Needs them sorted. */
  firstFrom(slot: number): number {
    const starts = this.#starts;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! < slot) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #putInOrder(): void {
    if (this.count > fewMatches) this.#sortAll();
    else for (let index = 1; index < this.count; index++) this.#insert(index);
  }

  /** Moves the match at `index` to its place among those before it, which are in order. */
  #insert(index: number): void {
    const start = this.#starts[index]!;
    const tail = this.#tails[index]!;
    let place = index;
    for (; place > 0 && this.#isAfter(place - 1, start, tail); place--) this.#keep(place, place - 1);
    this.#starts[place] = start;
    this.#tails[place] = tail;
  }

  /** Starts and tails as one number each, which sorts by itself: start × 2³² + tail is exact up to 2²¹ slots. */
  #sortAll(): void {
    const keys = new Float64Array(this.count);
    for (let index = 0; index < this.count; index++) {
      keys[index] = this.#starts[index]! * 2 ** 32 + this.#tails[index]!;
    }
    keys.sort();
    for (let index = 0; index < this.count; index++) {
      const start = Math.floor(keys[index]! / 2 ** 32);
      this.#starts[index] = start;
      this.#tails[index] = keys[index]! - start * 2 ** 32;
    }
  }

  #isBefore(one: number, other: number): boolean {
    return this.#isAfter(other, this.#starts[one]!, this.#tails[one]!);
  }

  #isAfter(index: number, start: number, tail: number): boolean {
    const difference = this.#starts[index]! - start;
    return difference > 0 || (difference === 0 && this.#tails[index]! > tail);
  }

  #keep(place: number, index: number): void {
    this.#starts[place] = this.#starts[index]!;
    this.#tails[place] = this.#tails[index]!;
  }

  #makeRoom(): void {
    this.#starts = larger(this.#starts);
    this.#tails = larger(this.#tails);
  }
}

function larger(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(16, array.length * 2));
  copy.set(array);
  return copy;
}
