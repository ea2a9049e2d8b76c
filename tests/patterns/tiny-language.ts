import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Lexicon } from '../../src/language/lexicon.ts';
import { type LanguagePack, languageSchema } from '../../src/language/pack.ts';
import { Flag, Mark, type Tokens } from '../../src/language/tokens.ts';
import { phraseWords } from '../../src/language/words.ts';
import type { PhraseLanguage } from '../../src/patterns/compile.ts';
import { parsePhrase } from '../../src/patterns/parse.ts';
import type { GuardName, Phrase, PhraseList } from '../../src/patterns/phrase.ts';

export const english: LanguagePack = languageSchema.parse(
  parse(readFileSync(new URL('../../rules/languages/en.yml', import.meta.url), 'utf8')),
);

export function phrase(written: string): Phrase {
  return parsePhrase(written, (word) => phraseWords(word, english));
}

export function list(id: string, written: readonly string[], more: Partial<PhraseList> = {}): PhraseList {
  return { id, phrases: written.map(phrase), written, unless: [], except: [], roles: ['agent'], ...more };
}

/** Guards that are plain to see: what comes after `not` is negated, what begins with a quoted word is quoted. */
export function plainGuard(name: GuardName, tokens: Tokens, lexicon: Lexicon, start: number): number {
  if (name === 'quoted') return tokens.flags[start]! & Flag.quoted ? start : -1;
  if (name !== 'negated' || start === 0 || tokens.sentence[start - 1] !== tokens.sentence[start]) return -1;
  return lexicon.wordOf(tokens.word[start - 1]!) === 'not' ? start - 1 : -1;
}

export function language(): PhraseLanguage & { readonly lexicon: Lexicon } {
  const lexicon = new Lexicon();
  return {
    pack: english,
    lexicon,
    guards: { holds: (name, tokens, start) => plainGuard(name, tokens, lexicon, start) },
  };
}

export interface Slot {
  readonly word: string;
  readonly flags?: number;
}

export interface Sentence {
  readonly slots: readonly Slot[];
  readonly mark?: number;
  readonly turn: number;
}

/** Tokens as the tokeniser would make them, from sentences that are cut already. Empty sentences are left out. */
export function tokensOf(sentences: readonly Sentence[], lexicon: Lexicon): Tokens {
  const filled = sentences.filter(({ slots }) => slots.length > 0);
  const slots = filled.flatMap((sentence, number) => sentence.slots.map((slot) => ({ ...slot, ...sentence, number })));
  const turns = filled.reduce((most, { turn }) => Math.max(most, turn + 1), 0);
  const firstOf = (from: (slot: (typeof slots)[number]) => boolean) => {
    const index = slots.findIndex(from);
    return index < 0 ? slots.length : index;
  };
  return {
    count: slots.length,
    word: Int32Array.from(slots, ({ word }) => lexicon.idOf(word)),
    start: new Int32Array(slots.length),
    end: new Int32Array(slots.length),
    turn: Int32Array.from(slots, ({ turn }) => turn),
    flags: Int32Array.from(slots, ({ flags = 0 }) => flags),
    sentence: Int32Array.from(slots, ({ number }) => number),
    sentenceFirst: Int32Array.from({ length: filled.length + 1 }, (_, number) =>
      firstOf((slot) => slot.number >= number),
    ),
    sentenceMark: Uint8Array.from(filled, ({ mark = Mark.none }) => mark),
    sentenceCount: filled.length,
    turnFirst: Int32Array.from({ length: turns + 1 }, (_, turn) => firstOf((slot) => slot.turn >= turn)),
  };
}
