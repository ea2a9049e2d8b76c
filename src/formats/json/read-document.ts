import type { Notice, Position } from '../../conversation/conversation.ts';
import { noticeOfEncoding } from '../decode.ts';
import { choose, type JsonFormat } from '../detection.ts';
import type { Reading } from '../reading.ts';
import type { Source } from '../source.ts';
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

/** Where APIs and exports wrap what they give: tried if the document itself is no conversation. */
const envelopes =
  'data result response payload output conversation transcript chat ticket body item conversations transcripts chats tickets calls results records items _embedded'.split(
    ' ',
  );

/** Reads a document as one conversation, or an array as several; the answer is why it can be read as neither. */
export function readDocumentOrList(source: Source, origin: Origin, reading: Reading): string | undefined {
  const { value } = origin.json;
  if (value === undefined) return 'JSON without a value';
  if (value instanceof JsonArray && value.items.length === 0) return 'JSON, but the list is empty';
  const refusal = readDocument(source, value, origin, reading);
  if (refusal === undefined || !(value instanceof JsonArray)) return refusal;
  return readList(value.items, source, origin, reading) ? undefined : refusal;
}

/** `place`: number of the document's line or element, in files of several. */
export function readDocument(
  source: Source,
  document: Json,
  origin: Origin,
  reading: Reading,
  place?: number,
): string | undefined {
  const choice = choose(reading.formats.json, document);
  const format = 'format' in choice ? choice.format : emptyOf(document, reading);
  if (format !== undefined) {
    reading.usual = format;
    reading.conversations(format, document, source, noticesOf(origin, source), place);
    return undefined;
  }
  if (readInside(document, source, origin, reading, place)) return undefined;
  const refusal = 'refusal' in choice ? choice.refusal : '';
  return `JSON, but no conversation that tactlint knows: ${refusal}${members(document)}`;
}

/** Exports hold chats in which nobody wrote; among others of their format they are known by that. */
function emptyOf(document: Json, { usual }: Reading): JsonFormat | undefined {
  return usual?.holdsNothing?.(document) ? usual : undefined;
}

/** False where no element of the list is a conversation. */
function readList(items: readonly Json[], source: Source, origin: Origin, reading: Reading): boolean {
  if (!items.slice(0, sampled).some((item) => holdsConversation(item, reading))) return false;
  items.forEach((item, place) => {
    const refusal = readDocument(source, item, origin, reading, place + 1);
    if (refusal !== undefined) reading.problem(`element ${place + 1}: ${refusal}`, positionOf(item, source));
  });
  return true;
}

/** As it stands, or in an envelope. */
function holdsConversation(item: Json, { formats }: Reading): boolean {
  const isKnown = (json: Json | undefined): boolean => json !== undefined && 'format' in choose(formats.json, json);
  return isKnown(item) || (item instanceof JsonObject && envelopes.some((name) => isKnown(item.get(name))));
}

/** Answers put lists into envelopes: `{ "data": { "chats": […] } }`. */
const deepestEnvelope = 2;

function readInside(
  document: Json,
  source: Source,
  origin: Origin,
  reading: Reading,
  place?: number,
  depth = 1,
): boolean {
  if (!(document instanceof JsonObject) || depth > deepestEnvelope) return false;
  for (const name of envelopes) {
    const inner = document.get(name);
    if (inner === undefined) continue;
    const choice = choose(reading.formats.json, inner);
    if ('format' in choice) {
      reading.conversations(choice.format, inner, source, noticesOf(origin, source), place);
      return true;
    }
    if (inner instanceof JsonArray && readList(inner.items, source, origin, reading)) return true;
    if (readInside(inner, source, origin, reading, place, depth + 1)) return true;
  }
  return false;
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
