import { Flag, type Mark, type Tokens } from '../language/tokens.ts';
import type { SlotBits } from './slot-bits.ts';
import { windowSlots } from './steps.ts';

/**
 * Up to 32 slots of one sentence from `base` on. Sets of slots and of places between slots are the bits of integers:
 * bit k is the slot `base + k`, and the place before it.
 */
export class SentenceWindow {
  readonly #tokens: Tokens;
  readonly #bits: SlotBits;
  sentence = -1;
  base = 0;
  /** End of the sentence, as a slot. */
  end = 0;
  /** Slots of the sentence. */
  inside = 0;
  /** Slots that are looked through. */
  through = 0;
  /** Slots with a clause mark before them. */
  #marks = 0;
  #first = 0;
  /** First slot that is not looked through, and the end of the last one. */
  #head = 0;
  #tail = 0;

  constructor(tokens: Tokens, bits: SlotBits) {
    this.#tokens = tokens;
    this.#bits = bits;
  }

  /** To be called for each conversation: sentences are numbered anew. */
  reset(): void {
    this.sentence = -1;
  }

  open(base: number, sentence: number): void {
    if (sentence !== this.sentence) this.#turnTo(sentence);
    const slots = this.end - base;
    this.base = base;
    this.inside = slots >= 32 ? -1 : (1 << slots) - 1;
    this.through = this.#bits.through(base) & this.inside;
    this.#marks = this.#bits.marks(base) & this.inside;
  }

  /** Opens the window in which what ends at `place` must begin. */
  openBefore(place: number, sentence: number): void {
    if (sentence !== this.sentence) this.#turnTo(sentence);
    this.open(Math.max(this.#first, place - windowSlots), sentence);
  }

  /** The places, and those reached from them through looked-through slots. */
  acrossMarks(places: number): number {
    let all = places;
    for (;;) {
      const more = ((all & this.through) << 1) & ~all;
      if (more === 0) return all;
      all |= more;
    }
  }

  /** As `acrossMarks`, but passing no clause mark: places with one are dropped, too. */
  withinClause(places: number): number {
    let all = places & ~this.#marks;
    for (;;) {
      const more = ((all & this.through) << 1) & ~this.#marks & ~all;
      if (more === 0) return all;
      all |= more;
    }
  }

  /** Places with nothing of the sentence before them but looked-through slots. */
  startPlaces(): number {
    const last = this.#head - this.base;
    if (last < 0) return 0;
    return last >= 31 ? -1 : (2 << last) - 1;
  }

  /** Places with nothing of the sentence after them but looked-through slots. */
  endPlaces(): number {
    const first = this.#tail - this.base;
    if (first > 31) return 0;
    return first <= 0 ? -1 : -1 << first;
  }

  endsIn(mark: Mark, orMark = mark): boolean {
    const end = this.#tokens.sentenceMark[this.sentence];
    return end === mark || end === orMark;
  }

  /** Whether a clause mark stands at the place, or beside the looked-through slots there (up to 31 of them each way). */
  hasMark(place: number): boolean {
    const { flags } = this.#tokens;
    const last = Math.min(this.end, place + windowSlots);
    for (let slot = place; slot < last; slot++) {
      if (flags[slot]! & Flag.clauseBefore) return true;
      if (!(flags[slot]! & Flag.lookThrough)) break;
    }
    const first = Math.max(this.#first, place - windowSlots);
    for (let slot = place - 1; slot >= first && flags[slot]! & Flag.lookThrough; slot--) {
      if (flags[slot]! & Flag.clauseBefore) return true;
    }
    return false;
  }

  #turnTo(sentence: number): void {
    const { flags, sentenceFirst } = this.#tokens;
    this.sentence = sentence;
    this.#first = sentenceFirst[sentence]!;
    this.end = sentenceFirst[sentence + 1]!;
    this.#head = this.#first;
    while (this.#head < this.end && flags[this.#head]! & Flag.lookThrough) this.#head++;
    this.#tail = this.end;
    while (this.#tail > this.#first && flags[this.#tail - 1]! & Flag.lookThrough) this.#tail--;
  }
}
