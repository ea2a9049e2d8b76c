import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { maskResult } from '../../src/reports/mask-result.ts';
import { reportNames } from '../../src/reports/names.ts';
import { looksLikeReport } from '../../src/reports/own-report.ts';
import { errorsOnly } from '../../src/reports/quiet.ts';
import { elementsOf, parsedXml } from './parsed-xml.ts';
import { findingWith, resultWith } from './result-for-tests.ts';
import { writtenBytes, writtenText } from './written-report.ts';

const result = resultWith([findingWith({ level: 'error' }), findingWith({ line: 14, quote: 'Oh, sorry' })], {
  outcomes: [
    { ruleId: 'apology-form', status: 'missed', turn: 3, quote: 'Sorry', agent: 'Dana' },
    { ruleId: 'apology-form', status: 'missed', turn: 4, quote: 'Oh, sorry', agent: 'Dana' },
    { ruleId: 'introduce-yourself', status: 'met', turn: 0, quote: 'Hello', agent: 'Dana' },
    { ruleId: 'no-interrupting', status: 'skipped', reason: 'no time stamps' },
    { ruleId: 'set-boundary', status: 'not-applicable' },
  ],
  notices: [{ message: 'roles are guessed' }],
});
const problems = [
  { filePath: 'cut.json', message: 'broken JSON', line: 3, column: 7 },
  { filePath: 'empty.txt', message: 'the file is empty' },
];

test.each(reportNames)('%s: the same bytes however the run is cut into parts', async (name) => {
  const results = ['a.txt', 'a.txt', 'b.txt', 'c.txt'].map((filePath, at) =>
    at === 2 ? resultWith([], { filePath }) : { ...result, filePath, conversation: String(at) },
  );
  const cuts = [
    [results],
    [results.slice(0, 2), results.slice(2)],
    [results.slice(0, 2), results.slice(2, 3), [], results.slice(3)],
  ];
  const written = await Promise.all(cuts.map((parts) => writtenBytes(name, parts, { problems })));
  for (const other of written.slice(1)) expect(other.equals(written[0]!)).toBe(true);
});

test.each(reportNames.filter((name) => name !== 'xlsx'))('%s shows no identifier that is masked', async (name) => {
  const told = findingWith({
    quote: 'call 07700 900123',
    occasion: { turn: 1, line: 1, column: 1, quote: 'jo@x.example' },
  });
  expect(await writtenText(name, [maskResult(resultWith([told]), 'identifiers')])).not.toMatch(/900123|jo@x/);
});

describe('lines', () => {
  test('compact', async () => {
    expect((await writtenText('compact', [result], { problems })).split('\n').slice(0, 4)).toEqual([
      'chats/monday.txt:12:5: error This apology does not say what it is for. [apology-form]',
      'chats/monday.txt:14:5: warning This apology does not say what it is for. [apology-form]',
      'cut.json:3:7: problem broken JSON',
      'empty.txt:1:1: problem the file is empty',
    ]);
  });

  test('unix', async () => {
    const text = await writtenText('unix', [result], { problems });
    expect(text).toContain('chats/monday.txt:12:5: This apology does not say what it is for. [error/apology-form]\n');
    expect(text).toContain('cut.json:3:7: broken JSON [problem]\n');
    expect(text).toMatch(
      /\n\n2 findings \(1 error, 1 warning, 0 infos\) in 1 of 1 conversation of 2 files, 2 problems\.\n$/,
    );
  });

  test('github', async () => {
    const lines = (await writtenText('github', [result], { problems })).split('\n');
    expect(lines[0]).toBe(
      '::error file=chats/monday.txt,line=12,endLine=12,col=5,endColumn=10,title=apology-form::This apology does not say what it is for. “Sorry”',
    );
    expect(lines[3]).toBe('::error file=empty.txt,title=tactlint%3A problem::the file is empty');
  });
});

test('gitlab: an entry each, with fingerprints of their own', async () => {
  const entries: Record<string, unknown>[] = JSON.parse(
    await writtenText('gitlab', [result, { ...result, filePath: 'b.txt' }], { problems }),
  );
  expect(entries[0]).toMatchObject({
    check_name: 'apology-form',
    severity: 'major',
    location: { path: 'chats/monday.txt', lines: { begin: 12, end: 12 } },
  });
  expect(entries.at(-1)).toMatchObject({ check_name: 'problem', severity: 'critical' });
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(6);
  expect(JSON.parse(await writtenText('gitlab', [resultWith([])]))).toEqual([]);
});

test('junit: a case a rule; failures, reasons of skipped rules, problems as errors', async () => {
  const root = parsedXml(await writtenText('junit', [result], { problems }));
  const [suite, broken] = root.children;
  expect(suite?.attributes).toEqual({
    name: 'chats/monday.txt monday',
    file: 'chats/monday.txt',
    ...{ tests: '3', failures: '1', errors: '0', skipped: '1' },
  });
  const cases = elementsOf(suite!, 'testcase').map(({ attributes, children }) => [
    attributes['name'],
    children[0]?.name,
  ]);
  expect(cases).toEqual([
    ['apology-form', 'failure'],
    ['introduce-yourself', undefined],
    ['no-interrupting', 'skipped'],
  ]);
  expect(elementsOf(suite!, 'failure')[0]?.text).toBe('12:5 turn 3 “Sorry”\n14:5 turn 3 “Oh, sorry”');
  expect(elementsOf(suite!, 'skipped')[0]?.attributes['message']).toBe('no time stamps');
  expect(elementsOf(suite!, 'system-out')[0]?.text).toBe('roles are guessed\n');
  expect(broken?.attributes).toMatchObject({ name: 'problems', errors: '2' });
});

test('junit: what only informs has passed, and says what it found', async () => {
  const [suite] = parsedXml(await writtenText('junit', [resultWith([findingWith({ level: 'info' })])])).children;
  expect(suite?.attributes).toMatchObject({ tests: '1', failures: '0' });
  expect(elementsOf(suite!, 'system-out')[0]?.text).toMatch(/^info: .+\n12:5 turn 3 “Sorry”$/);
});

test('junit with --quiet: what is hidden has neither failed nor passed', async () => {
  const warned = resultWith([findingWith()]);
  expect(elementsOf(parsedXml(await writtenText('junit', [errorsOnly(warned)])), 'testcase')).toEqual([]);
});

test('checkstyle: an error a finding and a problem', async () => {
  const errors = elementsOf(parsedXml(await writtenText('checkstyle', [result], { problems })), 'error');
  expect(errors.map(({ attributes }) => [attributes['line'], attributes['severity'], attributes['source']])).toEqual([
    ['12', 'error', 'tactlint.apology-form'],
    ['14', 'warning', 'tactlint.apology-form'],
    ['3', 'error', 'tactlint.problem'],
    ['1', 'error', 'tactlint.problem'],
  ]);
});

test('csv: a finding a row; csv-outcomes: an outcome a row', async () => {
  const findings: Record<string, string>[] = parse(await writtenText('csv', [result]), { columns: true });
  expect(findings).toHaveLength(2);
  expect(findings[1]).toMatchObject({ file: 'chats/monday.txt', line: '14', rule: 'apology-form', quote: 'Oh, sorry' });
  const outcomes: Record<string, string>[] = parse(await writtenText('csv-outcomes', [result]), { columns: true });
  expect(outcomes.map(({ status }) => status)).toEqual(['missed', 'missed', 'met', 'skipped', 'not-applicable']);
  expect(outcomes[3]?.['reason']).toBe('no time stamps');
});

test('markdown: counts, a table by rule, findings folded by file', async () => {
  const text = await writtenText('markdown', [result, { ...result, conversation: 'second' }], { problems });
  expect(text).toContain(
    '**4 findings (2 errors, 2 warnings, 0 infos) in 2 of 2 conversations of 2 files, 2 problems.**',
  );
  expect(text).toContain('| `apology-form` | 0 | 4 | 0 | 0 |\n');
  expect(text).toContain('No occasion anywhere for `set-boundary`.');
  expect(text.match(/<details><summary><code>chats\/monday.txt<\/code>: 4 findings<\/summary>/g)).toHaveLength(1);
  expect(text).toContain('**problem** `cut.json:3:7` `broken JSON`');
});

test('last run’s reports are known again, transcripts are not taken for them', async () => {
  for (const name of ['csv', 'csv-outcomes', 'compact', 'unix'] as const)
    for (const results of [[result], [resultWith([])]])
      expect(looksLikeReport(await writtenText(name, results))).toBe(true);
  for (const text of ['Agent: Hello.\n', 'speaker,text\nAgent,Hello.\n', '10:02:11: Agent: error here\n'])
    expect(looksLikeReport(text)).toBe(false);
});
