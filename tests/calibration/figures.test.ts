import { describe, expect, it } from 'vitest';
import { f1Of, kappaOf, mean, precisionOf, recallOf } from '../../src/calibration/agreement.ts';
import { noCounts } from '../../src/calibration/counts.ts';
import { f1Interval, jackknife, wilson } from '../../src/calibration/intervals.ts';

describe('precision, recall, F1', () => {
  it('are shares of findings and of labels, and their harmonic mean', () => {
    const counts = { ...noCounts, tp: 6, fp: 2, fn: 4 };
    expect(precisionOf(counts)).toBeCloseTo(6 / 8);
    expect(recallOf(counts)).toBeCloseTo(6 / 10);
    expect(f1Of(counts)).toBeCloseTo((2 * 0.75 * 0.6) / (0.75 + 0.6));
  });

  it('are absent where there is nothing to divide by', () => {
    expect(precisionOf({ ...noCounts, fn: 3 })).toBeUndefined();
    expect(recallOf({ ...noCounts, fp: 3 })).toBeUndefined();
    expect(f1Of(noCounts)).toBeUndefined();
    expect(f1Of({ ...noCounts, fp: 1 })).toBe(0);
    expect(mean([])).toBeUndefined();
  });
});

describe('kappa', () => {
  it('is agreement beyond chance: 0.7 where chance gives 0.5', () => {
    // Labelled met 25 and missed 25 times, found 30 and 20 times: by chance 0.5 × 0.6 + 0.5 × 0.4.
    expect(kappaOf({ ...noCounts, pairs: [20, 5, 0, 10, 15, 0, 0, 0, 0] })).toBeCloseTo((0.7 - 0.5) / (1 - 0.5));
  });

  it('is over three judgements', () => {
    // Agreed 6 of 10; by chance 0.4 × 0.3 + 0.3 × 0.4 + 0.3 × 0.3 = 0.33.
    expect(kappaOf({ ...noCounts, pairs: [2, 1, 1, 1, 2, 0, 0, 1, 2] })).toBeCloseTo((0.6 - 0.33) / 0.67);
  });

  it('is absent where all is one judgement, and where nothing was judged', () => {
    expect(kappaOf({ ...noCounts, pairs: [0, 0, 0, 0, 0, 0, 0, 0, 9] })).toBeUndefined();
    expect(kappaOf(noCounts)).toBeUndefined();
  });
});

describe('intervals of 95 %', () => {
  it("are Wilson's for shares, with a width at 0 and 1 too", () => {
    expect(rounded(wilson(8, 10))).toEqual([0.49, 0.943]);
    expect(rounded(wilson(0, 10))).toEqual([0, 0.278]);
    expect(rounded(wilson(10, 10))).toEqual([0.722, 1]);
    expect(wilson(0, 0)).toBeUndefined();
  });

  it('of F1 are those of the share that both sides see: 0.722 of it is F1 2 × 0.722 / 1.722', () => {
    expect(rounded(f1Interval({ tp: 10, fp: 0, fn: 0 }))).toEqual([0.839, 1]);
    expect(f1Interval({ tp: 0, fp: 0, fn: 0 })).toBeUndefined();
  });

  it('are, by the jackknife, the usual ones for a mean', () => {
    // Mean of 0.1, 0.2, 0.3, 0.4: variance 0.01667, standard error √(0.01667 / 4) = 0.06455.
    const without = [0.9, 0.8, 0.7, 0.6].map((rest) => rest / 3);
    expect(rounded(jackknife(0.25, without, 0))).toEqual([0.123, 0.377]);
  });

  it('do not leave the range of the figure', () => {
    expect(jackknife(0.9, [1, 0.6, 1, 1], 0)?.[1]).toBe(1);
    expect(jackknife(-0.9, [-1, 0.9], -1)?.[0]).toBe(-1);
  });

  it('are absent for one conversation, and where none moves the figure', () => {
    expect(jackknife(0.5, [0.5], 0)).toBeUndefined();
    expect(jackknife(1, [1, 1, 1], 0)).toBeUndefined();
  });
});

function rounded(interval: readonly number[] | undefined): number[] | undefined {
  return interval?.map((end) => Math.round(end * 1000) / 1000);
}
