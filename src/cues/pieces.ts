import { Flag, type Span, type Tokens } from '../language/tokens.ts';

/** A sentence of so many slots is read whole; nearly all of those in the training text are shorter. */
const longestWhole = 40;
/** In speech without punctuation a turn can be one sentence: it is cut at a clause mark after so many slots. */
const shortestPiece = 14;

/** The pieces of a conversation that cues judge: its sentences, the very long ones cut. Used again and again. */
export class Pieces {
  count = 0;
  #starts = new Int32Array(256);
  #end = 0;

  /** Cuts the sentences of a conversation, over whatever was there. */
  read(tokens: Tokens): void {
    this.count = 0;
    this.#end = tokens.count;
    for (let sentence = 0; sentence < tokens.sentenceCount; sentence++) {
      const end = tokens.sentenceFirst[sentence + 1]!;
      let start = tokens.sentenceFirst[sentence]!;
      this.#add(start);
      while (end - start > longestWhole) {
        start = cutAfter(tokens, start);
        this.#add(start);
      }
    }
  }

  /** Slots of the piece of that number. */
  startOf(piece: number): number {
    return this.#starts[piece]!;
  }

  endOf(piece: number): number {
    return piece + 1 < this.count ? this.#starts[piece + 1]! : this.#end;
  }

  spanOf(piece: number): Span {
    return { start: this.startOf(piece), end: this.endOf(piece) };
  }

  /** Number of the piece that the slot stands in. */
  at(slot: number): number {
    let low = 0;
    let high = this.count;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! <= slot) low = middle;
      else high = middle;
    }
    return low;
  }

  #add(start: number): void {
    if (this.count === this.#starts.length) {
      const larger = new Int32Array(2 * this.count);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#starts[this.count++] = start;
  }
}

function cutAfter({ flags }: Tokens, start: number): number {
  for (let slot = start + shortestPiece; slot < start + longestWhole; slot++) {
    if (flags[slot]! & Flag.clauseBefore) return slot;
  }
  return start + longestWhole;
}
