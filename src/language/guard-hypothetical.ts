import { clauseStart, sentenceEnd, wordBefore, wordFrom } from './clauses.ts';
import type { Guard } from './guards.ts';
import type { Lexicon } from './lexicon.ts';
import type { LanguagePack } from './pack.ts';
import { idsOf, Sequences } from './sequences.ts';
import { Flag, type Tokens } from './tokens.ts';

/** `would have` may stand so far before what it makes a thought of. */
const verbReach = 4;

/** The match stands in an if-clause, or is only thought of (`would have`). The main clause of an if is real. */
export function createHypotheticalGuard(pack: LanguagePack, lexicon: Lexicon): Guard {
  const openers = new Sequences(pack.hypotheticalOpeners, pack, lexicon);
  const verbs = new Sequences(pack.hypotheticalVerbs, pack, lexicon);
  const subjects = idsOf(pack.subjects, pack, lexicon);
  const auxiliaries = idsOf(pack.auxiliaries, pack, lexicon);
  const embedding = idsOf(pack.embeddingVerbs, pack, lexicon);
  const then = lexicon.add('then');
  const and = lexicon.add('and');

  return (tokens, start, end) => {
    const first = clauseStart(tokens, start);
    for (let slot = start; slot >= first; slot--) {
      if (openers.endAt(tokens, slot, end) > slot)
        return mainClauseStarts(tokens, slot, slot > first, start) ? -1 : slot;
    }
    for (let slot = Math.max(first, start - verbReach); slot < end; slot++) {
      if (verbs.endAt(tokens, slot, sentenceEnd(tokens, slot)) > slot) return slot;
    }
    return -1;
  };

  /**
   * Without a comma: `if we can not find it | we will …`, a subject and its verb that no word before it asks for.
   * `and we will` goes on with the if-clause that opens a sentence, but with the `let us know` before one.
   */
  function mainClauseStarts(tokens: Tokens, opener: number, isTrailing: boolean, start: number): boolean {
    for (let slot = opener + 3; slot <= start; slot++) {
      const word = tokens.word[slot]!;
      if (word === then) return true;
      if (!subjects.has(word) || (tokens.flags[slot]! & Flag.lookThrough) !== 0) continue;
      const before = wordBefore(tokens, slot, opener);
      const next = wordFrom(tokens, slot + 1, sentenceEnd(tokens, slot));
      if (!isTrailing && tokens.word[before] === and) continue;
      if (before < 0 || embedding.has(tokens.word[before]!) || next < 0) continue;
      if (auxiliaries.has(tokens.word[next]!)) return true;
    }
    return false;
  }
}
