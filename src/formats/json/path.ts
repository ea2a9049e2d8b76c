import { type Json, JsonObject, JsonString } from './json.ts';

/** Names of members, from the outside inwards. */
export type Path = readonly string[];

/** `a.b` for member b of member a. */
export function path(written: string): Path {
  return written.split('.');
}

export function at(json: Json | undefined, names: Path): Json | undefined {
  let found = json;
  for (const name of names) {
    if (!(found instanceof JsonObject)) return undefined;
    found = found.get(name);
  }
  return found;
}

/** A string, or a number as a string; undefined for others and for a blank. */
export function wordAt(json: Json | undefined, names: Path): string | undefined {
  const found = at(json, names);
  if (typeof found === 'number') return String(found);
  return found instanceof JsonString && found.text.trim() !== '' ? found.text : undefined;
}
