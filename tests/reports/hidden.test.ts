import { expect, test } from 'vitest';
import { toJsonLine } from '../../src/reports/json-result.ts';
import { maskResult } from '../../src/reports/mask-result.ts';
import { errorsOnly } from '../../src/reports/quiet.ts';
import { toSarifResults } from '../../src/reports/sarif-result.ts';
import { emptyTally, mergeTally, tallyUp } from '../../src/reports/tally.ts';
import { verdictLine } from '../../src/reports/verdict.ts';
import { findingWith, resultWith } from './result-for-tests.ts';

const suppressed = {
  reason: 'asked for by ann@example.org\u001b[2J',
  by: 'sidecar',
  place: 'qa.yml:3',
  author: 'Nia',
} as const;

const result = resultWith([findingWith({ line: 5, level: 'error' })], {
  suppressed: [{ ...findingWith({ line: 1, quote: 'mail ann@example.org' }), suppressed }],
  unchanged: [findingWith({ line: 3 }), findingWith({ line: 9, level: 'error', quote: 'mail ann@example.org' })],
});

test('what does not count is masked as the rest is', () => {
  const line = toJsonLine(maskResult(result, 'identifiers'));
  expect(line).not.toContain('ann@example.org');
  expect(line).not.toContain('\u001b');
  expect(JSON.parse(line)).toMatchObject({
    suppressedMessages: [{ line: 1, masked: true, suppressed: { by: 'sidecar', place: 'qa.yml:3', author: 'Nia' } }],
    messages: [
      { line: 3, baselineState: 'unchanged' },
      { line: 5, baselineState: 'new' },
      { line: 9, baselineState: 'unchanged', masked: true },
    ],
  });
});

test('without suppressions and baseline the report says nothing of them', () => {
  const line = toJsonLine(resultWith([findingWith()]));
  expect(line).not.toMatch(/suppress|baseline/);
});

test('SARIF marks all of it, by place', () => {
  const results = toSarifResults(maskResult(result, 'identifiers'));
  expect(results.map(({ baselineState, suppressions }) => [baselineState, suppressions?.[0]?.kind])).toEqual([
    [undefined, 'external'],
    ['unchanged', undefined],
    ['new', undefined],
    ['unchanged', undefined],
  ]);
  expect(new Set(results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size).toBe(4);
});

test('with --quiet only errors among it are left', () => {
  const { suppressed: left, unchanged } = errorsOnly(result);
  expect([left, unchanged?.map(({ line }) => line)]).toEqual([[], [9]]);
});

test('summaries say how much is hidden, over all threads', () => {
  const [one, other] = [emptyTally(), emptyTally()];
  for (const tally of [one, other]) tallyUp(tally, result);
  mergeTally(one, other);
  const summary = { files: 2, ignored: 0, problems: [], readRules: async () => new Map() };
  expect(verdictLine(one, summary)).toMatch(/ Hidden: 2 findings suppressed, 4 findings in the baseline\.$/);
  expect(verdictLine(emptyTally(), summary)).not.toContain('Hidden');
});
