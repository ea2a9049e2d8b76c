import type { Contribution, Conversation, Speaker } from './conversation.ts';

/** The conversation as contributions: adjoining turns of one speaker are one, whoever signs them. */
export function contributions(conversation: Pick<Conversation, 'turns'>): Contribution[] {
  const found: { index: number; speaker: Speaker; firstTurn: number; lastTurn: number }[] = [];
  for (const turn of conversation.turns) {
    const last = found.at(-1);
    if (last !== undefined && isSame(last.speaker, turn.speaker)) last.lastTurn = turn.index;
    else found.push({ index: found.length, speaker: turn.speaker, firstTurn: turn.index, lastTurn: turn.index });
  }
  return found;
}

function isSame(one: Speaker, other: Speaker): boolean {
  return one === other || (one.label === other.label && one.role === other.role);
}
