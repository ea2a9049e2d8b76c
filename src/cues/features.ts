import type { Lexicon } from '../language/lexicon.ts';
import type { Tokens } from '../language/tokens.ts';
import { mostSymbols, readSymbols, symbolWritten, writtenSymbol } from './symbols.ts';
import type { WordGroups } from './word-groups.ts';

/** How the symbols of a feature stand: one alone, two in a row, two with another between them. */
const Shape = { one: 1, two: 2, apart: 3 } as const;

/** What one symbol can begin: itself, two sorts of pairs, and all with words by their groups. */
const mostPerSymbol = 8;

/**
 * The features of a piece of a sentence, doubles included: its symbols, pairs of neighbours, and pairs with one between them;
 * each also with one of the words by its group. Threes in a row added nothing. Used again and again.
 */
export class Features {
  count = 0;
  readonly #groups: WordGroups;
  readonly #symbols = new Int32Array(mostSymbols);
  readonly #groupSymbols = new Int32Array(mostSymbols);
  readonly #shapes = new Uint8Array(mostPerSymbol * mostSymbols);
  readonly #firsts = new Int32Array(mostPerSymbol * mostSymbols);
  readonly #seconds = new Int32Array(mostPerSymbol * mostSymbols);

  constructor(groups: WordGroups) {
    this.#groups = groups;
  }

  /** Reads those of the slots `start` to `end`, over whatever was there. */
  read(tokens: Tokens, start: number, end: number): void {
    const symbols = this.#symbols;
    const groups = this.#groupSymbols;
    const count = readSymbols(tokens, start, end, symbols);
    for (let at = 0; at < count; at++) groups[at] = this.#groups.groupOf(symbols[at]!);
    this.count = 0;
    for (let at = 0; at < count; at++) {
      this.#add(Shape.one, symbols[at]!, 0);
      if (groups[at] !== symbols[at]) this.#add(Shape.one, groups[at]!, 0);
      if (at + 1 < count) this.#addPair(Shape.two, at, at + 1);
      if (at + 2 < count) this.#addPair(Shape.apart, at, at + 2);
    }
  }

  keyAt(index: number): number {
    return keyOf(this.#shapes[index]!, this.#firsts[index]!, this.#seconds[index]!);
  }

  /** `refund`, `not possible`, `not _ possible`, `your ~awful`: as cue files have it. */
  writtenAt(index: number, lexicon: Lexicon): string {
    const written = [this.#firsts[index]!, this.#seconds[index]!]
      .filter((symbol) => symbol !== 0)
      .map((symbol) => this.#groups.nameOf(symbol) ?? writtenSymbol(symbol, lexicon));
    return written.join(this.#shapes[index] === Shape.apart ? ' _ ' : ' ');
  }

  #addPair(shape: number, at: number, next: number): void {
    const one = this.#symbols[at]!;
    const other = this.#symbols[next]!;
    const oneGroup = this.#groupSymbols[at]!;
    const otherGroup = this.#groupSymbols[next]!;
    this.#add(shape, one, other);
    if (otherGroup !== other) this.#add(shape, one, otherGroup);
    if (oneGroup !== one) this.#add(shape, oneGroup, other);
  }

  #add(shape: number, first: number, second: number): void {
    const index = this.count++;
    this.#shapes[index] = shape;
    this.#firsts[index] = first;
    this.#seconds[index] = second;
  }
}

/** One number for a feature, never 0: 32 bits, mixed, so that two agree by chance once in thousands of millions. */
function keyOf(shape: number, first: number, second: number): number {
  let key = Math.imul(shape + 0x9e37, 0x85ebca6b) ^ first;
  key = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) ^ second;
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  return key ^ (key >>> 14) || 1;
}

/** Key of a feature as it is written. */
export function keyWritten(feature: string, lexicon: Lexicon, groups: WordGroups): number {
  const apart = feature.includes(' _ ');
  const symbols = feature
    .split(apart ? ' _ ' : ' ')
    .map((written) => groups.named(written) ?? symbolWritten(written, lexicon));
  const [first = 0, second = 0] = symbols;
  return keyOf(apart ? Shape.apart : symbols.length, first, second);
}
