import { isSameWord, type NameReader } from './name-reader.ts';
import { NameKind } from './names.ts';
import { Flag, type Span } from './tokens.ts';

/** What a company says before its agent's name: "North Tyne Removals Newcastle, hello, …". */
const longestOpening = 12;
const polite = NameKind.greeting | NameKind.opener;

/**
 * "Pickaxe Removals, Dean." – "Hi Dean, …": the last word of an opening is a name or a place, and only the greeting that
 * comes back tells which. Gives the word in the opening (slots from `first` to `end`) that the reply, which starts at
 * `reply`, takes up.
 */
export function openingName(reader: NameReader, first: number, end: number, reply: number): Span | undefined {
  const slot = end - 1;
  if (slot <= first || slot >= first + longestOpening || !reader.isNameWord(slot, 'any')) return undefined;
  const greeted = firstPoliteTo(reader, reply);
  if (greeted < 0 || reader.flags(slot) & Flag.redacted) return undefined;
  const { start, end: ends } = reader.tokens;
  const isTaken = isSameWord(reader.written(slot).toLowerCase(), reader.text(greeted), start[greeted]!, ends[greeted]!);
  return isTaken ? { start: slot, end } : undefined;
}

/** The word behind the greetings with which a turn starts. */
function firstPoliteTo(reader: NameReader, first: number): number {
  let slot = first;
  while (slot >= 0 && reader.kind(slot) & polite) slot = reader.next(slot + 1);
  return slot;
}
