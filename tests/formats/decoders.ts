import { readFileSync } from 'node:fs';
import type { Position } from '../../src/conversation/conversation.ts';

/** A text whose positions decode here to what is written there, layer by layer. */
export type Decoder = (source: string, at: number) => { readonly character: string; readonly length: number };

/** Without its byte order mark, which counts nothing in positions. */
export function sourceOf(path: string): string {
  return readFileSync(new URL(`../../fixtures/formats/${path}`, import.meta.url), 'utf8').replace(/^\ufeff/, '');
}

/** Finds the offset of a position in a source, again and again. */
export function offsets(source: string): (position: Position) => number {
  const starts = [0];
  for (const { 0: mark, index } of source.matchAll(/\r\n|\n|\r/g)) starts.push(index + mark.length);
  return ({ line, column }) => starts[line - 1]! + column - 1;
}

/** The UTF-16 unit that a JSON string writes at a place, as itself or as an escape. */
export const jsonUnit: Decoder = (source, at) => {
  const [written] = /^(?:\\u[0-9a-fA-F]{4}|\\.|.)/s.exec(source.slice(at, at + 6))!;
  if (written === '"') return { character: '', length: 1 };
  return { character: written.length === 1 ? written : JSON.parse(`"${written}"`), length: written.length };
};
