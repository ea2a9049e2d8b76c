import { Flag, type Tokens } from './tokens.ts';

/** Clauses that people say are shorter; the bound keeps guards linear on a text that is one endless clause. */
const longestClause = 64;

/** First slot of the clause that the slot stands in, or as far back as a clause can reach. */
export function clauseStart(tokens: Tokens, slot: number): number {
  const first = Math.max(tokens.sentenceFirst[tokens.sentence[slot]!]!, slot - longestClause);
  let at = slot;
  while (at > first && !startsClause(tokens, at)) at--;
  return at;
}

/** End of the sentence that the slot stands in, or as far on as guards look. */
export function sentenceEnd(tokens: Tokens, slot: number): number {
  return Math.min(tokens.sentenceFirst[tokens.sentence[slot]! + 1]!, slot + longestClause);
}

/** End of the clause that the slot stands in. */
export function clauseEnd(tokens: Tokens, slot: number): number {
  const end = sentenceEnd(tokens, slot);
  let at = slot + 1;
  while (at < end && !startsClause(tokens, at)) at++;
  return at;
}

/** The commas around a filler (`I, um, cannot`) part no clauses. */
export function startsClause(tokens: Tokens, slot: number): boolean {
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
