import { expect, test } from 'vitest';
import { differenceOf, halvesOf } from '../../src/coaching/changes.ts';
import { entryOf } from './diary-for-tests.ts';

test('the interval of a difference is that of Newcombe (1998), table II, method 10', () => {
  for (const [[a, m], [b, n], low, high] of [
    [[56, 70], [48, 80], 0.0524, 0.3339],
    [[9, 10], [3, 10], 0.1705, 0.809],
    [[5, 56], [0, 29], -0.0381, 0.1926],
    [[10, 10], [0, 10], 0.6075, 1],
  ] as const) {
    const interval = differenceOf({ met: a, of: m }, { met: b, of: n });
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  }
});

test('halves are cut between days, where both are most alike; undated conversations belong to neither', () => {
  const on = (day: string | undefined, count: number) =>
    Array.from({ length: count }, (_, at) => entryOf(`${day}-${at}`, [], { day }));
  const halves = halvesOf(
    [...on('2026-01-01', 5), ...on('2026-01-02', 3), ...on('2026-01-03', 7), ...on(undefined, 9)],
    undefined,
  );
  expect(halves).toMatchObject({ from: '2026-01-03', before: { length: 8 }, since: { length: 7 } });
  expect(halvesOf(on('2026-01-01', 50), undefined)).toBeUndefined();
  expect(halvesOf([...on('2026-01-01', 5), ...on('2026-01-02', 9)], '2026-01-02')).toMatchObject({
    from: '2026-01-02',
  });
});
