import type { RunFinder, Runs } from '../excerpt.ts';
import type { Source } from '../source.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';
import { jsonRuns } from './json-runs.ts';

/** A text and what its positions are found by: see `Excerpt`. */
export interface PlacedText {
  readonly text: string;
  readonly start: number;
  readonly runs?: Runs | RunFinder;
}

/** The text of a string, or of a list of parts (`"…"`, `{ "type": "text", "text": "…" }`), joined by line breaks. */
export function spokenText(json: Json | undefined, source: Source): PlacedText | undefined {
  if (json instanceof JsonString) return placed(json);
  if (!(json instanceof JsonArray)) return undefined;
  const parts = json.items.flatMap(partText);
  if (parts.length < 2) return parts[0] === undefined ? undefined : placed(parts[0]);
  return joined(parts, source);
}

function placed(json: JsonString): PlacedText {
  return json.escaped ? { text: json.text, start: json.start, runs: jsonRuns } : { text: json.text, start: json.start };
}

function partText(part: Json): JsonString[] {
  const text = part instanceof JsonObject ? part.get('text') : part;
  return text instanceof JsonString ? [text] : [];
}

function joined(parts: readonly JsonString[], source: Source): PlacedText {
  const runs: { text: number[]; source: number[] } = { text: [], source: [] };
  let length = 0;
  for (const part of parts) {
    const own = part.escaped ? jsonRuns(source.text, part.start) : { text: [0], source: [part.start] };
    for (const start of own.source) runs.source.push(start);
    for (const start of own.text) runs.text.push(length + start);
    length += part.text.length + 1;
  }
  return { text: parts.map(({ text }) => text).join('\n'), start: parts[0]!.start, runs };
}
