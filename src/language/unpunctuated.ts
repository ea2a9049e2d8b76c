import { type PreparedLanguage, Trait } from './prepared.ts';
import { Flag, type Tokens } from './tokens.ts';

/**
 * Cuts clauses in a turn without any punctuation (machine transcripts): behind fillers, before discourse markers, and
 * before weak markers (so, well, yes) that a clause opener follows: `so we`, but not `so sorry`. The turn stays one
 * sentence, so `^` and `$` find only its ends there.
 */
export function cutClauses(tokens: Tokens, first: number, end: number, language: PreparedLanguage): void {
  const { traits: traitsOf } = language;
  const traitsAt = (slot: number) => (slot < end ? (traitsOf[tokens.word[slot]!] ?? 0) : 0);
  let free = first;
  for (let slot = first + 1; slot < end; slot++) {
    if (slot < free) continue;
    const traits = traitsAt(slot);
    const behindFiller = (traitsAt(slot - 1) & Trait.filler) !== 0 && (traits & Trait.filler) === 0;
    const long = lengthOfMarker(tokens, slot, end, language);
    const weak = (traits & Trait.weakMarker) !== 0 && (traitsAt(slot + 1) & Trait.clauseOpener) !== 0;
    if (!behindFiller && long === 0 && !weak && (traits & Trait.marker) === 0) continue;
    tokens.flags[slot]! |= Flag.clauseBefore;
    free = slot + Math.max(1, long);
  }
}

/** Slots that a discourse marker of several words takes at `slot`; 0 where there is none. */
function lengthOfMarker(tokens: Tokens, slot: number, end: number, language: PreparedLanguage): number {
  const markers = language.longMarkers.get(tokens.word[slot]!);
  if (markers === undefined) return 0;
  for (const rest of markers) {
    if (slot + rest.length < end && rest.every((word, index) => tokens.word[slot + 1 + index] === word)) {
      return rest.length + 1;
    }
  }
  return 0;
}
