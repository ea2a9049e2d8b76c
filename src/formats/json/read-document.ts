import type { Notice, Position } from '../../conversation/conversation.ts';
import { noticeOfEncoding } from '../decode.ts';
import { choose } from '../detection.ts';
import type { Reading } from '../reading.ts';
import type { Source } from '../source.ts';
import { jsonFormats } from '../table.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';
import type { ParsedJson } from './position-json.ts';

/** How the text that a document stands in was read. */
export interface Origin {
  readonly json: ParsedJson;
  /** The encoding is a guess. */
  readonly guessed: boolean;
}

/** A list of conversations may begin with others that are none; so many elements show what it holds. */
const sampled = 20;

/** Reads a document as one conversation, or an array as several; the answer is why it can be read as neither. */
export function readDocumentOrList(source: Source, origin: Origin, reading: Reading): string | undefined {
  const { value } = origin.json;
  if (value === undefined) return 'JSON without a value';
  const refusal = readDocument(source, value, origin, reading);
  if (refusal === undefined || !(value instanceof JsonArray)) return refusal;
  if (!value.items.slice(0, sampled).some((item) => 'format' in choose(jsonFormats, item))) return refusal;
  value.items.forEach((item, place) => {
    const itemRefusal = readDocument(source, item, origin, reading, place + 1);
    if (itemRefusal !== undefined) reading.problem(`element ${place + 1}: ${itemRefusal}`, positionOf(item, source));
  });
  return undefined;
}

/** `place`: number of the document's line or element, in files of several. */
export function readDocument(
  source: Source,
  document: Json,
  origin: Origin,
  reading: Reading,
  place?: number,
): string | undefined {
  const choice = choose(jsonFormats, document);
  if ('refusal' in choice)
    return `JSON, but no conversation that tactlint knows: ${choice.refusal}${members(document)}`;
  const draft = choice.format.read(document, source);
  reading.conversation(draft, choice.format.name, noticesOf(origin, source), place);
  return undefined;
}

function noticesOf({ json, guessed }: Origin, source: Source): Notice[] {
  const notices: Notice[] = json.duplicates.map(({ message, offset }) => ({ message, ...source.positionOf(offset) }));
  if (guessed) notices.push(noticeOfEncoding);
  return notices;
}

function positionOf(json: Json, source: Source): Position {
  return source.positionOf(
    json instanceof JsonObject || json instanceof JsonArray || json instanceof JsonString ? json.start : 0,
  );
}

function members(document: Json): string {
  if (!(document instanceof JsonObject)) return '';
  const names = document.names();
  const shown = names
    .slice(0, 8)
    .map((name) => `\`${name}\``)
    .join(', ');
  return names.length === 0 ? '; the object is empty' : `; the object has ${shown}${names.length > 8 ? ' …' : ''}`;
}
