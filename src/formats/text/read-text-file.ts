import { decodeText, noticeOfEncoding } from '../decode.ts';
import { choose } from '../detection.ts';
import type { Reading } from '../reading.ts';
import { Source } from '../source.ts';

/** Reads a file that does not open like JSON as one conversation or several. */
export function readTextFile(utf8: Uint8Array, reading: Reading): void {
  const { text, guessed } = decodeText(utf8);
  const source = new Source(reading.path, text);
  const choice = choose(reading.formats.text, source);
  if ('refusal' in choice) reading.refuse(`no transcript that tactlint knows: ${choice.refusal}`, 'text');
  else reading.conversations(choice.format, source, source, guessed ? [noticeOfEncoding] : []);
}
