import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { ReportedResult } from '../../src/reports/mask-result.ts';
import { hostileTexts, problemOf, resultOf } from './hostile.ts';
import { findingWith, resultWith } from './result-for-tests.ts';
import { sarifFaults } from './schema-faults.ts';
import { ruleNote, writtenText } from './written-report.ts';

async function sarifOf(results: readonly ReportedResult[], change = {}): Promise<Log> {
  const report = await writtenText('sarif', results, change);
  expect(sarifFaults(report)).toEqual([]);
  return JSON.parse(report) as Log;
}

const fingerprintsIn = ({ runs }: Log): string[] =>
  runs[0]!.results!.flatMap(({ partialFingerprints = {} }) => Object.values(partialFingerprints) as string[]);

describe('sarif', () => {
  test('has a result a finding, also of none and of hostile ones', async () => {
    expect((await sarifOf([])).runs[0]?.results).toEqual([]);
    const log = await sarifOf(hostileTexts.map(resultOf), { problems: hostileTexts.map(problemOf) });
    expect(log.runs[0]?.results).toHaveLength(hostileTexts.length);
  });

  test('places a finding exactly, with its words and what it answers to', async () => {
    const occasion = { turn: 1, quote: 'late!', line: 2, column: 3 };
    const log = await sarifOf([resultWith([findingWith({ occasion, level: 'info' })], { filePath: 'a b/ü#1.txt' })]);
    const [result] = log.runs[0]!.results!;
    expect(result).toMatchObject({ ruleId: 'apology-form', level: 'note' });
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b/%C3%BC%231.txt' },
      region: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 10, snippet: { text: 'Sorry' } },
    });
    expect(result?.relatedLocations?.[0]?.physicalLocation?.region).toMatchObject({ startLine: 2, startColumn: 3 });
  });

  test('rules come with their help', async () => {
    const [rule] = (await sarifOf([resultWith([findingWith()])])).runs[0]!.tool.driver.rules!;
    expect(rule).toMatchObject({
      id: 'apology-form',
      name: 'ApologyForm',
      shortDescription: { text: ruleNote.title },
      fullDescription: { text: ruleNote.rationale },
      defaultConfiguration: { level: 'warning' },
    });
    expect(rule?.help?.text).toContain('- Name the fault.');
    expect(rule?.help?.markdown).toContain('It sounds \\[hollow\\] otherwise.');
  });

  test('notices, problems and skipped rules are notifications; a problem is no success', async () => {
    const skipped = resultWith([], {
      notices: [{ message: 'roles are guessed', line: 1 }],
      outcomes: [{ ruleId: 'no-interrupting', status: 'skipped', reason: 'no time stamps' }],
    });
    const log = await sarifOf([skipped, resultWith([])], { problems: [{ filePath: 'x.txt', message: 'empty' }] });
    const [invocation] = log.runs[0]!.invocations!;
    expect(invocation?.executionSuccessful).toBe(false);
    const said = invocation?.toolExecutionNotifications?.map(({ descriptor, associatedRule, message }) => [
      descriptor?.id,
      associatedRule?.id,
      message.text,
    ]);
    expect(said).toEqual([
      ['problem', undefined, 'empty'],
      ['skipped', 'no-interrupting', 'skipped in 1 of 2 conversations'],
      ['skipped', undefined, 'skipped (1 ×): no time stamps'],
      ['notice', undefined, 'roles are guessed'],
    ]);
    expect((await sarifOf([skipped])).runs[0]!.invocations![0]!.executionSuccessful).toBe(true);
  });

  test('fingerprints survive moved lines, other marks and masking, and tell repeated words apart', async () => {
    const one = findingWith({ quote: 'Sorry, call 07700 900123' });
    const moved = { ...one, line: 99, column: 1, turn: 40, quote: 'sorry –  call [phone]!' };
    const [before] = fingerprintsIn(await sarifOf([resultWith([one])]));
    const [after, again] = fingerprintsIn(
      await sarifOf([resultWith([moved, { ...one, line: 100 }], { filePath: 'other/folder.txt' })]),
    );
    expect(after).toBe(before);
    expect(again).not.toBe(before);
    for (const other of [
      resultWith([{ ...one, ruleId: 'b' }]),
      resultWith([{ ...one, quote: 'Apologies' }]),
      resultWith([one], { conversation: 'tuesday' }),
    ])
      expect(fingerprintsIn(await sarifOf([other]))).not.toContain(before);
  });
});
