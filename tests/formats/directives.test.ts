import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { parseDirective } from '../../src/formats/directives.ts';
import { readConversations } from '../../src/formats/read.ts';

const start = { line: 3, column: 1 };
const root = join(import.meta.dirname, '..', '..', 'fixtures');

function read(text: string, name = 'a.txt'): Conversation {
  const { conversations, problems } = readConversations(name, new TextEncoder().encode(text));
  expect(problems).toEqual([]);
  return conversations[0]!;
}

/** What is asked for, and of which turns. */
function asked({ suppressions = [], turns }: Conversation): string[] {
  return suppressions.map(({ rule, reason, fault, line, covers }) => {
    const covered = turns.map(({ index }) => index).filter(covers);
    return `${line} ${rule} [${covered.join()}] ${fault ?? reason}`;
  });
}

describe('a directive', () => {
  it.each([
    'tactlint-disable-turn a, b -- why not',
    '  > <!-- tactlint-disable-turn a, b -- why not -->',
    '[tactlint-disable-turn a b — why not]',
    '# tactlint-disable-turn a,b – why not',
    '// tactlint-disable-turn: a, b -- why not',
    'NOTE tactlint-disable-turn a, b -- why not',
    '- tactlint-disable-turn a, b -- why not  ',
  ])('%s', (line) => {
    expect(parseDirective(line, start)).toMatchObject({
      name: 'disable-turn',
      rules: ['a', 'b'],
      reason: 'why not',
      line: 3,
      column: line.indexOf('tactlint-') + 1,
    });
  });

  it.each(['Agent: tactlint-disable-turn a -- b', 'tactlint-rules', 'see tactlint-enable', 'disable-turn a -- b'])(
    'is not: %s',
    (line) => {
      expect(parseDirective(line, start)).toBeUndefined();
    },
  );

  it('without a reason has none, mistyped says what was meant', () => {
    expect(parseDirective('<!-- tactlint-disable-turn a -->', start)).toMatchObject({ rules: ['a'], reason: '' });
    expect(parseDirective('tactlint-disable-turn a --', start)).toMatchObject({ rules: ['a'], reason: '' });
    expect(parseDirective('tactlint-disable-nextturn a -- b', start)?.fault).toContain('"disable-next-turn"');
  });

  it('takes no time to tell from hostile lines', () => {
    const begun = performance.now();
    parseDirective(`${' '.repeat(200_000)}tactlint-disable x`, start);
    parseDirective(`tactlint-disable${' '.repeat(200_000)}x${' -'.repeat(100_000)}`, start);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('directives in a text', () => {
  const dialogue = (between: readonly string[]): string =>
    ['Agent: one', 'Customer: two', 'Agent: three', 'Customer: four']
      .flatMap((line, at) => [...(between[at] === undefined || between[at] === '' ? [] : [between[at]]), line])
      .join('\n');

  it('speak of the next turn, of the one before, of a stretch, of all', () => {
    expect(asked(read(dialogue(['', '', 'tactlint-disable-next-turn a -- b'])))).toEqual(['3 a [2] b']);
    expect(asked(read(dialogue(['', '', 'tactlint-disable-turn a -- b'])))).toEqual(['3 a [1] b']);
    expect(asked(read(dialogue(['tactlint-disable-conversation a -- b'])))).toEqual(['1 a [0,1,2,3] b']);
    expect(asked(read(dialogue(['', 'tactlint-disable a, c -- b', '', 'tactlint-enable a'])))).toEqual([
      '2 a [1,2] b',
      '2 c [1,2,3] b',
    ]);
  });

  it('that speak of nothing say so', () => {
    expect(
      asked(read(dialogue(['tactlint-disable-turn a -- b', 'tactlint-enable a', 'tactlint-disable -- b']))),
    ).toEqual(['1 a [] no turn stands before it', '3 a [] is not disabled here', '5  [] names no rule']);
  });

  it('in the middle of a turn are no part of it', () => {
    const { turns } = read('Agent: one\n<!-- tactlint-disable-turn a -- b -->\ntwo\nCustomer: three\n');
    expect(turns.map(({ text }) => text)).toEqual(['one\ntwo', 'three']);
    expect(turns[0]!.positionAt(4)).toEqual({ line: 3, column: 1 });
  });

  it('in WebVTT stand in notes', () => {
    const conversation = read(
      'WEBVTT\n\nNOTE tactlint-disable-next-turn a -- b\n\n00:00.000 --> 00:01.000\n<v Dana>One.\n\nNOTE\ntactlint-disable-turn c -- d\n\n00:02.000 --> 00:03.000\n<v Bo>Two.\n',
      'a.vtt',
    );
    expect(conversation.turns.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(asked(conversation)).toEqual(['3 a [0] b', '9 c [0] d']);
  });

  it('are speech where people type what they like', () => {
    const conversation = read(
      '[12/9/20, 23:55:01] Nia: Hi\ntactlint-disable-turn a -- b\n[12/9/20, 23:55:02] Bo: Ho\n',
    );
    expect([conversation.format, asked(conversation)]).toEqual(['whatsapp', []]);
    expect(conversation.turns[0]!.text).toContain('tactlint-disable-turn');
    expect(conversation.notices).toContainEqual(expect.objectContaining({ line: 2, column: 1 }));
  });

  it('follow the turns where times change their order', () => {
    const lines = [
      '[00:09] Agent: late',
      'tactlint-disable a -- b',
      '[00:01] Customer: early',
      '[00:05] Agent: between',
    ];
    const conversation = read(`${lines.join('\n')}\ntactlint-enable a\n[00:11] Customer: last\n`);
    expect(conversation.turns.map(({ text }) => text)).toEqual(['early', 'between', 'late', 'last']);
    expect(asked(conversation)).toEqual(['2 a [0,1] b']);
  });

  const folders = ['conversations', ...['plain-text', 'webvtt', 'srt', 'otter'].map((format) => `formats/${format}`)];
  const files = folders
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((name) => /(?<!utf-16|1252)\.(?:txt|md|vtt|srt)$/.test(name));
  it.each(files)('change nothing else, wherever they stand: %s', (file) => {
    const lines = readFileSync(join(root, file), 'utf8').replace('\uFEFF', '').split(/\r?\n/);
    const plain = told(read(lines.join('\n'), file), (line) => line);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(lines.length - 1), { maxLength: 6 }), fc.boolean(), (places, crlf) => {
        const sorted = places.toSorted((a, b) => a - b);
        const more = lines.flatMap((line, at) => [
          ...(sorted.includes(at) ? ['<!-- tactlint-disable a -- b: c -->'] : []),
          line,
        ]);
        const conversation = read(more.join(crlf ? '\r\n' : '\n'), file);
        const before = (line: number): number => line - sorted.filter((place, at) => place + at + 1 < line).length;
        expect(told(conversation, before)).toEqual(plain);
        expect(conversation.suppressions?.length ?? 0).toBe(sorted.length);
      }),
      { numRuns: 60 },
    );
  });

  function told({ turns, notes, metadata }: Conversation, lineOf: (line: number) => number): unknown {
    const place = (text: { text: string; positionAt(offset: number): { line: number; column: number } }): unknown => {
      const { line, column } = text.positionAt(text.text.length >> 1);
      return [text.text, lineOf(line), column];
    };
    return [turns.map((turn) => [turn.speaker.label, turn.speaker.role, place(turn)]), notes.map(place), metadata];
  }
});

it('takes little time for very many, and for what is very long', () => {
  const begun = performance.now();
  const many = Array.from(
    { length: 5_000 },
    (_, at) => `tactlint-disable r${at % 50} -- b\nAgent: one ${at}\nCustomer: two\n`,
  );
  expect(read(many.join('')).suppressions).toHaveLength(5_000);
  const long = 'x'.repeat(1_000_000);
  const { suppressions } = read(
    `Agent: one\nCustomer: two\ntactlint-disable-turn ${long} -- b\ntactlint-enable${long}\n`,
  );
  expect(suppressions?.map(({ rule }) => rule.length)).toEqual([81, 81]);
  expect(performance.now() - begun).toBeLessThan(3_000);
});

describe('wishes in generic JSON', () => {
  it('stand in turns, in the conversation and in notes', () => {
    const conversation = read(
      JSON.stringify({
        suppress: { rule: ['x', 'y'], reason: 'all' },
        notes: ['tactlint-disable-conversation n -- noted', 'Was calm.\ntactlint-disable-turn m -- noted'],
        turns: [
          { role: 'agent', text: '', suppress: [{ rule: 'm', reason: 'mute' }] },
          { role: 'agent', text: 'Hi', suppress: [{ rule: 'a', reason: 'b' }, { rule: 'c' }, 'd'] },
          { role: 'customer', text: 'Ho' },
        ],
      }),
      'a.json',
    );
    expect(conversation.notes.map(({ text }) => text)).toEqual(['Was calm.\ntactlint-disable-turn m -- noted']);
    expect(asked(conversation)).toEqual([
      '1 x [0,1] all',
      '1 y [0,1] all',
      '1 m [] it stands at no turn with a text',
      '1 a [0] b',
      '1 c [0] ',
      '1  [] is no object with `rule` and `reason`',
      '1 n [0,1] noted',
      '1 m [] in a note only tactlint-disable-conversation has a place',
    ]);
  });
});
