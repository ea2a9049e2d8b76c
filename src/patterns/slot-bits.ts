import { Flag, type Tokens } from '../language/tokens.ts';

/** Two flags of all slots of a conversation as bits, so that a window over 32 slots is read at once. */
export class SlotBits {
  #through = new Int32Array(64);
  #marks = new Int32Array(64);

  read({ count, flags }: Tokens): void {
    const words = (count >>> 5) + 2;
    if (words > this.#through.length) {
      this.#through = new Int32Array(words * 2);
      this.#marks = new Int32Array(words * 2);
    } else {
      this.#through.fill(0, 0, words);
      this.#marks.fill(0, 0, words);
    }
    for (let slot = 0; slot < count; slot++) {
      const flag = flags[slot]!;
      if (flag & Flag.lookThrough) this.#through[slot >>> 5]! |= 1 << slot;
      if (flag & Flag.clauseBefore) this.#marks[slot >>> 5]! |= 1 << slot;
    }
  }

  /** Bit k: the slot `base + k` is looked through. */
  through(base: number): number {
    return windowOf(this.#through, base);
  }

  /** Bit k: a clause mark stands before the slot `base + k`. */
  marks(base: number): number {
    return windowOf(this.#marks, base);
  }
}

function windowOf(bits: Int32Array, base: number): number {
  const at = base >>> 5;
  const shift = base & 31;
  return shift === 0 ? bits[at]! : (bits[at]! >>> shift) | (bits[at + 1]! << (32 - shift));
}
