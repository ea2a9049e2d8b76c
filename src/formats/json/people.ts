import type { Role } from '../../conversation/conversation.ts';
import { roleOfWord } from '../../conversation/role-words.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import { eachElement, listPath, type Place, path, valueAt, wordOf } from './path.ts';

export interface Person {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
}

/** Those who take part, by id, as the conversation or the document around it lists them. */
export function readPeople(place: Place, mapping: JsonMapping): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  const { people: table } = mapping;
  if (table === undefined) return people;
  const first = (person: Place, written: string | readonly string[] | undefined): string | undefined =>
    wordsAt(person, written)[0];
  const add = (person: Place): void => {
    const roleWord = first(person, table.role);
    const known: Person = {
      name: first(person, table.name),
      role: roleWord === undefined ? undefined : roleNamed(roleWord, mapping),
    };
    for (const id of wordsAt(person, table.id)) if (!people.has(id)) people.set(id, known);
  };
  for (let root: Place | undefined = place; root !== undefined && people.size === 0; root = root.outer)
    eachElement(root, listPath(table.list), add);
  return people;
}

/** The role that the mapping, or else usage, gives a word. */
export function roleNamed(word: string, { roles }: JsonMapping): Role | undefined {
  return roles?.[word] ?? roles?.[word.toLowerCase()] ?? roleOfWord(word);
}

function wordsAt(place: Place, written: string | readonly string[] | undefined): string[] {
  const all = typeof written === 'string' ? [written] : (written ?? []);
  return all.flatMap((each) => wordOf(valueAt(place, path(each))) ?? []);
}
