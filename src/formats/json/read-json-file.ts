import { decodeText, firstVisible } from '../decode.ts';
import { choose, type JsonFormat } from '../detection.ts';
import type { Reading } from '../reading.ts';
import { Source } from '../source.ts';
import { type Json, JsonArray, JsonObject } from './json.ts';
import { type JsonFault, type ParsedJson, parseJson } from './position-json.ts';
import { readDocument, readDocumentOrList } from './read-document.ts';

/** Reads a file that opens like JSON: one document, a list of them, or one a line (JSONL). */
export function readJsonFile(utf8: Uint8Array, reading: Reading): void {
  const first = lineFrom(utf8, firstVisible(utf8));
  if (firstVisible(utf8, first.end) !== -1 && isDocument(first.bytes)) {
    readLines(utf8, reading);
    return;
  }
  const { text, guessed } = decodeText(utf8);
  const json = parseJson(text);
  // The first line may be the broken one: then the second tells.
  if (json.fault !== undefined && secondLineIsDocument(utf8, first.end)) readLines(utf8, reading);
  else readWhole(new Source(reading.path, text), json, guessed, reading);
}

/** Each line a conversation, or each a turn or event of one. */
function readLines(utf8: Uint8Array, reading: Reading): void {
  if (!linesAreTurns(utf8, reading)) readJsonLines(utf8, reading);
  else readTurnLines(utf8, reading);
}

function secondLineIsDocument(utf8: Uint8Array, from: number): boolean {
  const start = firstVisible(utf8, from);
  return start !== -1 && isDocument(lineFrom(utf8, start).bytes);
}

function isDocument(line: Uint8Array): boolean {
  const { value, fault } = parseJson(decodeText(line).text);
  return fault === undefined && (value instanceof JsonObject || value instanceof JsonArray);
}

/** Of a broken document, what stands before the fault is read. */
function readWhole(source: Source, json: ParsedJson, guessed: boolean, reading: Reading): void {
  if (json.fault !== undefined)
    reading.problem(`broken JSON: ${json.fault.message}`, source.positionOf(json.fault.offset));
  const refusal = readDocumentOrList(source, { json, guessed }, reading);
  if (refusal !== undefined && json.fault === undefined) reading.refuse(refusal, 'text');
}

/** Line by line from the bytes, so that never more than one line stands in memory as text and objects. */
function readJsonLines(utf8: Uint8Array, reading: Reading): void {
  const refusals: Refusal[] = [];
  let read = 0;
  let number = 1;
  for (let at = 0; at < utf8.length; number += 1) {
    const line = lineFrom(utf8, at);
    at = line.end;
    if (firstVisible(line.bytes) === -1) continue;
    const refusal = readJsonLine(line.bytes, number, reading);
    if (refusal === undefined) read += 1;
    else refusals.push({ line: number, refusal });
  }
  reportRefusals(refusals, read, reading);
}

/** The first lines show what all are. */
const sampledLines = 20;

function linesAreTurns(utf8: Uint8Array, reading: Reading): boolean {
  const { json } = reading.formats;
  const list = new JsonArray(0);
  let first: JsonFormat | undefined;
  for (let at = 0; at < utf8.length && list.items.length < sampledLines; ) {
    const line = lineFrom(utf8, at);
    at = line.end;
    const { value, fault } = parseJson(decodeText(line.bytes).text);
    if (value === undefined || fault !== undefined) continue;
    if (list.items.length === 0) first = formatOf(value, json);
    list.items.push(value);
  }
  const whole = formatOf(list, json);
  // A format that reads a lone event as well as a list of them means one list.
  return whole !== undefined && (first === undefined || first === whole);
}

function formatOf(value: Json, formats: readonly JsonFormat[]): JsonFormat | undefined {
  const choice = choose(formats, value);
  return 'format' in choice ? choice.format : undefined;
}

/** Such a file is one list for the formats, and stands in memory as a whole. */
function readTurnLines(utf8: Uint8Array, reading: Reading): void {
  const { text, guessed } = decodeText(utf8);
  const source = new Source(reading.path, text);
  const list = new JsonArray(0);
  const duplicates: JsonFault[] = [];
  for (const [place, start] of source.lineStarts.entries()) {
    const line = text.slice(start, source.lineStarts[place + 1]);
    if (line.trim() === '') continue;
    const json = parseJson(line, start);
    if (json.fault === undefined) list.items.push(json.value!);
    else
      reading.problem(`broken JSON: ${json.fault.message}; the line is left out`, source.positionOf(json.fault.offset));
    duplicates.push(...json.duplicates);
  }
  const refusal = readDocument(source, list, { json: { value: list, duplicates }, guessed }, reading);
  if (refusal !== undefined) reading.refuse(refusal, 'text');
}

interface Refusal {
  readonly line: number;
  readonly refusal: string;
}

/** A file of another format is said once and not for each of its lines. */
function reportRefusals(refusals: readonly Refusal[], read: number, reading: Reading): void {
  const [first] = refusals;
  if (first === undefined) return;
  if (read === 0)
    reading.refuse(`JSONL without a conversation in ${refusals.length} lines; the first is ${first.refusal}`, 'text');
  else {
    for (const { line, refusal } of refusals) reading.problem(refusal, { line, column: 1 });
    reading.problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  }
}

/** The answer is why the line is no conversation; a broken line is a problem at once. */
function readJsonLine(bytes: Uint8Array, number: number, reading: Reading): string | undefined {
  const { text, guessed } = decodeText(bytes);
  const source = new Source(reading.path, text, number);
  const json = parseJson(text);
  if (json.fault !== undefined) {
    reading.problem(`broken JSON: ${json.fault.message}; the line is left out`, source.positionOf(json.fault.offset));
    return undefined;
  }
  return readDocument(source, json.value!, { json, guessed }, reading, number);
}

/** `end`: where the next line starts. */
function lineFrom(utf8: Uint8Array, start: number): { readonly bytes: Uint8Array; readonly end: number } {
  const feed = utf8.indexOf(0x0a, start);
  const end = feed === -1 ? utf8.length : feed;
  return { bytes: utf8.subarray(start, end), end: Math.min(end + 1, utf8.length) };
}
