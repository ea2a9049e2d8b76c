import { type SignKind, type SignParts, signParts } from '../sign-parts.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';
import { at, listParts, type Steps } from './path.ts';

/** Lists may begin with elements of other kinds; so many show what they hold. */
const sampled = 20;

/** What a value may have to be. */
const kinds: Readonly<Record<SignKind, (json: Json) => boolean>> = {
  text: (json) => json instanceof JsonString,
  number: (json) => typeof json === 'number',
  list: (json) => json instanceof JsonArray,
  object: (json) => json instanceof JsonObject,
  true: (json) => json === true,
  false: (json) => json === false,
};

interface Sign {
  readonly wanted: boolean;
  /** The parts between `[]`: any of the first elements of each list may have what is wanted. */
  readonly parts: readonly Steps[];
  readonly fits: (json: Json) => boolean;
}

/**
 * A sign of a format, as data: `Transcript[].Content` (some element has it), `results:list` (it is of that kind: text,
 * number, list, object, true, false), `Channel=VOICE|CHAT*` (it is one of these words, or begins so), each with `!` in front for the contrary; ` or `
 * stands between choices. A value of null is none.
 */
function choices(written: string): readonly Sign[] {
  let signs = known.get(written);
  if (signs === undefined) {
    signs = signParts(written).map((parts) => ({
      wanted: parts.wanted,
      parts: listParts(parts.place),
      fits: test(parts),
    }));
    known.set(written, signs);
  }
  return signs;
}

/** Signs are those of the formats and the config, and no more; some are long. */
const known = new Map<string, readonly Sign[]>();

function test({ mark, values }: SignParts): (json: Json) => boolean {
  if (mark === undefined) return (json) => json !== null;
  if (mark === ':') return (json) => values.some((kind) => kinds[kind as SignKind](json));
  const words = new Set(values);
  const beginnings = values.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return (json) => {
    const word = json instanceof JsonString ? json.text : String(json);
    return words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
  };
}

/** Whether the document (or element) has the sign. */
export function hasSign(json: Json, written: string): boolean {
  return choices(written).some(({ wanted, parts, fits }) => holds(json, parts, 0, fits) === wanted);
}

function holds(json: Json, parts: readonly Steps[], part: number, fits: (json: Json) => boolean): boolean {
  const found = at(json, parts[part]!);
  if (found === undefined) return false;
  if (part === parts.length - 1) return fits(found);
  return found instanceof JsonArray && found.items.slice(0, sampled).some((item) => holds(item, parts, part + 1, fits));
}
