import type { Place, Scene } from '../rules/scene.ts';

/** The words of a place in quotation marks, with the turn. */
export function quoteOf({ conversation, tokens }: Scene, { turn, start, end }: Place): string {
  const { text } = conversation.turns[turn]!;
  const words = start === end ? text : text.slice(tokens.start[start], tokens.end[end - 1]);
  return `“${words}” (turn ${turn})`;
}
