import { foldWord, type NameReader } from './name-reader.ts';
import { polite } from './names.ts';
import { Flag, type Span } from './tokens.ts';

/** What a company says before its agent's name: "North Tyne Removals Newcastle, hello, …". */
const longestOpening = 12;

/**
 * "Pickaxe Removals, Dean." – "Hi Dean, …": the last word of an opening is a name or a place, and only the greeting that
 * comes back tells which. Gives the word in the opening (slots from `first` to `end`) that the reply, which starts at
 * `reply`, takes up.
 */
export function openingName(reader: NameReader, first: number, end: number, reply: number): Span | undefined {
  if (end - first > longestOpening) return undefined;
  let start = end - 1;
  while (start > first && reader.isHyphenated(start)) start--;
  if (start <= first || !reader.isNameWord(start, 'any') || reader.flags(start) & Flag.redacted) return undefined;
  const greeted = firstPoliteTo(reader, reply);
  if (greeted < 0) return undefined;
  const word = writtenBetween(reader, start, end);
  let greetedEnd = greeted + 1;
  while (greetedEnd < reader.tokens.count && reader.isHyphenated(greetedEnd)) greetedEnd++;
  return foldWord(word) === foldWord(writtenBetween(reader, greeted, greetedEnd)) ? { start, end } : undefined;
}

function writtenBetween(reader: NameReader, start: number, end: number): string {
  return reader.text(start).slice(reader.tokens.start[start], reader.tokens.end[end - 1]);
}

/** The word behind the greetings with which a turn starts. */
function firstPoliteTo(reader: NameReader, first: number): number {
  let slot = first;
  while (slot >= 0 && slot < reader.tokens.count && reader.kind(slot) & polite) slot = reader.next(slot + 1);
  return slot < reader.tokens.count ? slot : -1;
}
