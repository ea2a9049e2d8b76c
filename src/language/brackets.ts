import type { Lexicon } from './lexicon.ts';
import { type PreparedLanguage, Trait } from './prepared.ts';

/** What stands in brackets at a place: a redaction mark (a slot), a tag of the transcript (none), or just brackets. */
export type Bracketed = { readonly what: 'redaction' | 'tag'; readonly end: number } | undefined;

/** Marks are short; the bound keeps a text of opening brackets linear. */
const longestMark = 48;
const mostWords = 4;
const closings: Readonly<Record<string, string>> = { '[': ']', '<': '>', '{': '}}', '(': ')' };

export function bracketed(text: string, start: number, language: PreparedLanguage, lexicon: Lexicon): Bracketed {
  const opening = text[start]!;
  const closing = closings[opening]!;
  const inside = start + (opening === '{' ? 2 : 1);
  if (opening === '{' && text[start + 1] !== '{') return undefined;
  const close = text.slice(start, start + longestMark).indexOf(closing);
  if (close < 0) return undefined;
  const what = whatIs(opening, text.slice(inside, start + close), text[start + close + 1], language, lexicon);
  return what === undefined ? undefined : { what, end: start + close + closing.length };
}

function whatIs(
  opening: string,
  inner: string,
  following: string | undefined,
  language: PreparedLanguage,
  lexicon: Lexicon,
): 'redaction' | 'tag' | undefined {
  if (opening === '{') return 'redaction';
  if (opening !== '(' && /^[\d:.,\s]*:[\d:.,\s]*$/.test(inner)) return 'tag';
  const words = inner.split(/[\s_/#:.\-\d]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > mostWords || !words.every((word) => /^\p{L}+$/u.test(word)))
    return undefined;
  const traits = words.map((word) => language.traits[lexicon.idOf(word)] ?? 0);
  // People say much in parentheses; only what is nothing but a tag is one: (laughs).
  if (opening === '(') return traits.every((it) => (it & Trait.transcriptTag) !== 0) ? 'tag' : undefined;
  if (traits.some((it) => (it & Trait.redactionWord) !== 0)) return 'redaction';
  if (traits.some((it) => (it & Trait.transcriptTag) !== 0)) return 'tag';
  if (inner === inner.toUpperCase() && inner.length > 1) return 'redaction';
  // What else stands in brackets is a note of the transcriber, but for the text of a Markdown link.
  return /^[\p{L}/]/u.test(inner) && following !== '(' ? 'tag' : undefined;
}
