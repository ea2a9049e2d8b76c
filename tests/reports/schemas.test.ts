import { describe, expect, test } from 'vitest';
import type { ReportedResult } from '../../src/reports/mask-result.ts';
import { hostileTexts, problemOf, resultOf } from './hostile.ts';
import { findingWith, resultWith } from './result-for-tests.ts';
import { checkstyleFaults, gitlabFaults, junitFaults, sarifFaults } from './schema-faults.ts';
import { writtenText } from './written-report.ts';

const occasion = { turn: 1, quote: 'late!', line: 2, column: 3 };
const levels = (['error', 'warning', 'info'] as const).map((level) => findingWith({ level, occasion, time: 7.5 }));
const aside = { by: 'sidecar', reason: 'Agreed.', place: 'log.yml:3', author: 'Kim' } as const;
const told: ReportedResult = {
  ...resultWith(levels, {
    outcomes: [
      { ruleId: 'apology-form', status: 'missed', turn: 3, quote: 'Sorry' },
      { ruleId: 'introduce-yourself', status: 'met', turn: 0, quote: 'Hello' },
      { ruleId: 'no-interrupting', status: 'skipped', reason: 'no time stamps' },
    ],
    notices: [{ message: 'roles are guessed', line: 1, column: 2 }],
  }),
  suppressed: [{ ...findingWith(), suppressed: aside }],
  unchanged: [findingWith({ line: 40 })],
};
const problems = [
  { filePath: 'cut.json', message: 'broken JSON', line: 3, column: 7 },
  { filePath: 'empty.txt', message: 'the file is empty' },
];

const kinds = [
  ['sarif', sarifFaults],
  ['gitlab', gitlabFaults],
  ['junit', junitFaults],
  ['checkstyle', checkstyleFaults],
] as const;

describe.each(kinds)('%s, by the schema of its readers', (name, faults) => {
  test.each([
    ['of nothing', [], {}],
    ['of everything that it can say', [told, resultWith([])], { problems }],
    ['of hostile text', hostileTexts.map(resultOf), { problems: hostileTexts.map(problemOf) }],
  ])('a report %s has no fault', async (_, results, change) => {
    expect(await faults(await writtenText(name, results, change))).toEqual([]);
  });

  test('a broken one has: the schema sees', async () => {
    const report = await writtenText(name, [told], { problems });
    const broken = report.replace(/"startLine":12|"begin":12|<failure|line="12"/, (found) =>
      found === '<failure' ? '<failed' : found.replace('12', name === 'checkstyle' ? 'x' : '"x"'),
    );
    expect(broken).not.toBe(report);
    expect(await faults(broken.replaceAll('</failure>', '</failed>'))).not.toEqual([]);
  });
});
