import type { Lexicon } from '../language/lexicon.ts';
import { Flag, Mark, type Tokens } from '../language/tokens.ts';

/**
 * What a cue sees of a token: the lexicon's id of the word (above 0), or one of these kinds (below 0). Written in
 * features as in the phrase language.
 */
const symbolKinds = {
  '^': -1,
  '{question}': -2,
  '{exclamation}': -3,
  '{exclamations}': -4,
  '{break}': -5,
  '{number}': -6,
  '{money}': -7,
  '{clock}': -8,
  '{sad}': -9,
  '{emoji}': -10,
  '{name}': -11,
  '{redacted}': -12,
  '{caps}': -13,
  '{unknown}': -14,
  '{questions}': -15,
} as const;

const endKinds: Partial<Record<Mark, number>> = {
  [Mark.question]: symbolKinds['{question}'],
  [Mark.exclamation]: symbolKinds['{exclamation}'],
  [Mark.manyQuestions]: symbolKinds['{questions}'],
  [Mark.manyExclamations]: symbolKinds['{exclamations}'],
  [Mark.ellipsis]: symbolKinds['{break}'],
  [Mark.dash]: symbolKinds['{break}'],
};

const nothing = Flag.handle | Flag.url | Flag.email | Flag.signOff | Flag.partMark | Flag.filler;

/** Room for the longest piece of a sentence (see `Pieces`), its start and its end. */
export const mostSymbols = 64;

/**
 * Writes what a cue sees of the slots `start` to `end`, a piece of a sentence: its words, and the sentence's start and
 * end where they are the piece's.
 * @returns how many symbols
 */
export function readSymbols(tokens: Tokens, start: number, end: number, into: Int32Array): number {
  const sentence = tokens.sentence[start]!;
  let count = 0;
  if (start === tokens.sentenceFirst[sentence]) into[count++] = symbolKinds['^'];
  for (let slot = start; slot < end; slot++) {
    // A name is one symbol, of however many words.
    if (slot > start && tokens.flags[slot - 1]! & tokens.flags[slot]! & Flag.personalName) continue;
    const symbol = symbolOf(tokens.word[slot]!, tokens.flags[slot]!);
    if (symbol !== 0) into[count++] = symbol;
  }
  const isLast = end === tokens.sentenceFirst[sentence + 1];
  const mark = isLast ? endKinds[tokens.sentenceMark[sentence]! as Mark] : undefined;
  if (mark !== undefined) into[count++] = mark;
  return count;
}

/** 0: a token that says nothing. */
function symbolOf(word: number, flags: number): number {
  if (flags & nothing) return 0;
  if (flags & Flag.emoji) return flags & Flag.sadEmoji ? symbolKinds['{sad}'] : symbolKinds['{emoji}'];
  if (flags & Flag.redacted) return symbolKinds['{redacted}'];
  if (flags & Flag.money) return symbolKinds['{money}'];
  if (flags & Flag.clock) return symbolKinds['{clock}'];
  if (flags & Flag.number && word === 0) return symbolKinds['{number}'];
  // Some names are in the lexicon and most are not; what anybody is called must change nothing.
  if (word !== 0 && !(flags & Flag.personalName)) return word;
  if (flags & Flag.upper) return symbolKinds['{caps}'];
  return flags & Flag.capitalised ? symbolKinds['{name}'] : symbolKinds['{unknown}'];
}

/** How a feature writes the symbol. */
export function writtenSymbol(symbol: number, lexicon: Lexicon): string {
  return symbol > 0 ? lexicon.wordOf(symbol) : kindNames.get(symbol)!;
}

/** The symbol that a feature has written; adds the word to the lexicon. */
export function symbolWritten(written: string, lexicon: Lexicon): number {
  return symbolKinds[written as keyof typeof symbolKinds] ?? lexicon.add(written);
}

const kindNames = new Map<number, string>(Object.entries(symbolKinds).map(([name, symbol]) => [symbol, name]));
