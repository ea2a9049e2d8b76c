import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { readConversations } from '../../src/formats/read.ts';
import { damaged, odd, type Tree } from './damage.ts';
import { jsonUnit, offsets, sourceOf } from './decoders.ts';
import { asJson, type Decoder, expectPositions } from './position-layers.ts';
import { fixture, fromText } from './reading-fixtures.ts';

/** By file and conversation (`id | start | channel`): `label/role/start: text` of each turn, then the notes. */
export type Expected = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export function expectedIn(file: string): Expected {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Expected;
}

export function told({ turns, notes }: Conversation): string[] {
  return [
    ...turns.map(({ speaker, start, text }) => `${speaker.label}/${speaker.role}/${start ?? ''}: ${text}`),
    ...notes.map(({ text }) => `NOTE: ${text}`),
  ];
}

function headOf({ id, startedAt, channel }: Conversation): string {
  return `${id} | ${startedAt ?? ''} | ${channel}`;
}

/** The tests that every group of mapped formats passes. `layers` by format: what stands between text and file besides JSON. */
export function describeFixtures(
  expected: Expected,
  layers: Readonly<Record<string, readonly Decoder[]>>,
  /** Texts that are joined of several strings, whose spans are no JSON. */
  joined: readonly string[] = [],
): void {
  const names = Object.keys(expected);
  const formatOf = (name: string): string => name.split('/')[0]!;

  it.for(names)('%s is read as what it is', (name) => {
    const { conversations, problems } = fixture(name);
    expect(problems).toEqual([]);
    expect([...new Set(conversations.map(({ format }) => format))]).toEqual([formatOf(name)]);
    expect(Object.fromEntries(conversations.map((one) => [headOf(one), told(one)]))).toEqual(expected[name]);
  });

  it.for(names.filter((name) => !joined.includes(formatOf(name))))('%s: positions are exact', (name) => {
    expectPositions(name, fixture(name).conversations, asJson, ...(layers[formatOf(name)] ?? []));
  });

  it.for(names.filter((name) => joined.includes(formatOf(name))))('%s: each character is where it is said', (name) => {
    const source = sourceOf(name);
    const offsetOf = offsets(source);
    for (const turn of fixture(name).conversations.flatMap(({ turns }) => turns)) {
      for (const [at, unit] of turn.text.split('').entries()) {
        const { character } = jsonUnit(source, offsetOf(turn.positionAt(at)));
        // What joins two strings stands behind the first one.
        if (character !== '') expect(character).toBe(unit);
        else expect(unit).toMatch(/\s/);
      }
    }
  });

  it.for(names.filter((name) => name.endsWith('.json')))('%s reads the same within an answer and as lines', (name) => {
    const document: Tree = JSON.parse(sourceOf(name));
    const turns = fixture(name).conversations.map(told);
    const read = (text: string): string[][] => fromText(text).conversations.map(told);
    expect(read(JSON.stringify(document))).toEqual(turns);
    const isInEnvelope = document !== null && typeof document === 'object' && 'data' in document;
    if (!isInEnvelope) expect(read(JSON.stringify({ status: 'ok', data: document }))).toEqual(turns);
    if (!Array.isArray(document)) {
      const line = JSON.stringify(document);
      expect(read(`${line}\n${line}\n`)).toEqual([...turns, ...turns]);
    }
  });

  it('never throw, whatever is null, missing or of another kind', () => {
    const files = names.filter((name) => name.endsWith('.json')).map((name): Tree => JSON.parse(sourceOf(name)));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(80), fc.constantFrom(undefined, ...odd)), { minLength: 1, maxLength: 3 }),
        (file, damages) => {
          const tree = damages.reduce((left, [place, by]) => damaged(left, place, by), file);
          const { conversations } = readConversations('x', Buffer.from(JSON.stringify(tree)));
          for (const { turns } of conversations) for (const turn of turns) turn.positionAt(turn.text.length);
        },
      ),
      { numRuns: 400 },
    );
  });
}

/** Documents that look like a format and are none. */
export function describeNearMisses(nearMisses: Readonly<Record<string, unknown>>): void {
  it.for(Object.keys(nearMisses))('is refused: %s', (name) => {
    const { conversations, problems } = fromText(JSON.stringify(nearMisses[name]));
    expect(conversations).toEqual([]);
    expect(problems[0]?.message).toContain('none of the');
  });
}
