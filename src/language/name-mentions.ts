import type { NameReader } from './name-reader.ts';
import { isKnown, type People } from './people.ts';
import type { Span } from './tokens.ts';

/**
 * All names of a conversation, used or only mentioned: what `found` holds, names that the talk has told, titles with a
 * name, and words that are written as names and are no common words (so places and brands, too).
 */
export function findNames(reader: NameReader, people: People, found: readonly (readonly Span[])[]): Span[] {
  const { tokens } = reader;
  const ends = new Map(found.flat().map(({ start, end }) => [start, end]));
  const names: Span[] = [];
  for (let slot = 0; slot < tokens.count; slot++) {
    const end = ends.get(slot) ?? endOfMention(reader, people, slot);
    if (end < 0) continue;
    names.push({ start: slot, end });
    slot = end - 1;
  }
  return names;
}

function endOfMention(reader: NameReader, people: People, slot: number): number {
  if (reader.isTitle(slot) || reader.isNameWord(slot, 'capitalised')) return reader.endOfName(slot, 'capitalised');
  const end = slot + 1;
  return isKnown(reader, people.agent, slot, end) || isKnown(reader, people.customer, slot, end) ? end : -1;
}
