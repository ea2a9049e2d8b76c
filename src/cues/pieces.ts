import { Flag, type Span, type Tokens } from '../language/tokens.ts';

/** A sentence of so many slots is read whole; nearly all of those in the training text are shorter. */
const longestWhole = 40;
/** In speech without punctuation a turn can be one sentence: it is cut at a clause mark after so many slots. */
const shortestPiece = 14;

/** The pieces of a sentence that cues judge: the sentence itself, but for very long ones. */
export function piecesOf(tokens: Tokens, sentence: number): Span[] {
  const first = tokens.sentenceFirst[sentence]!;
  const end = tokens.sentenceFirst[sentence + 1]!;
  const pieces: Span[] = [];
  for (let start = first; start < end; ) {
    const next = end - start <= longestWhole ? end : cutAfter(tokens, start);
    pieces.push({ start, end: next });
    start = next;
  }
  return pieces;
}

function cutAfter({ flags }: Tokens, start: number): number {
  for (let slot = start + shortestPiece; slot < start + longestWhole; slot++) {
    if (flags[slot]! & Flag.clauseBefore) return slot;
  }
  return start + longestWhole;
}
