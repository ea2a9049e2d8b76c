import type { Role } from '../../conversation/conversation.ts';
import { roleOfWord } from '../../conversation/role-words.ts';
import { entryOf } from '../entry-of.ts';
import type { JsonMapping, PeopleTable } from '../mapping-schema.ts';
import { eachElement, listPath, type Place, path, valueAt, wordOf } from './path.ts';

export interface Person {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
}

/** Those who take part, by id, as the conversation or the document around it lists them. */
export function readPeople(place: Place, mapping: JsonMapping): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  const tables = tablesOf(mapping);
  const first = (person: Place, written: string | readonly string[] | undefined): string | undefined =>
    wordsAt(person, written)[0];
  const add = (person: Place, table: PeopleTable): void => {
    const roleWord = first(person, table.role);
    const name = first(person, table.name);
    const role = (roleWord === undefined ? undefined : roleNamed(roleWord, mapping)) ?? table.is;
    for (const id of wordsAt(person, table.id)) {
      const known = people.get(id);
      people.set(id, { name: known?.name ?? name, role: known?.role ?? role });
    }
  };
  for (let root: Place | undefined = place; root !== undefined && people.size === 0; root = root.outer) {
    for (const table of tables) eachElement(root, listPath(table.list), (person) => add(person, table));
  }
  return people;
}

/** All lists of those who take part. */
function tablesOf({ people }: JsonMapping): readonly PeopleTable[] {
  if (people === undefined) return [];
  return Array.isArray(people) ? people : [people];
}

/** The role that the mapping, or else usage, gives a word. */
export function roleNamed(word: string, { roles }: JsonMapping): Role | undefined {
  return entryOf(roles, word) ?? entryOf(roles, word.toLowerCase()) ?? roleOfBeginning(word, roles) ?? roleOfWord(word);
}

function roleOfBeginning(word: string, roles: JsonMapping['roles'] = {}): Role | undefined {
  const found = Object.keys(roles).find((key) => key.endsWith('*') && word.startsWith(key.slice(0, -1)));
  return found === undefined ? undefined : roles[found];
}

function wordsAt(place: Place, written: string | readonly string[] | undefined): string[] {
  const all = typeof written === 'string' ? [written] : (written ?? []);
  return all.flatMap((each) => wordOf(valueAt(place, path(each))) ?? []);
}
