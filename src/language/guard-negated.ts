import { clauseEnd, clauseStart } from './clauses.ts';
import type { Guard } from './guards.ts';
import type { Lexicon } from './lexicon.ts';
import type { LanguagePack } from './pack.ts';
import { idsOf, Sequences } from './sequences.ts';
import { Flag, type Tokens } from './tokens.ts';

/** How many words a negator reaches: `not that I think we are sorry` is out of its reach. */
const reach = 4;

/** A negator shortly before the match, in its clause, that denies it. */
export function createNegatedGuard(pack: LanguagePack, lexicon: Lexicon): Guard {
  const negators = idsOf(pack.negators, pack, lexicon);
  const reversers = idsOf(pack.negationReversers, pack, lexicon);
  const stops = idsOf(pack.negationStops, pack, lexicon);
  const traps = new Sequences(pack.negationTraps, pack, lexicon);

  return (tokens, start, end) => {
    const first = clauseStart(tokens, start);
    let words = 0;
    for (let slot = start - 1; slot >= first && words < reach; slot--) {
      if (negators.has(tokens.word[slot]!)) {
        return inTrap(traps, tokens, slot, first) || isReversed(reversers, tokens, slot, end) ? -1 : slot;
      }
      if (stops.has(tokens.word[slot]!)) return -1;
      if ((tokens.flags[slot]! & Flag.lookThrough) === 0) words++;
    }
    return -1;
  };
}

function inTrap(traps: Sequences, tokens: Tokens, negator: number, first: number): boolean {
  const limit = clauseEnd(tokens, negator);
  for (let slot = negator; slot >= first && slot > negator - traps.longest; slot--) {
    if (traps.endAt(tokens, slot, limit) > negator) return true;
  }
  return false;
}

/** `can not thank you enough`: the match lies between the negator and the word that turns it round. */
function isReversed(reversers: ReadonlySet<number>, tokens: Tokens, negator: number, end: number): boolean {
  const limit = Math.min(clauseEnd(tokens, negator), end + reach);
  for (let slot = end; slot < limit; slot++) if (reversers.has(tokens.word[slot]!)) return true;
  return false;
}
