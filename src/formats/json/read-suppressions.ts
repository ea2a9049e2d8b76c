import type { Position } from '../../conversation/conversation.ts';
import type { WrittenDirective } from '../directives.ts';
import type { Source } from '../source.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';
import { wordOf } from './path.ts';

/** `"suppress": [{ "rule": "…", "reason": "…" }]`, in a turn or in the conversation; `rule` may be a list. */
export function readSuppressions(document: JsonObject, source: Source): WrittenDirective[] {
  if (!maySuppress(source)) return [];
  const ofAll = eachOf(document.get('suppress')).map((entry) => read(entry, document, 'disable-conversation', source));
  const turns = document.get('turns');
  const elements = turns instanceof JsonArray ? turns.items.filter((item) => item instanceof JsonObject) : [];
  const ofTurns = elements.flatMap((element, place) => {
    const next = elements[place + 1];
    return eachOf(element.get('suppress')).map((entry): WrittenDirective => {
      const end = next && source.positionOf(next.start);
      const { line, column, ...asked } = read(entry, element, 'disable-next-turn', source);
      // Which turn is meant is told by where the turn stands, not by where the wish does.
      return { ...asked, ...source.positionOf(element.start), ...(end && { end }), shown: { line, column } };
    });
  });
  return [...ofAll, ...ofTurns];
}

/** Most files ask for nothing: one look at each, however many conversations it holds. */
function maySuppress(source: Source): boolean {
  let found = known.get(source);
  if (found === undefined) {
    found = source.text.includes('"suppress"');
    known.set(source, found);
  }
  return found;
}

const known = new WeakMap<Source, boolean>();

function eachOf(json: Json | undefined): readonly Json[] {
  if (json === undefined || json === null) return [];
  return json instanceof JsonArray ? json.items : [json];
}

function read(entry: Json, parent: JsonObject, name: WrittenDirective['name'], source: Source): WrittenDirective {
  const position: Position = source.positionOf(entry instanceof JsonObject ? entry.start : parent.start);
  if (!(entry instanceof JsonObject))
    return { name, rules: [], reason: '', ...position, fault: 'is no object with `rule` and `reason`' };
  const rules = eachOf(entry.get('rule')).flatMap((rule) => (rule instanceof JsonString ? rule.text.trim() : []));
  return { name, rules, reason: wordOf(entry.get('reason'))?.trim() ?? '', ...position };
}
