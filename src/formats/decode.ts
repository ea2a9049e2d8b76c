import { constants } from 'node:buffer';

/** Bytes that are text, as UTF-8 without a byte order mark; or why they are none. */
export type TextBytes =
  | { readonly utf8: Uint8Array; readonly refusal?: undefined }
  | { readonly refusal: string; readonly binary?: true };

/** How much of a file is looked at for signs of binary data: binary formats show NUL bytes in their first header. */
const sniffedBytes = 4096;

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a ZIP archive (or a Word or Excel file): export it as text, CSV or JSON', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip data: unpack it first', [0x1f, 0x8b]],
  ['a PDF: export the transcript as text', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['an audio file: tactlint reads transcripts', [0x52, 0x49, 0x46, 0x46]],
  ['an audio file: tactlint reads transcripts', [0x49, 0x44, 0x33]],
];

export function asUtf8(bytes: Uint8Array): TextBytes {
  if (bytes.length === 0) return { refusal: 'is empty' };
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return refuseBlank(bytes.subarray(3));
  const hasNul = bytes.subarray(0, sniffedBytes).includes(0);
  const utf16 = utf16ByMark(bytes) ?? (hasNul ? utf16ByZeros(bytes) : undefined);
  if (utf16 !== undefined && bytes.length / 2 > constants.MAX_STRING_LENGTH)
    return { refusal: new TooLongText().message };
  if (utf16 !== undefined) return refuseBlank(new TextEncoder().encode(new TextDecoder(utf16).decode(bytes)));
  const signature = signatures.find(([, start]) => start[0] === bytes[0] && startsWith(bytes, start));
  if (signature !== undefined) return { refusal: `is ${signature[0]}`, binary: true };
  if (hasNul) return { refusal: 'is binary data, not text', binary: true };
  return refuseBlank(bytes);
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');
/** What Windows-1252 has at 0x80 … 0x9f; the decoder of Node 20 leaves control characters there. */
const windowsMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export interface DecodedText {
  readonly text: string;
  /** The bytes were no UTF-8 and were read as Windows-1252, which older exports are written in. */
  readonly guessed: boolean;
}

export const noticeOfEncoding = {
  message: 'the text is not UTF-8 and was read as Windows-1252; save it as UTF-8 to be sure',
};

/** Longer texts Node.js cannot hold: it would end the program, and not only this file. */
export class TooLongText extends Error {
  constructor() {
    super('is longer than 512 MB, which only JSONL with a conversation a line may be: cut it into several');
  }
}

/** @throws TooLongText */
export function decodeText(utf8: Uint8Array): DecodedText {
  if (utf8.length > constants.MAX_STRING_LENGTH) throw new TooLongText();
  try {
    return { text: strictUtf8.decode(utf8), guessed: false };
  } catch {
    return { text: fromWindows1252(utf8), guessed: true };
  }
}

function fromWindows1252(bytes: Uint8Array): string {
  return latin1.decode(bytes).replace(/[\u0080-\u009f]/g, (control) => windowsMarks[control.charCodeAt(0) - 0x80]!);
}

/** Index of the first byte that is no white space; -1 where there is none. */
export function firstVisible(bytes: Uint8Array, from = 0): number {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d)) return at;
  }
  return -1;
}

function refuseBlank(utf8: Uint8Array): TextBytes {
  return firstVisible(utf8) === -1 ? { refusal: 'holds nothing but white space' } : { utf8 };
}

function utf16ByMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const first = bytes[0];
  const second = bytes[1];
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Without a byte order mark, Latin text in UTF-16 shows by a NUL in every second byte. */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, 512) >> 1;
  if (pairs < 2) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) evenZeros += 1;
    if (bytes[2 * pair + 1] === 0) oddZeros += 1;
  }
  if (evenZeros === 0 && oddZeros > pairs * 0.9) return 'utf-16le';
  if (oddZeros === 0 && evenZeros > pairs * 0.9) return 'utf-16be';
  return undefined;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
