import type { Lexicon } from '../language/lexicon.ts';
import { symbolWritten, writtenSymbol } from './symbols.ts';
import type { WordGroups } from './word-groups.ts';

/** How the symbols of a feature stand: one alone, two in a row, two with another between them. */
export const Shape = { one: 1, two: 2, apart: 3 } as const;

export type VisitFeature = (shape: number, first: number, second: number) => void;

/**
 * Visits the features of a sentence, doubles included: its symbols, pairs of neighbours, and pairs with one between them;
 * each also with one of the words by its group. Threes in a row added nothing.
 * @param symbols as `readSymbols` wrote them, `count` in use
 */
export function visitFeatures(symbols: Int32Array, count: number, groups: WordGroups, visit: VisitFeature): void {
  for (let at = 0; at < count; at++) {
    const one = symbols[at]!;
    visit(Shape.one, one, 0);
    const oneGroup = groups.groupOf(one);
    if (oneGroup !== one) visit(Shape.one, oneGroup, 0);
    if (at + 1 < count) visitPair(Shape.two, one, oneGroup, symbols[at + 1]!, groups, visit);
    if (at + 2 >= count) continue;
    visitPair(Shape.apart, one, oneGroup, symbols[at + 2]!, groups, visit);
  }
}

function visitPair(
  shape: number,
  one: number,
  oneGroup: number,
  other: number,
  groups: WordGroups,
  visit: VisitFeature,
): void {
  visit(shape, one, other);
  const otherGroup = groups.groupOf(other);
  if (otherGroup !== other) visit(shape, one, otherGroup);
  if (oneGroup !== one) visit(shape, oneGroup, other);
}

/** One number for a feature, never 0: 32 bits, mixed, so that two agree by chance once in thousands of millions. */
export function keyOf(shape: number, first: number, second: number): number {
  let key = Math.imul(shape + 0x9e37, 0x85ebca6b) ^ first;
  key = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) ^ second;
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  return key ^ (key >>> 14) || 1;
}

/** `refund`, `not possible`, `not _ possible`, `your ~awful`: a feature as cue files have it. */
export function writtenFeature(
  [shape, ...symbols]: Parameters<VisitFeature>,
  lexicon: Lexicon,
  groups: WordGroups,
): string {
  const written = symbols
    .filter((symbol) => symbol !== 0)
    .map((symbol) => groups.nameOf(symbol) ?? writtenSymbol(symbol, lexicon));
  return written.join(shape === Shape.apart ? ' _ ' : ' ');
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
