import type { PlacedText } from './json/spoken-text.ts';
import { Pieces } from './pieces.ts';
import type { Source } from './source.ts';

/** Characters that are the bytes of one character in UTF-8: programs of Meta write every byte as a character (`cafÃ©`). */
const broken = /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;
const utf8 = new TextDecoder('utf-8');

export function mended(text: string): string {
  return text.replace(broken, character);
}

export function mendedText(source: Source): PlacedText {
  const pieces = new Pieces();
  let at = 0;
  for (const { 0: bytes, index } of source.text.matchAll(broken)) {
    if (index > at) pieces.add(source.text.slice(at, index), at);
    at = index + bytes.length;
    pieces.add(character(bytes), index, at);
  }
  if (at < source.text.length) pieces.add(source.text.slice(at), at);
  return pieces.placed(source);
}

/** What is no UTF-8 (it only looks so) stays. */
function character(bytes: string): string {
  const read = utf8.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  return read.includes('\ufffd') ? bytes : read;
}
