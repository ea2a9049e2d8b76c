import { shortenedTo } from '../conversation/shortened-to.ts';
import type { Span } from '../language/tokens.ts';
import type { Place, Scene } from '../rules/scene.ts';

/** The words of a place in quotation marks, with the turn. */
export function quoteOf(scene: Scene, place: Place): string {
  return `“${wordsAt(scene, place.turn, place)}” (turn ${place.turn})`;
}

/** The text of a span of slots of a turn; all of the turn where the span is empty. */
export function wordsAt({ conversation, tokens }: Scene, turn: number, { start, end }: Span): string {
  const { text } = conversation.turns[turn]!;
  return start === end ? text : text.slice(tokens.start[start], tokens.end[end - 1]);
}

/** A line of a usual terminal has room for so much of a phrase beside what is said of it. */
const longestPhrase = 100;

/** Of a long phrase, the beginning. */
export function shortened(written: string): string {
  return shortenedTo(written, longestPhrase + 1);
}
