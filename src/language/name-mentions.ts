import type { Turn } from '../conversation/conversation.ts';
import type { NameReader } from './name-reader.ts';
import type { People } from './people.ts';
import { Flag, type Span } from './tokens.ts';

/**
 * All names of a conversation, used or only mentioned: introductions and addresses (each in order), names that the talk
 * has told, titles with a name, and words that are written as names and are no common words (so places and brands, too).
 * All but the last are people's for sure: their slots are marked so.
 */
export function findNames(
  reader: NameReader,
  turns: readonly Turn[],
  people: People,
  introductions: readonly Span[],
  addresses: readonly Span[],
): Span[] {
  const { turnFirst } = reader.tokens;
  const names: Span[] = [];
  let introduction = 0;
  let address = 0;
  let slot = 0;
  for (let turn = 0; turn < turns.length; turn++) {
    const { text } = turns[turn]!;
    for (const turnEnd = turnFirst[turn + 1]!; slot < turnEnd; slot++) {
      while (introduction < introductions.length && introductions[introduction]!.start < slot) introduction++;
      while (address < addresses.length && addresses[address]!.start < slot) address++;
      const used = spanAt(slot, introductions[introduction]) ?? spanAt(slot, addresses[address]);
      const end = used === undefined ? endOfMention(reader, people, text, slot) : used.end;
      if (end < 0) continue;
      const name = used ?? { start: slot, end };
      names.push(name);
      if (used !== undefined || isPersons(reader, people, text, name)) markPersonal(reader, name);
      slot = end - 1;
    }
  }
  return names;
}

function spanAt(slot: number, span: Span | undefined): Span | undefined {
  return span !== undefined && span.start === slot ? span : undefined;
}

function isPersons(reader: NameReader, people: People, text: string, name: Span): boolean {
  const { start, end } = reader.tokens;
  if (reader.isTitle(name.start)) return true;
  for (let at = name.start; at < name.end; at++) if (people.know(text, start[at]!, end[at]!)) return true;
  return false;
}

/** The title stays a word: it is said of many. */
function markPersonal(reader: NameReader, { start, end }: Span): void {
  const { flags } = reader.tokens;
  for (let at = start; at < end; at++) if (!reader.isTitle(at)) flags[at]! |= Flag.personalName;
}

function endOfMention(reader: NameReader, people: People, text: string, slot: number): number {
  if (reader.canStartName(slot) && (reader.isTitle(slot) || reader.isNameWord(slot, 'capitalised')))
    return reader.endOfName(slot, 'capitalised');
  const { start, end } = reader.tokens;
  return people.know(text, start[slot]!, end[slot]!) ? slot + 1 : -1;
}
