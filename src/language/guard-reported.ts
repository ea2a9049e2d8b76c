import type { Guard } from './guards.ts';
import type { Lexicon } from './lexicon.ts';
import type { LanguagePack } from './pack.ts';
import { idsOf, Sequences } from './sequences.ts';
import { Flag, type Tokens } from './tokens.ts';

/** How many slots behind `they said` something still counts as said by them. */
const reach = 10;
/** Subject and verb stand apart by so many slots at most: `they have just told`. */
const apart = 3;

/** `you said`, `they told me that`, `I was told` before the match, with no clause mark but one right behind it. */
export function createReportedGuard(pack: LanguagePack, lexicon: Lexicon): Guard {
  const subjects = idsOf(pack.reportingSubjects, pack, lexicon);
  const verbs = idsOf(pack.reportingVerbs, pack, lexicon);
  const between = idsOf(pack.reportingBetween, pack, lexicon);
  const passives = idsOf(pack.passives, pack, lexicon);
  const passiveVerbs = idsOf(pack.passiveVerbs, pack, lexicon);
  const stops = idsOf(pack.reportingStops, pack, lexicon);
  const openers = new Sequences(pack.reportingOpeners, pack, lexicon);

  return (tokens, start) => {
    const first = Math.max(tokens.sentenceFirst[tokens.sentence[start]!]!, start - reach);
    let clauseMarks = 0;
    const quoted = tokens.flags[start]! & Flag.quoted;
    for (let slot = start - 1; slot >= first; slot--) {
      // Behind `she said "no"` the speaker goes on.
      if (stops.has(tokens.word[slot]!) || (tokens.flags[slot]! & Flag.quoted) > quoted) return -1;
      const markFollows = (tokens.flags[slot + 1]! & Flag.clauseBefore) !== 0;
      if (clauseMarks > 0 && !(clauseMarks === 1 && markFollows)) return -1;
      if (markFollows) clauseMarks++;
      if (clauseMarks > 1) return -1;
      if (isReport(tokens, slot, first)) return slot;
      if (openers.endAt(tokens, slot, start) > slot) return slot;
    }
    return -1;
  };

  function isReport(tokens: Tokens, verb: number, first: number): boolean {
    if (!verbs.has(tokens.word[verb]!)) return false;
    const passive = passiveVerbs.has(tokens.word[verb]!);
    for (let slot = verb - 1; slot >= first - apart && slot >= 0 && slot >= verb - apart; slot--) {
      if (tokens.sentence[slot] !== tokens.sentence[verb]) return false;
      const word = tokens.word[slot]!;
      if (subjects.has(word) || (passive && passives.has(word))) return true;
      if (!between.has(word) && (tokens.flags[slot]! & Flag.lookThrough) === 0) return false;
    }
    return false;
  }
}
