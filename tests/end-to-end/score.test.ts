import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { root, runProgram } from './run-program.ts';

const samples = join(root, 'fixtures', 'conversations');
const alone = ['--no-config-lookup'];

const card = `
title: Two rules
leastOccasions: 3
autoFail: [no-hollow-apology]
categories:
  - { name: Apology, weight: 3, rules: { apology-form: 1 } }
  - { name: Respect, weight: 1, notApplicable: count-as-met, rules: { no-hollow-apology: 1 } }
`;

function chat(id: string, speaker: string, ...said: string[]): string {
  const turns = said.flatMap((text) => [
    { role: 'customer', text: 'My parcel is late.' },
    { role: 'agent', speaker, text },
  ]);
  return `${JSON.stringify({ id, language: 'en', startedAt: '2026-03-01', turns })}\n`;
}

const good = 'I am sorry that your parcel is late.';
const chats =
  chat('a', 'Dana', good, 'Sorry.') + chat('b', 'Dana', good) + chat('c', 'Kev', 'I am sorry if you feel that way.');

interface Scored {
  name: string;
  withheld: boolean;
  verdict: string | null;
  occasions: number;
  met: number | null;
  score: { value: number; low: number; high: number } | null;
  categories: { rules: { rule: string; precision: { value: number } | null; score: object | null }[] }[];
}

interface Report {
  scorecard: { title: string; hash: string; filePath: string };
  all: Scored;
  scores: Scored[];
}

const scoreIn = (cwd: string, ...args: string[]) => runProgram(['score', 'chats.jsonl', ...args], { cwd });
const reportOf = (out: string): Report => JSON.parse(out) as Report;

describe('score', () => {
  const files = { 'chats.jsonl': chats, 'card.yml': card };

  test('weighs by the scorecard given, prints it, and withholds what rests on too little', () => {
    const cwd = scratchFolder(files);
    const { code, out, said } = scoreIn(cwd, '--scorecard', 'card.yml', '-f', 'json');
    expect({ code, said }).toEqual({ code: 0, said: '' });
    const { scorecard, all, scores } = reportOf(out);
    expect(scorecard).toMatchObject({
      title: 'Two rules',
      filePath: 'card.yml',
      hash: expect.stringMatching(/^\w{12}$/),
    });
    // Apology: 2 of 3, weight 3; respect: 2 of 3, weight 1.
    expect(all).toMatchObject({ verdict: 'auto-fail', score: { value: 66.7 } });
    const [dana, kev] = scores;
    expect(dana).toMatchObject({ name: 'Dana', verdict: 'fail', score: { value: 75 }, withheld: false });
    expect(kev).toMatchObject({ name: 'Kev', verdict: null, score: null, met: null, withheld: true, occasions: 1 });

    const shown = scoreIn(cwd, '--scorecard', 'card.yml').out;
    expect(shown).toMatch(/^Two rules\ncard\.yml, sha256 \w{12}\npass mark 80/);
    expect(shown).toMatch(/^Kev {2}withheld: 1 occasion in 1 conversation, and 3 are needed$/m);
    expect(shown).toMatch(/^Dana {2}75 \d+–\d+ {2}below the pass mark/m);
  });

  test('the scorecard that ships is there, with measured precision', () => {
    const { code, out } = runProgram(['score', samples, '-f', 'json', ...alone]);
    expect(code).toBe(0);
    const { scorecard, all } = reportOf(out);
    expect(scorecard.filePath).toBe('tactlint:scorecards/seeds.yml');
    const rules = all.categories.flatMap((category) => category.rules);
    expect(rules.filter(({ precision }) => precision !== null).length).toBeGreaterThan(20);
  });

  test.each(['stylish', 'json', 'csv'])('%s comes out the same twice', (format) => {
    const once = (): string => runProgram(['score', samples, '-f', format, '--by', 'conversation', ...alone]).out;
    expect(once()).toBe(once());
  });

  test('csv is a table: a line a score, a category and a rule', () => {
    const cwd = scratchFolder(files);
    const { out } = scoreIn(cwd, '--scorecard', 'card.yml', '-f', 'csv', '--by', 'month');
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ name, kind }) => `${name} ${kind}`).slice(5)).toEqual(
      ['score', 'category', 'rule', 'category', 'rule'].map((kind) => `2026-03 ${kind}`),
    );
    expect(rows[6]).toMatchObject({ category: 'Apology', met: '2', missed: '1', score: '66.7' });
  });

  test('--mask-names shows nobody; people stay apart', () => {
    const cwd = scratchFolder(files);
    const { out } = scoreIn(cwd, '--mask-names', '-f', 'json');
    expect(out).not.toMatch(/Dana|Kev/);
    expect(reportOf(out).scores.map(({ name }) => name)).toEqual(['Agent 1', 'Agent 2']);
  });

  test('what is suppressed counts against nobody', () => {
    const entry = 'suppressions:\n  - { conversation: c, rule: no-hollow-apology, reason: quoted, author: QA }\n';
    const cwd = scratchFolder({ ...files, '.tactlint-suppressions.yml': entry });
    const { all } = reportOf(scoreIn(cwd, '--scorecard', 'card.yml', '-f', 'json').out);
    expect(all.verdict).toBe('fail');
  });

  test('--fail-under decides over code 1; what is wrong is code 2 and says where', () => {
    const cwd = scratchFolder({
      ...files,
      'wrong.yml': card.replace('apology-form', 'apology-from'),
      'odd.yml': 'titel: x',
    });
    expect(scoreIn(cwd, '--scorecard', 'card.yml', '--fail-under', '66.7').code).toBe(0);
    expect(scoreIn(cwd, '--scorecard', 'card.yml', '--fail-under', '66.8').code).toBe(1);
    const wrong = scoreIn(cwd, '--scorecard', 'wrong.yml');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.said).toBe('wrong.yml:6:42  problem  unknown rule "apology-from"; did you mean "apology-form"?\n');
    expect(scoreIn(cwd, '--scorecard', 'odd.yml').said).toContain('did you mean "title"?');
    expect(scoreIn(cwd, '--scorecard', 'none.yml').code).toBe(2);
    expect(runProgram(['score', 'none.jsonl'], { cwd }).code).toBe(2);
    expect(scoreIn(cwd, '--fail-under', '101').code).toBe(2);
  });

  test('rules count that the config has off', () => {
    const cwd = scratchFolder({ ...files, '.tactlint.yml': 'rules: { apology-form: off }' });
    expect(reportOf(scoreIn(cwd, '--scorecard', 'card.yml', '-f', 'json').out).all.score?.value).toBe(66.7);
  });
});
