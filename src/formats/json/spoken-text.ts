import { Excerpt, type RunFinder, type Runs } from '../excerpt.ts';
import type { Source } from '../source.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';
import { jsonRuns } from './json-runs.ts';

/** A text and what its positions are found by: see `Excerpt`. */
export interface PlacedText {
  readonly source: Source;
  readonly text: string;
  readonly start: number;
  readonly runs?: Runs | RunFinder;
}

/** One string of a text that is made of several. */
export interface Part {
  readonly json: JsonString;
  /** What stands between the part before and this one, in the text only. */
  readonly joiner: string;
}

/** The text of a string, or of a list of parts (`"…"`, `{ "type": "text", "text": "…" }`), joined by `joiner`. */
export function spokenText(json: Json | undefined, source: Source, joiner = '\n'): PlacedText | undefined {
  if (json instanceof JsonString) return placed(json, source);
  if (!(json instanceof JsonArray)) return undefined;
  const parts = json.items.flatMap(partText);
  if (parts.length < 2) return parts[0] === undefined ? undefined : placed(parts[0], source);
  return joined(
    parts.map((part) => ({ json: part, joiner })),
    source,
  );
}

export function excerptOf({ source, text, start, runs }: PlacedText): Excerpt {
  return new Excerpt(source, text, start, runs);
}

function placed(json: JsonString, source: Source): PlacedText {
  const { text, start } = json;
  return json.escaped ? { source, text, start, runs: jsonRuns } : { source, text, start };
}

function partText(part: Json): JsonString[] {
  const text = part instanceof JsonObject ? part.get('text') : part;
  return text instanceof JsonString ? [text] : [];
}

/** `parts`: at least one; the first one's joiner is left out. */
export function joined(parts: readonly Part[], source: Source): PlacedText {
  const runs: { text: number[]; source: number[] } = { text: [], source: [] };
  let text = '';
  for (const [place, { json, joiner }] of parts.entries()) {
    if (place > 0) text += joiner;
    const own = json.escaped ? jsonRuns(source.text, json.start) : { text: [0], source: [json.start] };
    for (const start of own.source) runs.source.push(start);
    for (const start of own.text) runs.text.push(text.length + start);
    text += json.text;
  }
  return { source, text, start: parts[0]!.json.start, runs };
}
