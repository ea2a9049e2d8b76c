import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { createJsonRenderer, createJsonReport } from '../../src/reports/json.ts';
import { createJsonlRenderer, createJsonlReport } from '../../src/reports/jsonl.ts';
import { maskResult, type ReportedResult } from '../../src/reports/mask-result.ts';
import { errorsOnly } from '../../src/reports/quiet.ts';
import type { Renderer, Report, Write } from '../../src/reports/report.ts';
import { createStylishRenderer, createStylishReport } from '../../src/reports/stylish.ts';
import { findingWith, resultWith } from './result-for-tests.ts';

const summary = { files: 2, ignored: 0, problems: [], readRules: async () => new Map() };

type Form = readonly [create: (write: Write) => Report, renderer: () => Renderer];

const paint = new Chalk({ level: 0 });
const stylish: Form = [(write) => createStylishReport(write, paint), () => createStylishRenderer(paint)];
const json: Form = [createJsonReport, createJsonRenderer];
const jsonl: Form = [createJsonlReport, createJsonlRenderer];

function written([create, createRenderer]: Form, results: readonly ReportedResult[], change = {}): string {
  let text = '';
  const report = create((piece) => {
    text += piece;
  });
  const renderer = createRenderer();
  for (const result of results) {
    renderer.conversation(result);
    report.part(renderer.take());
  }
  report.end({ ...summary, ...change });
  return text;
}

describe('stylish', () => {
  test('names file, place, level, message, rule, turn, speaker, time and quote', () => {
    const text = written(stylish, [resultWith([findingWith({ time: 3725.4 })])]);
    expect(text).toContain('chats/monday.txt\n');
    expect(text).toContain(
      '  12:5  warning  This apology does not say what it is for.  apology-form  [turn 3, Dana, 1:02:05]\n        “Sorry”\n',
    );
    expect(text).toContain('1 finding (0 errors, 1 warning, 0 infos) in 1 of 1 conversation of 2 files.');
    expect(text).not.toContain('conversation monday');
  });

  test('a conversation of a file of several has its own heading, the file one', () => {
    const text = written(stylish, [
      resultWith([findingWith()], { filePath: 'all.jsonl', conversation: 'a-1' }),
      resultWith([findingWith()], { filePath: 'all.jsonl', conversation: 'a-2' }),
    ]);
    expect(text.match(/all\.jsonl/g)).toHaveLength(1);
    expect(text).toContain('  conversation a-1\n');
    expect(text).toContain('  conversation a-2\n');
  });

  test('says what the finding answers to, where that is another turn', () => {
    const occasion = { turn: 1, line: 4, column: 2, quote: 'you idiot' };
    expect(written(stylish, [resultWith([findingWith({ occasion })])])).toContain('after “you idiot” (turn 1, 4:2)');
  });

  test('conversations without findings print nothing but are counted, with their notes', () => {
    const quiet = resultWith([], { notices: [{ message: 'roles are guessed', line: 1 }] });
    const text = written(stylish, [quiet, quiet]);
    expect(text).toContain('No findings in 2 conversations of 2 files.');
    expect(text).toContain('2 notes on conversations without findings (first: chats/monday.txt: roles are guessed)');
  });

  test('the table counts met, missed, their share, not applicable and skipped by rule that had an occasion, and why', () => {
    const result = resultWith([], {
      outcomes: [
        { ruleId: 'b', status: 'not-applicable' },
        { ruleId: 'a', status: 'met' },
        { ruleId: 'a', status: 'met' },
        { ruleId: 'a', status: 'missed' },
        { ruleId: 'b', status: 'skipped', reason: 'no time stamps' },
      ],
    });
    const lines = written(stylish, [result]).split('\n');
    expect(lines[0]?.split(/ {2,}/)).toEqual(['rule', 'met', 'missed', 'met in %', 'not applicable', 'skipped']);
    expect(lines[1]?.split(/ +/)).toEqual(['a', '2', '1', '67', '0', '0']);
    expect(lines[2]).toBe('Left out: 1 rule without an occasion.');
    expect(lines).toContain('skipped (1 ×): no time stamps');
  });

  test('no text of a transcript reaches the terminal raw', () => {
    const hostile = '\u001b[2J\u202eevil\u009b';
    const text = written(stylish, [
      resultWith([findingWith({ quote: hostile, speaker: hostile })], {
        filePath: `${hostile}.txt`,
        conversation: hostile,
        notices: [{ message: hostile }],
      }),
      resultWith([], { filePath: hostile, notices: [{ message: hostile }] }),
    ]);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('a long quote is cut, and says so', () => {
    const text = written(stylish, [resultWith([findingWith({ quote: `${'x'.repeat(239)}🙂${'y'.repeat(1000)}` })])]);
    expect(text).toContain(`“${'x'.repeat(239)}…”`);
  });
});

describe('json', () => {
  test('has the shape of ESLint', () => {
    const occasion = { turn: 1, quote: 'late!', line: 2, column: 3 };
    const findings = [
      findingWith({ level: 'error', agent: 'Dana', time: 7.5, occasion }),
      findingWith({ level: 'info', suggestions: [] }),
    ];
    const [result] = JSON.parse(written(json, [resultWith(findings)]));
    expect(result).toMatchObject({
      filePath: 'chats/monday.txt',
      conversation: 'monday',
      errorCount: 1,
      warningCount: 0,
      infoCount: 1,
    });
    expect(result.messages[0]).toEqual({
      ruleId: 'apology-form',
      severity: 2,
      level: 'error',
      message: 'This apology does not say what it is for.',
      line: 12,
      column: 5,
      endLine: 12,
      endColumn: 10,
      turn: 3,
      speaker: 'Dana',
      agent: 'Dana',
      time: 7.5,
      quote: 'Sorry',
      occasion,
      suggestions: [{ desc: 'Name the fault.' }],
    });
    expect(result.messages[1]).toMatchObject({ severity: 1, level: 'info' });
    expect(result.messages[1]).not.toHaveProperty('suggestions');
    expect(result.outcomes).toHaveLength(2);
  });

  test('is one array, however many conversations', () => {
    expect(JSON.parse(written(json, []))).toEqual([]);
    expect(JSON.parse(written(json, [resultWith([]), resultWith([])]))).toHaveLength(2);
  });

  test('jsonl has a conversation a line', () => {
    const lines = written(jsonl, [resultWith([]), resultWith([findingWith({ quote: 'a\nb\u2028c' })])])
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).messages.length)).toEqual([0, 1]);
  });
});

describe('before the report', () => {
  const finding = findingWith({
    quote: 'Sorry, call 07700 900123',
    occasion: { turn: 1, line: 1, column: 1, quote: 'I am jo@x.example' },
  });

  test('identifiers are masked in findings, occasions and outcomes, and marked', () => {
    const masked = maskResult(resultWith([finding, findingWith()]), 'identifiers');
    expect(masked.messages[0]).toMatchObject({ quote: 'Sorry, call [phone]', masked: true });
    expect(masked.messages[0]?.occasion?.quote).toBe('I am [email]');
    expect(masked.messages[1]).not.toHaveProperty('masked');
    expect(masked.outcomes[0]?.quote).toBe('Sorry, call [phone]');
  });

  test('--no-mask shows all, --mask-names hides names too', () => {
    expect(maskResult(resultWith([finding]), 'none').messages[0]?.quote).toBe(finding.quote);
    const masked = maskResult(resultWith([findingWith({ quote: 'Dana here', agent: 'Dana' })]), 'names');
    expect(masked.messages[0]).toMatchObject({
      quote: '[name] here',
      speaker: '[name]',
      agent: '[name]',
      masked: true,
    });
  });

  test('--quiet leaves errors only', () => {
    const quiet = errorsOnly(resultWith([findingWith(), findingWith({ level: 'error' })]));
    expect(quiet.messages.map(({ level }) => level)).toEqual(['error']);
    expect(quiet).toMatchObject({ errorCount: 1, warningCount: 0, infoCount: 0 });
  });
});

test('however a run is cut into parts between files, the report is the same', () => {
  const results = ['a.txt', 'a.txt', 'b.txt', 'c.txt'].map((filePath, at) =>
    resultWith(at === 2 ? [] : [findingWith()], {
      filePath,
      conversation: String(at),
      notices: [{ message: `note ${at}` }],
    }),
  );
  const cuts = [
    [results],
    [results.slice(0, 2), results.slice(2)],
    [results.slice(0, 2), results.slice(2, 3), results.slice(3)],
  ];
  for (const [create, createRenderer] of [stylish, json, jsonl]) {
    const texts = cuts.map((parts) => {
      let text = '';
      const report = create((piece) => {
        text += piece;
      });
      for (const part of parts) {
        const renderer = createRenderer();
        for (const result of part) renderer.conversation(result);
        report.part(renderer.take());
      }
      report.end(summary);
      return text;
    });
    expect(new Set(texts).size).toBe(1);
  }
});
