import { clauseEnd, clauseStart, sentenceEnd, startsClause, wordFrom } from './clauses.ts';
import type { Guard } from './guards.ts';
import type { Lexicon } from './lexicon.ts';
import type { LanguagePack } from './pack.ts';
import { idsOf } from './sequences.ts';
import { isQuestion, Mark, type Tokens } from './tokens.ts';

/** The match stands in a question: by its mark, or, without one, by an inverted or interrogative start of its clause. */
export function createAskedGuard(pack: LanguagePack, lexicon: Lexicon): Guard {
  const openers = idsOf(pack.questionOpeners, pack, lexicon);
  const auxiliaries = idsOf(pack.auxiliaries, pack, lexicon);
  const subjects = idsOf(pack.subjects, pack, lexicon);
  const quantities = idsOf(pack.questionQuantities, pack, lexicon);
  const leads = idsOf(pack.questionLeads, pack, lexicon);
  const asking = idsOf(pack.askingAuxiliaries, pack, lexicon);
  const pronouns = idsOf(pack.pronouns, pack, lexicon);
  const not = lexicon.add('not');

  return (tokens, start, end) => {
    const sentence = tokens.sentence[start]!;
    const mark = tokens.sentenceMark[sentence]!;
    const from = clauseStart(tokens, start);
    if (isQuestion(mark)) return asksBehind(tokens, from, end) ? -1 : from;
    if (mark !== Mark.none && mark !== Mark.dash) return -1;
    return asks(tokens, from, clauseEnd(tokens, start)) ? from : -1;
  };

  /** A statement with a question behind it, comma or not: `we can't do that, would you like another one?` */
  function asksBehind(tokens: Tokens, from: number, matchEnd: number): boolean {
    if (asks(tokens, from, sentenceEnd(tokens, from))) return false;
    const end = sentenceEnd(tokens, matchEnd - 1);
    for (let slot = matchEnd; slot < end; slot++) {
      const next = slot + 1 < end ? tokens.word[slot + 1]! : 0;
      if (asking.has(tokens.word[slot]!) && pronouns.has(next)) return true;
      if (startsClause(tokens, slot) && asks(tokens, slot, end)) return true;
    }
    return false;
  }

  function asks(tokens: Tokens, from: number, end: number): boolean {
    let first = wordFrom(tokens, from, end);
    while (first >= 0 && leads.has(tokens.word[first]!)) first = wordFrom(tokens, first + 1, end);
    if (first < 0) return false;
    let second = wordFrom(tokens, first + 1, end);
    if (second < 0) return openers.has(tokens.word[first]!);
    const next = tokens.word[second]!;
    if (openers.has(tokens.word[first]!)) return auxiliaries.has(next) || quantities.has(next);
    if (!auxiliaries.has(tokens.word[first]!)) return false;
    if (next === not) second = wordFrom(tokens, second + 1, end);
    return second >= 0 && subjects.has(tokens.word[second]!);
  }
}
