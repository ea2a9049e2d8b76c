import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Conversation, Note, Turn } from '../../src/conversation/conversation.ts';
import { fixture, sourceBetween } from './reading-fixtures.ts';

/** Undoes one layer that stands between a text and the file. */
export type Decoder = (written: string) => string;

export const asJson: Decoder = (written) => JSON.parse(`"${written}"`) as string;
export const asCsv: Decoder = (written) => written.replaceAll('""', '"');
/** Tags of blocks and breaks part words, others do not. */
export const asTags: Decoder = (written) =>
  written.replace(/<\/?(?:p|br|div)\b[^<>]*>/g, ' ').replace(/<\/?[a-zA-Z][^<>]*>|<\d[^<>]*>/g, '');
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
export const asEntities: Decoder = (written) =>
  written
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/g, (whole, name: string) => named[name] ?? whole);

/** Line breaks, indentation and the marks of captions are no part of what is said. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Of each turn and note: the source between two of its places reads, when decoded, what stands between them in the text. */
export function expectPositions(path: string, conversations: readonly Conversation[], ...layers: Decoder[]): void {
  const bytes = readFileSync(new URL(`../../fixtures/formats/${path}`, import.meta.url));
  const source = bytes.toString('utf8').replace(/^\ufeff/, '');
  for (const said of conversations.flatMap(({ turns, notes }): (Turn | Note)[] => [...turns, ...notes])) {
    for (const [from, to] of spansOf(said.text)) {
      const written = sourceBetween(source, said.positionAt(from), said.positionAt(to));
      const read = layers.reduce((text, layer) => layer(text), written);
      expect(words(read), `${path}: ${said.text.slice(from, to)}`).toBe(words(said.text.slice(from, to)));
    }
  }
}

/** The whole, and parts that begin and end at words: a span that halves a surrogate pair is nobody's finding. */
function spansOf(text: string): [number, number][] {
  const found = [...text.matchAll(/[^\s]+/g)].map(({ 0: word, index }) => [index, index + word.length] as const);
  const all: [number, number][] = [[0, text.length]];
  for (const [place, [start, end]] of found.entries()) {
    all.push([start, end], [start, text.length], [0, end]);
    const later = found[Math.min(place + 2, found.length - 1)]!;
    all.push([start, later[1]]);
  }
  return all;
}

/** `label/role/start: text` of each turn of each conversation. */
export function told(conversations: readonly Conversation[]): string[][] {
  return conversations.map(({ turns }) =>
    turns.map(({ speaker, start, text }) => `${speaker.label}/${speaker.role}/${start ?? '-'}: ${text}`),
  );
}

/** The conversations of a fixture that is read without problems, with positions checked. */
export function readWithPositions(path: string, ...layers: Decoder[]): readonly Conversation[] {
  const { conversations, problems } = fixture(path);
  expect(problems).toEqual([]);
  expectPositions(path, conversations, ...layers);
  return conversations;
}
