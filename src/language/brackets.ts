import type { Lexicon } from './lexicon.ts';
import { type PreparedLanguage, Trait } from './prepared.ts';

/** What stands in brackets at a place: a redaction mark (a slot), a tag of the transcript (none), or just brackets. */
export type Bracketed = { readonly what: 'redaction' | 'tag'; readonly end: number } | undefined;

/** Marks are short; the bound keeps a text of opening brackets linear. */
const longestMark = 48;
const closings: Readonly<Record<string, string>> = { '[': ']', '<': '>', '{': '}}' };

export function bracketed(text: string, start: number, language: PreparedLanguage, lexicon: Lexicon): Bracketed {
  const opening = text[start]!;
  const closing = closings[opening]!;
  if (opening === '{' && text[start + 1] !== '{') return undefined;
  const close = text.slice(start, start + longestMark).indexOf(closing);
  if (close < 0) return undefined;
  const end = start + close + closing.length;
  const inner = text.slice(start + (opening === '{' ? 2 : 1), start + close);
  if (opening === '{') return { what: 'redaction', end };
  const words = inner.split(/[\s_/#:.\-\d]+/).filter((word) => word !== '');
  if (words.length === 0 || !words.every((word) => /^\p{L}+$/u.test(word))) return undefined;
  const has = (trait: number) => words.some((word) => (traitsOf(word, language, lexicon) & trait) !== 0);
  if (has(Trait.redactionWord)) return { what: 'redaction', end };
  if (has(Trait.transcriptTag)) return { what: 'tag', end };
  return inner === inner.toUpperCase() && inner.length > 1 ? { what: 'redaction', end } : undefined;
}

function traitsOf(word: string, language: PreparedLanguage, lexicon: Lexicon): number {
  return language.traits[lexicon.idOf(word)] ?? 0;
}
