import type { Tokens } from '../language/tokens.ts';
import type { Found } from './found.ts';
import type { SentenceWindow } from './sentence-window.ts';
import { windowSlots } from './steps.ts';

/** Which of the slots of a window, as bits, a part of a phrase is matched by: the answer is the places behind it. */
export class SlotSteps {
  readonly #code: Int32Array;
  readonly #tokens: Tokens;
  readonly #window: SentenceWindow;

  constructor(code: Int32Array, tokens: Tokens, window: SentenceWindow) {
    this.#code = code;
    this.#tokens = tokens;
    this.#window = window;
  }

  afterWord(slots: number, id: number): number {
    const { word } = this.#tokens;
    let after = 0;
    for (let left = slots; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      if (word[this.#window.base + 31 - Math.clz32(bit)] === id) after |= bit << 1;
    }
    return after;
  }

  /** One of several words: their mask, and where their ids stand in the code, in order. */
  afterWords(slots: number, mask: number, first: number, end: number): number {
    const { word } = this.#tokens;
    let after = 0;
    for (let left = slots; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      const id = word[this.#window.base + 31 - Math.clz32(bit)]!;
      if (mask & (1 << id) && isAmong(this.#code, first, end, id)) after |= bit << 1;
    }
    return after;
  }

  afterFlag(slots: number, flag: number): number {
    const { flags } = this.#tokens;
    let after = 0;
    for (let left = slots; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      if (flags[this.#window.base + 31 - Math.clz32(bit)]! & flag) after |= bit << 1;
    }
    return after;
  }

  afterFound(slots: number, found: Found): number {
    let after = 0;
    if (found.count === 0) return after;
    const { base, end } = this.#window;
    for (let left = slots; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      const slot = base + 31 - Math.clz32(bit);
      for (let index = found.firstFrom(slot); index < found.count && found.startAt(index) === slot; index++) {
        const last = found.endAt(index);
        if (last <= end && last - base <= windowSlots) after |= 1 << (last - base);
      }
    }
    return after;
  }

  /** The words of the slots, as a mask. */
  wordsAt(slots: number): number {
    const { word } = this.#tokens;
    let words = 0;
    for (let left = slots; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      words |= 1 << word[this.#window.base + 31 - Math.clz32(bit)]!;
    }
    return words;
  }
}

function isAmong(code: Int32Array, first: number, end: number, id: number): boolean {
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (code[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return low < end && code[low] === id;
}
