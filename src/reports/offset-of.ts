import type { Position, Turn } from '../conversation/conversation.ts';

/** The offset whose place in the source that is. Positions only grow within a turn, save in odd formats: then the words tell. */
export function offsetOf(quote: string, place: Position, turn: Turn): number | undefined {
  let [low, high] = [0, turn.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(turn.positionAt(middle), place)) low = middle + 1;
    else high = middle;
  }
  const at = turn.text.startsWith(quote, low) ? low : turn.text.indexOf(quote);
  return at === -1 ? undefined : at;
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}
