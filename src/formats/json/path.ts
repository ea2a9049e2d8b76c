import { remember } from '../../conversation/remember.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';

/** Step into all elements of a list. */
const each = '[]';
/** Step to all members of an object, as a list. */
const members = '{}';

/** Names of members and places in lists, from the outside inwards. */
export type Steps = readonly (string | number)[];

/** Where a value stands, seen from an element: `up` lists further out, or from the conversation itself. */
export interface Path {
  readonly up: number | 'conversation';
  readonly steps: Steps;
}

/** Where elements stand: each part leads from one element to a list, whose elements the next part starts from. */
export type ListPath = readonly Steps[];

/** An element of a list of turns, and what it stands in; the outermost is the conversation. */
export interface Place {
  readonly json: Json;
  readonly outer: Place | undefined;
  /** Its place in the list, from 0. */
  readonly index?: number;
}

/**
 * `a.b` for member b of member a, `a[0]` for the first element of a (`a[-1]`: the last), `^.a` for member a of what the
 * element's list stands in, `$.a` for a member of the conversation. An empty path is the element itself, `#` is its number
 * in the list; `a[].b` are the members b of all elements of a, as a list.
 */
export const path = remember((written): Path => {
  if (written.startsWith('$')) return { up: 'conversation', steps: steps(written.replace(/^\$\.?/, '')) };
  const outwards = /^(?:\^\.?)*/.exec(written)![0];
  return { up: outwards.replaceAll('.', '').length, steps: steps(written.slice(outwards.length)) };
});

/**
 * `a.b[].c[]` for the elements of the lists c of the elements of the list b of a; `[]` for those of the document; `a{}` for
 * the values of the members of a.
 */
export const listPath = remember((written): ListPath => {
  const parts = listParts(written);
  return parts.at(-1)!.length === 0 ? parts.slice(0, -1) : parts;
});

/** The ways from list to list. */
export function listParts(written: string): Steps[] {
  const lists = written.replaceAll(members, `.${members}${each}`).split(each);
  return lists.map((part) => steps(part.replace(/^\./, '')));
}

export function steps(written: string): Steps {
  const found = written.match(/\[-?\d{1,6}\]|\[\]|[^.[\]]+/g) ?? [];
  return found.map((step) => (step.startsWith('[') && step !== each ? Number(step.slice(1, -1)) : step));
}

export function at(json: Json | undefined, names: Steps): Json | undefined {
  let found = json;
  for (const name of names) {
    if (name === each)
      return found instanceof JsonArray ? inEach(found, names.slice(names.indexOf(each) + 1)) : undefined;
    if (name === members && found instanceof JsonObject) found = membersOf(found);
    else if (typeof name === 'string') found = found instanceof JsonObject ? found.get(name) : undefined;
    else found = found instanceof JsonArray ? found.items.at(name) : undefined;
    if (found === undefined) return undefined;
  }
  return found;
}

function membersOf(object: JsonObject): JsonArray {
  const all = new JsonArray(object.start);
  for (let member = object.first; member !== undefined; member = member.next) all.items.push(member.value);
  return all;
}

function inEach(list: JsonArray, names: Steps): JsonArray {
  const all = new JsonArray(list.start);
  for (const item of list.items) {
    const found = at(item, names);
    if (found !== undefined && found !== null) all.items.push(found);
  }
  return all;
}

export function valueAt(place: Place, { up, steps: names }: Path): Json | undefined {
  let from: Place | undefined = place;
  if (up === 'conversation') while (from.outer !== undefined) from = from.outer;
  else for (let level = 0; level < up && from !== undefined; level += 1) from = from.outer;
  return names[0] === '#' ? from?.index : at(from?.json, names);
}

/** A string, or a number as a string; undefined for others and for a blank. */
export function wordOf(json: Json | undefined): string | undefined {
  if (typeof json === 'number') return String(json);
  return json instanceof JsonString && json.text.trim() !== '' ? json.text : undefined;
}

/** See {@link wordOf}. */
export function wordAt(json: Json | undefined, names: Steps): string | undefined {
  return wordOf(at(json, names));
}

/**
 * Hands over each element of the lists that the path leads to; false where there is no list at its end. An object that
 * stands where a list is wanted is a list of one: programs that send single events write it so.
 */
export function eachElement(root: Place, list: ListPath, visit: (element: Place) => void): boolean {
  const items = itemsAt(root.json, list[0]!);
  if (items === undefined) return false;
  const inner = list.slice(1);
  let hasList = inner.length === 0 || items.length === 0;
  for (let index = 0; index < items.length; index += 1) {
    const element: Place = { json: items[index]!, outer: root, index };
    if (inner.length === 0) visit(element);
    else if (eachElement(element, inner, visit)) hasList = true;
  }
  return hasList;
}

function itemsAt(json: Json, names: Steps): readonly Json[] | undefined {
  const found = at(json, names);
  if (found instanceof JsonArray) return found.items;
  return found instanceof JsonObject ? [found] : undefined;
}
