import { expect, it } from 'vitest';
import { Calibration } from '../../src/calibration/calibration.ts';
import type { Comparison } from '../../src/calibration/compare.ts';
import { noCounts } from '../../src/calibration/counts.ts';

function comparison(ruleId: string, change: Partial<Comparison['counts']>, labels = 1): Comparison {
  const counts = { ...noCounts, ...change };
  return { ruleId, judged: 'turn', counts, labels, labelledMet: false, disagreements: [] };
}

function calibratedOf(...conversations: Comparison[][]) {
  const calibration = new Calibration();
  for (const one of conversations) calibration.add(one);
  return calibration.calibrated();
}

it('adds up by rule; micro over all misses, macro over rules with five labels or more', () => {
  const { conversations, rules, totals } = calibratedOf(
    [comparison('b', { tp: 4, fn: 1 }), comparison('a', { tp: 1 }), comparison('silent', {}, 0)],
    [comparison('b', { tp: 4, fp: 1, fn: 1 }), comparison('c', { fn: 5 })],
  );
  expect(conversations).toBe(2);
  expect(rules.map(({ ruleId, counts: { tp, fp, fn } }) => [ruleId, tp, fp, fn])).toEqual([
    ['a', 1, 0, 0],
    ['b', 8, 1, 2],
    ['c', 0, 0, 5],
  ]);
  expect(totals.micro.precision?.value).toBeCloseTo(9 / 10);
  expect(totals.micro.recall?.value).toBeCloseTo(9 / 16);
  expect(totals.macroRules).toBe(2);
  expect(totals.macroF1?.value).toBeCloseTo((16 / 19 + 0) / 2);
});

it('names the rules that found something and that no label names', () => {
  const { unlabelled } = calibratedOf([comparison('a', { tp: 1 }), comparison('b', { fp: 2 }, 0)]);
  expect(unlabelled).toEqual(['b']);
});

it('has kappa only where labels say met, and lists such disagreements only there', () => {
  const pairs = [3, 0, 1, 0, 2, 0, 0, 0, 4];
  const place = { filePath: 'a', conversation: 'a', turn: 0, speaker: 'A', line: 1, column: 1, quote: 'x' };
  const disagreements = [{ ...place, ruleId: 'a', labelled: 'none', found: 'met' } as const];
  const without = { ...comparison('a', { tp: 2, pairs }), disagreements };
  const only = calibratedOf([without]);
  expect(only.rules[0]?.kappa).toBeUndefined();
  expect(only.disagreements).toEqual([]);
  const both = calibratedOf([{ ...without, labelledMet: true }]);
  // Agreed 9 of 10; by chance 0.4 × 0.3 + 0.2 × 0.2 + 0.4 × 0.5 = 0.36.
  expect(both.rules[0]?.kappa?.value).toBeCloseTo((0.9 - 0.36) / 0.64);
  expect(both.disagreements).toEqual(disagreements);
});
