import { array, constantFrom, integer, property, assert as propertyHolds, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../../src/calibration/intervals.ts';
import type { Outcome } from '../../src/lint/result.ts';
import { addOccasions, type Occasions, occasionsOf } from '../../src/scorecard/occasions.ts';
import { scoreOf } from '../../src/scorecard/score.ts';
import type { ScoredCategory } from '../../src/scorecard/scorecard.ts';
import { scorecardWith } from './scorecard-for-tests.ts';

type Counts = readonly [met: number, missed: number, notApplicable?: number];

function occasions(counts: Readonly<Record<string, Counts>>): Occasions {
  return new Map(
    Object.entries(counts).map(([id, [met, missed, notApplicable = 0]]) => [id, { met, missed, notApplicable }]),
  );
}

function category(name: string, weight: number, rules: Readonly<Record<string, number>>): ScoredCategory {
  const weighted = Object.entries(rules).map(([id, own]) => ({ id, weight: own }));
  return { name, weight, notApplicable: 'leave-out', rules: weighted };
}

const points = (share: { figure: { value: number } | undefined }): number | undefined => share.figure?.value;

describe('a score', () => {
  test('is the mean of the categories, which are means of their rules, by weights', () => {
    const card = scorecardWith({ categories: [category('one', 3, { a: 1, b: 3 }), category('two', 1, { c: 1 })] });
    const score = scoreOf(card, occasions({ a: [1, 1], b: [4, 0], c: [0, 2] }));
    expect(score.categories.map(points)).toEqual([(0.5 + 3) / 4, 0]);
    expect(points(score)).toBeCloseTo((3 * 0.875) / 4, 12);
    expect(score).toMatchObject({ met: 5, missed: 3, occasions: 8 });
  });

  test('leaves out what did not apply: its weight goes to the others', () => {
    const card = scorecardWith({ categories: [category('one', 9, { a: 9, b: 1 }), category('two', 1, { c: 1 })] });
    const score = scoreOf(card, occasions({ a: [0, 0, 5], b: [1, 1], c: [0, 0, 5] }));
    expect(points(score)).toBe(0.5);
    expect(score.categories.map(points)).toEqual([0.5, undefined]);
    expect(points(scoreOf(card, occasions({})))).toBeUndefined();
  });

  test('or counts it as met, a conversation once however many rules did not apply', () => {
    const counting = { ...category('one', 1, { a: 1, b: 1 }), notApplicable: 'count-as-met' } as const;
    const score = scoreOf(scorecardWith({ categories: [counting] }), occasions({ a: [0, 1, 3], b: [0, 0, 4] }));
    expect(score.categories[0]!.rules.map(points)).toEqual([0.75, 1]);
    expect(points(score)).toBe(0.875);
    expect(score).toMatchObject({ met: 0, missed: 1, countedAsMet: 4, occasions: 5 });
  });

  test('of one rule has the interval of Wilson of its occasions', () => {
    const card = scorecardWith({ categories: [category('one', 1, { a: 1 })] });
    expect(scoreOf(card, occasions({ a: [7, 3] })).figure).toEqual({ value: 0.7, interval: wilson(7, 10) });
  });

  test('has a wider interval where weight lies on few occasions', () => {
    const widthOf = (weight: number): number => {
      const card = scorecardWith({ categories: [category('one', 1, { seldom: weight, often: 1 })] });
      const [low, high] = scoreOf(card, occasions({ seldom: [1, 1], often: [20, 20] })).figure!.interval!;
      return high - low;
    };
    expect(widthOf(10)).toBeGreaterThan(widthOf(1));
    expect(widthOf(1)).toBeGreaterThan(widthOf(0.01));
  });
});

describe('properties of scores', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const weight = integer({ min: 1, max: 1000 }).map((number) => number / 10);
  const cards = record({
    weights: tuple(weight, weight, weight, weight, weight, weight),
    policy: constantFrom('leave-out' as const, 'count-as-met' as const),
  }).map(({ weights: [one, two, a, b, c, d], policy }) =>
    scorecardWith({
      categories: [{ ...category('one', one, { a, b }), notApplicable: policy }, category('two', two, { c, d })],
    }),
  );
  const count = integer({ min: 0, max: 30 });
  const countsOfAll = array(tuple(count, count, count), { minLength: 4, maxLength: 4 });
  const all = (counts: readonly Counts[]): Occasions =>
    occasions(Object.fromEntries(ids.map((id, at) => [id, counts[at]!])));

  test('lies within 0 and 1, and within its interval', () => {
    propertyHolds(
      property(cards, countsOfAll, (card, counts) => {
        const { figure } = scoreOf(card, all(counts));
        if (!figure) return;
        const [low, high] = figure.interval!;
        expect(figure.value).toBeGreaterThanOrEqual(0);
        expect(figure.value).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(figure.value + 1e-9);
        expect(high).toBeGreaterThanOrEqual(figure.value - 1e-9);
      }),
    );
  });

  test('an occasion that is met instead of missed never lowers it', () => {
    propertyHolds(
      property(cards, countsOfAll, integer({ min: 0, max: 3 }), (card, counts, at) => {
        const [met, missed, not] = counts[at]!;
        if (missed === 0) return;
        const better = counts.with(at, [met + 1, missed - 1, not]);
        const [before, after] = [counts, better].map((one) => scoreOf(card, all(one)).figure!.value);
        expect(after!).toBeGreaterThanOrEqual(before! - 1e-12);
      }),
    );
  });
});

describe('the occasions of a conversation', () => {
  const outcomes: Outcome[] = [
    { ruleId: 'a', status: 'met', agent: 'Dana' },
    { ruleId: 'a', status: 'missed', agent: 'Kev' },
    { ruleId: 'b', status: 'not-applicable' },
    { ruleId: 'c', status: 'skipped', reason: 'no time stamps' },
  ];

  test('are counted; skipped rules say nothing', () => {
    expect(occasionsOf(outcomes)).toEqual(occasions({ a: [1, 1], b: [0, 0, 1] }));
  });

  test("are each agent's own; another's occasion is none of theirs", () => {
    expect(occasionsOf(outcomes, 'Kev')).toEqual(occasions({ a: [0, 1], b: [0, 0, 1] }));
    expect(occasionsOf(outcomes, 'Jo')).toEqual(occasions({ a: [0, 0, 1], b: [0, 0, 1] }));
  });

  test('add up', () => {
    const sum = occasionsOf(outcomes);
    addOccasions(sum, occasionsOf(outcomes, 'Kev'));
    expect(sum).toEqual(occasions({ a: [1, 2], b: [0, 0, 2] }));
  });
});
