import type { GuardName } from '../patterns/phrase.ts';
import { createAskedGuard } from './guard-asked.ts';
import { createHypotheticalGuard } from './guard-hypothetical.ts';
import { createNegatedGuard } from './guard-negated.ts';
import { createReportedGuard } from './guard-reported.ts';
import type { Lexicon } from './lexicon.ts';
import type { LanguagePack } from './pack.ts';
import { Flag, type Tokens } from './tokens.ts';

/** Looks for one reason not to count the match at slots `start` … `end`: the slot of the reason, or -1. */
export type Guard = (tokens: Tokens, start: number, end: number) => number;

export interface Guards {
  /** The slot that is the reason why the match does not count, or -1 where the guard does not hold. */
  holds(name: GuardName, tokens: Tokens, start: number, end: number): number;
}

/** Adds the pack's guard words to the lexicon. */
export function createGuards(pack: LanguagePack, lexicon: Lexicon): Guards {
  const guards: Readonly<Record<GuardName, Guard>> = {
    negated: createNegatedGuard(pack, lexicon),
    quoted: firstQuoted,
    reported: createReportedGuard(pack, lexicon),
    asked: createAskedGuard(pack, lexicon),
    hypothetical: createHypotheticalGuard(pack, lexicon),
  };
  return { holds: (name, tokens, start, end) => guards[name](tokens, start, end) };
}

function firstQuoted(tokens: Tokens, start: number): number {
  return tokens.flags[start]! & Flag.quoted ? start : -1;
}
