import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { root, runProgram } from './run-program.ts';

interface Figure {
  value: number;
  low: number | null;
  high: number | null;
}

interface Rule {
  ruleId: string;
  gold: number;
  tp: number;
  fp: number;
  fn: number;
  f1: Figure | null;
  kappa: Figure | null;
}

interface Calibrated {
  conversations: number;
  rules: Rule[];
  micro: { f1: Figure | null };
  macro: { f1: Figure | null };
  kappa: { mean: Figure | null };
  disagreements: { ruleId: string; line: number; column: number; turn: number; quote: string; labelled: string }[];
}

const hollow = 'I am sorry if you feel that way. Write to dana@example.com.';
const turns = [
  { role: 'customer', text: 'My parcel is late.' },
  { role: 'agent', text: hollow },
  { role: 'customer', text: 'Is that all?' },
  { role: 'agent', text: 'We open at nine.' },
];

function line(id: string, labels?: object[]): string {
  return `${JSON.stringify({ id, turns, labels })}\n`;
}

const missedAt = (turn: number, rule = 'no-hollow-apology') => ({ rule, turn, status: 'missed' });
const only = ['--rules', 'no-hollow-apology'];

describe('calibrate', () => {
  test('compares labels and findings, as a table and as JSON', () => {
    const cwd = scratchFolder({ 'a.jsonl': line('x', [missedAt(1)]) + line('y', [missedAt(3)]) });
    const table = runProgram(['calibrate', 'a.jsonl', ...only], { cwd });
    expect(table).toMatchObject({ code: 0, said: '' });
    expect(table.out).toMatch(/^no-hollow-apology +2 +1 +1 +1 +0\.50 /m);
    expect(table.out).toContain('\n2 conversations.');
    expect(table.out).not.toContain('Write to');

    const { conversations, rules, disagreements } = calibrated(['a.jsonl', ...only], cwd);
    expect(conversations).toBe(2);
    expect(rules).toMatchObject([{ ruleId: 'no-hollow-apology', gold: 2, tp: 1, fp: 1, fn: 1, f1: { value: 0.5 } }]);
    expect(disagreements.map(({ line: at, turn, labelled }) => [at, turn, labelled])).toEqual([
      [2, 1, 'none'],
      [2, 3, 'missed'],
    ]);
    const [spurious] = disagreements;
    const source = readFileSync(join(cwd, 'a.jsonl'), 'utf8').split('\n')[1]!;
    expect(source.slice(spurious!.column - 1)).toMatch(new RegExp(`^${spurious!.quote}`));
  });

  test('lists disagreements with place and quote; identifiers are masked', () => {
    const cwd = scratchFolder({ 'a.jsonl': line('x', [missedAt(1, 'no-dead-end')]) });
    const { out } = runProgram(['calibrate', 'a.jsonl', '--rules', 'no-dead-end', '--disagreements'], { cwd });
    expect(out).toMatch(/^no-dead-end\n {2}a\.jsonl:1:\d+ {2}labelled missed, found none {2}\[x, turn 1, agent\]\n/);
    expect(out).toContain('“I am sorry if you feel that way. Write to [email].”');
  });

  test('--min-f1 decides over code 1', () => {
    const cwd = scratchFolder({ 'a.jsonl': line('x', [missedAt(1)]) + line('y', [missedAt(3)]) });
    expect(runProgram(['calibrate', 'a.jsonl', ...only, '--min-f1', '0.5'], { cwd }).code).toBe(0);
    expect(runProgram(['calibrate', 'a.jsonl', ...only, '--min-f1', '0.51'], { cwd }).code).toBe(1);
    expect(runProgram(['calibrate', 'a.jsonl', '--min-f1', '2'], { cwd }).code).toBe(2);
  });

  test('labels that cannot be used are said with their place, once each; code 2, and the rest is compared', () => {
    const cwd = scratchFolder({ 'a.jsonl': line('x', [missedAt(1), missedAt(1, 'nope'), missedAt(3, 'nope')]) });
    const { code, out, said } = runProgram(['calibrate', 'a.jsonl', '--no-config-lookup'], { cwd });
    expect(code).toBe(2);
    expect(said).toMatch(
      /^a\.jsonl:1:\d+ {2}problem {2}this label is left out: unknown rule "nope" \(2 such labels\)$/m,
    );
    expect(out).toMatch(/^no-hollow-apology +1 +1 +0 +0 /m);
  });

  test('says what is left out: conversations without labels, rules that are off, rules nobody labelled', () => {
    const cwd = scratchFolder({
      'a.jsonl': line('x', [missedAt(1, 'no-hollow-apology')]) + line('y') + line('z', [missedAt(1, 'no-dead-end')]),
      '.tactlint.yml': 'rules: { no-dead-end: off }',
    });
    const { code, said } = runProgram(['calibrate', 'a.jsonl'], { cwd });
    expect(code).toBe(0);
    expect(said).toContain('1 conversation without `labels` left out');
    expect(said).toMatch(/rules that are off here are left out \(.*\): no-dead-end$/m);
    expect(said).toMatch(/^no label names .*introduce-yourself/m);
  });

  test('nothing labelled, an unknown rule and a missing file are code 2', () => {
    const cwd = scratchFolder({ 'a.jsonl': line('x') });
    const nothing = runProgram(['calibrate', 'a.jsonl'], { cwd });
    expect(nothing).toMatchObject({ code: 2, out: '' });
    expect(nothing.said).toContain('Nothing to compare');
    expect(runProgram(['calibrate', 'a.jsonl', '--rules', 'no-holow-apology'], { cwd }).said).toContain('did you mean');
    expect(runProgram(['calibrate', 'missing.jsonl'], { cwd }).code).toBe(2);
  });
});

/** The yardstick that the labelled conversations came with. */
const shared = join(root, '..', 'shared');
const yardstick = join(shared, 'tools', 'score.mjs');
const labelled = join(shared, 'labelled', 'dev.jsonl');

test.skipIf(!existsSync(yardstick))(
  'figures are those of ../shared/tools/score.mjs (skipped where it is absent)',
  () => {
    const judging = ['--preset', 'all', '--no-config-lookup'];
    const { rules, micro, macro, kappa } = calibrated([labelled, ...judging], root);
    const ids = rules.map(({ ruleId }) => ruleId).join(',');
    const program = [process.execPath, join(root, 'bin', 'tactlint.js'), '--format', 'json', ...judging];
    const scored = execFileSync(process.execPath, [yardstick, labelled, '--rules', ids, '--', ...program], {
      encoding: 'utf8',
    });
    const rows = new Map(scored.split('\n').map((row) => [row.split(/\s+/)[0], row.trim().split(/\s+/).slice(1)]));
    for (const { ruleId, gold, tp, fp, fn, f1, kappa: own } of rules) {
      if (tp + fp + fn === 0) continue;
      const row = rows.get(ruleId);
      expect([ruleId, ...(row?.slice(0, 4) ?? [])]).toEqual([ruleId, ...[gold, tp, fp, fn].map(String)]);
      expect([ruleId, Number(row?.[6])]).toEqual([ruleId, expect.closeTo(f1!.value, 2)]);
      if (own) expect([ruleId, Number(row?.[7])]).toEqual([ruleId, expect.closeTo(own.value, 2)]);
    }
    expect(Number(/micro .*? F1 (\S+)/.exec(scored)?.[1])).toBeCloseTo(micro.f1!.value, 2);
    expect(Number(/macro F1 \(5\+ labels\) (\S+)/.exec(scored)?.[1])).toBeCloseTo(macro.f1!.value, 2);
    expect(Number(/mean kappa .* (\S+)$/m.exec(scored)?.[1])).toBeCloseTo(kappa.mean!.value, 2);
  },
);

function calibrated(args: readonly string[], cwd: string): Calibrated {
  return JSON.parse(runProgram(['calibrate', ...args, '--format', 'json'], { cwd }).out) as Calibrated;
}
