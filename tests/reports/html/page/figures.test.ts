import { describe, expect, test } from 'vitest';
import type { IndexRow } from '../../../../src/reports/html/data.ts';
import { byAgent, byRule, numberOf, severalBehind } from '../../../../src/reports/html/page/figures.ts';
import { fits } from '../../../../src/reports/html/page/filter.ts';
import { periods } from '../../../../src/reports/html/page/over-time.ts';
import { segmentsOf } from '../../../../src/reports/html/page/remarks.ts';
import { readState, toHash } from '../../../../src/reports/html/page/state.ts';

const rows: IndexRow[] = [
  [
    'a.txt',
    'one',
    '2026-01-31',
    ['Dana', 'Tom'],
    [
      ['x', 0, 'error', 'new', 1],
      ['y', 1, 'info', 'known', 2],
    ],
    [
      ['x', 0, 2, 1],
      ['x', 1, 1, 0],
    ],
    ['z'],
  ],
  ['b.txt', 'two', '2026-06-01', ['Tom'], [], [['y', 0, 0, 3]], []],
  ['c.txt', 'three', '', [], [], [], []],
];
const none = { agent: '', rule: '', severity: '', status: '', text: '' };
const fitting = (filters: Partial<typeof none>): string[] =>
  rows.filter((row) => fits(row, { ...none, ...filters })).map(([, id]) => id);

test('guidelines, for all and for one agent', () => {
  expect(byRule(rows).get('x')).toEqual({ met: 3, missed: 1, skipped: 0, conversations: 1 });
  expect(byRule(rows, 'Tom').get('x')).toMatchObject({ met: 1, missed: 0 });
  expect(byRule(rows, 'Tom').get('y')).toMatchObject({ met: 0, missed: 3 });
  expect(byRule(rows, 'Dana').get('y')).toBeUndefined();
});

test('agents: what is set aside is no finding of theirs', () => {
  expect(byAgent(rows, new Set(['y']))).toEqual([
    ['Dana', { all: { met: 2, missed: 1 }, proven: { met: 0, missed: 0 }, conversations: 1, findings: 1 }],
    ['Tom', { all: { met: 1, missed: 3 }, proven: { met: 0, missed: 3 }, conversations: 2, findings: 0 }],
  ]);
  expect(severalBehind('Agent 2')).toBeDefined();
  expect(severalBehind('[name]')).toBeDefined();
  expect(severalBehind('Dana')).toBeUndefined();
});

test('months over a long time, days over a short one', () => {
  expect(periods(rows, '', '')).toMatchObject({
    unit: 'month',
    periods: [
      { name: '2026-01', met: 3 },
      { name: '2026-06', missed: 3 },
    ],
  });
  expect(periods(rows.slice(0, 1), '', 'x')).toMatchObject({ unit: 'day', periods: [{ name: '2026-01-31', met: 3 }] });
  const weeks = [rows[0]!, ['', '', '2026-03-04', [], [], [], []] as const];
  expect(periods(weeks, '', '')).toMatchObject({
    unit: 'week',
    periods: [{ name: '2026-01-26' }, { name: '2026-03-02' }],
  });
});

describe('filters', () => {
  test.each([
    [{}, ['one', 'two', 'three']],
    [{ agent: 'Tom' }, ['one', 'two']],
    [{ rule: 'x' }, ['one']],
    // Dana's, not Tom's: all must be true of one finding.
    [{ agent: 'Tom', rule: 'x', status: 'missed' }, []],
    [{ agent: 'Dana', rule: 'x', status: 'missed' }, ['one']],
    [{ severity: 'info' }, ['one']],
    [{ severity: 'info', status: 'missed' }, []],
    [{ status: 'known' }, ['one']],
    [{ status: 'met', agent: 'Tom' }, ['one']],
    [{ status: 'skipped', rule: 'z' }, ['one']],
    [{ status: 'clean' }, ['two', 'three']],
  ])('%o → %o', (filters, ids) => {
    expect(fitting(filters)).toEqual(ids);
  });
});

test('the address keeps what is looked at, and takes no nonsense', () => {
  const state = {
    view: 'conversations',
    agent: 'Dana & Co?',
    rule: 'x',
    severity: 'error',
    status: 'missed',
    text: '#1 %',
    open: 7,
    over: '',
  } as const;
  expect(readState(toHash(state))).toEqual(state);
  expect(readState('#/x?severity=<b>&status=1&open=-1')).toMatchObject({
    view: 'overview',
    severity: '',
    status: '',
    open: undefined,
  });
});

test('words of several remarks are cut where one begins or ends', () => {
  const remark = (number: number, from: number, to: number) =>
    ({
      number,
      turn: 0,
      sign: 'info',
      finding: { rule: 'x', level: 'info', state: 'new', turn: 0, quote: '', place: '', span: [from, to] },
    }) as const;
  const segments = segmentsOf('one two three', [remark(1, 0, 7), remark(2, 4, 13)], [[8, 13]], []);
  expect(
    segments.map(({ text, remarks, isContext }) => [text, remarks.map(({ number }) => number), isContext]),
  ).toEqual([
    ['one ', [1], false],
    ['two', [1, 2], false],
    [' ', [2], false],
    ['three', [2], true],
  ]);
  expect(segments.map(({ ending }) => ending.length)).toEqual([0, 1, 0, 1]);
});

test('figures of many digits can be read', () => {
  expect([999, 1000, 1234567].map(numberOf)).toEqual(['999', '1\u202f000', '1\u202f234\u202f567']);
});
