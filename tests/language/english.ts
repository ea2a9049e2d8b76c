import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Lexicon } from '../../src/language/lexicon.ts';
import { languageSchema } from '../../src/language/pack.ts';
import { prepareLanguage } from '../../src/language/prepared.ts';
import { createTokens, tokenise } from '../../src/language/tokenise.ts';
import { Flag, Mark, type Tokens } from '../../src/language/tokens.ts';

export const pack = languageSchema.parse(parse(readFileSync('rules/languages/en.yml', 'utf8')));
export const lexicon = new Lexicon();
export const language = prepareLanguage(pack, lexicon);

export function read(...texts: string[]): Tokens {
  const tokens = createTokens();
  tokenise(
    texts.map((text) => ({ text })),
    language,
    lexicon,
    tokens,
  );
  return tokens;
}

/** What the slots of one text stand for: the word of the lexicon, else the text. */
export function words(text: string): string[] {
  const tokens = read(text);
  return slots(tokens).map((slot) => lexicon.wordOf(tokens.word[slot]!) || slice(text, tokens, slot));
}

/** Slices of the slots that carry the flag. */
export function flagged(text: string, flag: keyof typeof Flag): string[] {
  const tokens = read(text);
  return slots(tokens)
    .filter((slot) => tokens.flags[slot]! & Flag[flag])
    .map((slot) => slice(text, tokens, slot));
}

/** Sentences as `words … mark`, clause marks as `|`, what phrases look through left out. */
export function sentences(text: string): string[] {
  const tokens = read(text);
  const names = Object.keys(Mark);
  return Array.from({ length: tokens.sentenceCount }, (_, sentence) => {
    const from = tokens.sentenceFirst[sentence]!;
    const written = slots(tokens)
      .slice(from, tokens.sentenceFirst[sentence + 1])
      .filter((slot) => (tokens.flags[slot]! & Flag.lookThrough) === 0)
      .map((slot) => `${tokens.flags[slot]! & Flag.clauseBefore ? '| ' : ''}${slice(text, tokens, slot)}`);
    return `${written.join(' ')} (${names[tokens.sentenceMark[sentence]!]})`;
  });
}

export function slots(tokens: Tokens): number[] {
  return Array.from({ length: tokens.count }, (_, slot) => slot);
}

function slice(text: string, tokens: Tokens, slot: number): string {
  return text.slice(tokens.start[slot], tokens.end[slot]);
}
