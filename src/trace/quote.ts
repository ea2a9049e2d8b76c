import type { Place, Scene } from '../rules/scene.ts';

/** The words of a place in quotation marks, with the turn. */
export function quoteOf({ conversation, tokens }: Scene, { turn, start, end }: Place): string {
  const { text } = conversation.turns[turn]!;
  const words = start === end ? text : text.slice(tokens.start[start], tokens.end[end - 1]);
  return `“${words}” (turn ${turn})`;
}

/** A line of a usual terminal has room for so much of a phrase beside what is said of it. */
const longestPhrase = 100;

/** Of a long phrase, the beginning. */
export function shortened(written: string): string {
  return written.length <= longestPhrase ? written : `${written.slice(0, longestPhrase)}…`;
}
