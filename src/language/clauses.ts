import { Flag, type Tokens } from './tokens.ts';

/** First slot of the clause that the slot stands in. */
export function clauseStart(tokens: Tokens, slot: number): number {
  const first = tokens.sentenceFirst[tokens.sentence[slot]!]!;
  let at = slot;
  while (at > first && !startsClause(tokens, at)) at--;
  return at;
}

/** End of the clause that the slot stands in. */
export function clauseEnd(tokens: Tokens, slot: number): number {
  const end = tokens.sentenceFirst[tokens.sentence[slot]! + 1]!;
  let at = slot + 1;
  while (at < end && !startsClause(tokens, at)) at++;
  return at;
}

/** The commas around a filler (`I, um, cannot`) part no clauses. */
function startsClause(tokens: Tokens, slot: number): boolean {
  if ((tokens.flags[slot]! & Flag.clauseBefore) === 0) return false;
  return ((tokens.flags[slot]! | tokens.flags[slot - 1]!) & Flag.filler) === 0;
}

/** Nearest slot before this one, not before `first`, that phrases do not look through; -1 where there is none. */
export function wordBefore(tokens: Tokens, slot: number, first: number): number {
  for (let at = slot - 1; at >= first; at--) if ((tokens.flags[at]! & Flag.lookThrough) === 0) return at;
  return -1;
}

/** Nearest slot from this one on, before `end`, that phrases do not look through; -1 where there is none. */
export function wordFrom(tokens: Tokens, slot: number, end: number): number {
  for (let at = slot; at < end; at++) if ((tokens.flags[at]! & Flag.lookThrough) === 0) return at;
  return -1;
}
