import type { Conversation } from '../conversation/conversation.ts';
import { readRoleHints } from '../conversation/roles.ts';
import type { Problem } from '../lint/result.ts';
import { chosenFormats } from './chosen-formats.ts';
import { asUtf8, firstVisible, TooLongText } from './decode.ts';
import { jsonReaders } from './on-demand/json-readers.ts';
import type { ReadingOptions } from './own-format.ts';
import { Reading } from './reading.ts';
import { readTextFile } from './text/read-text-file.ts';

/**
 * Reads the conversations of one file and hands each over as soon as it is read, so that a large JSONL file never stands in
 * memory as objects. Returns what could not be read.
 * @throws SpeakerHintError where a speaker pattern of the options cannot be used.
 */
export function eachConversation(
  path: string,
  bytes: Uint8Array,
  options: ReadingOptions,
  visit: (conversation: Conversation) => void,
): readonly Problem[] {
  const reading = new Reading(path, chosenFormats(options), readRoleHints(options.speakers), visit);
  const content = asUtf8(bytes);
  if (content.refusal !== undefined) refuse(reading, content);
  else read(content.utf8, reading);
  return reading.problems;
}

function read(utf8: Uint8Array, reading: Reading): void {
  try {
    if (isForJson(utf8, reading)) jsonReaders().readJsonFile(utf8, reading);
    else readTextFile(utf8, reading);
  } catch (error) {
    if (!(error instanceof TooLongText)) throw error;
    reading.problem(`the file ${error.message}`);
  }
}

function refuse(reading: Reading, { refusal, binary }: { refusal: string; binary?: true }): void {
  if (binary) reading.refuse(`the file ${refusal}`, 'binary');
  else reading.problem(`the file ${refusal}`);
}

/** A format that the user names decides, whatever the file looks like. */
function isForJson(utf8: Uint8Array, { formats }: Reading): boolean {
  // In this order: to ask for the formats of JSON is to load them.
  return (formats.text.length === 0 || opensLikeJson(utf8)) && formats.json.length > 0;
}

/**
 * JSON that can be a conversation is an object or a list of objects: the 1 that every SRT file starts with is JSON as
 * well, and so is the beginning of `[00:12] Agent: …`.
 */
function opensLikeJson(utf8: Uint8Array): boolean {
  const first = firstVisible(utf8);
  const second = utf8[firstVisible(utf8, first + 1)];
  if (utf8[first] === 0x7b) return second === undefined || second === 0x22 || second === 0x7d;
  return utf8[first] === 0x5b && (second === undefined || second === 0x7b || second === 0x5b || second === 0x5d);
}
