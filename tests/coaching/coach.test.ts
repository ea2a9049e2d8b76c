import { describe, expect, test } from 'vitest';
import { type CoachSettings, coachAgent } from '../../src/coaching/coach.ts';
import type { Entry } from '../../src/coaching/diary.ts';
import type { Measured } from '../../src/scorecard/measured.ts';
import { diaryOf, entryOf, momentOf, quoteOf } from './diary-for-tests.ts';

const sure: readonly [number, number] = [40, 1];
const measured: Measured = new Map([
  ['no-interrupting', sure],
  ['apology-form', [10, 10]],
  ['acknowledge-feelings', [1, 9]],
]);

const ids = [
  'no-interrupting',
  'apology-form',
  'acknowledge-feelings',
  'use-customer-name',
  'offer-solution',
  'our-own',
];
const rules: CoachSettings['rules'] = new Map(
  ids.map((id) => [
    id,
    {
      title: `About ${id}`,
      message: `${id} is missed.`,
      instead: ['“Ours.”'],
      severity: 'warning',
      guidelines: ['003.5'],
    },
  ]),
);

function coached(entries: readonly Entry[], change: Partial<CoachSettings> = {}) {
  return coachAgent(diaryOf(entries), { rules, measured, since: undefined, short: false, ...change });
}

const many = (count: number, make: (at: number) => Entry): Entry[] =>
  Array.from({ length: count }, (_, at) => make(at));

describe('what recurs', () => {
  test('is said as a fact only where the rule is right often enough', () => {
    const entries = many(5, (at) =>
      entryOf(`c${at}`, [
        ...[momentOf('no-interrupting', 'missed', `sure ${at}`), momentOf('apology-form', 'missed', `unsure ${at}`)],
        momentOf('our-own', 'missed', `own ${at}`),
      ]),
    );
    const { recurs, questions, advice } = coached(entries);
    // The surest is what to try; it is not said twice.
    expect(advice).toMatchObject({ ruleId: 'no-interrupting', certain: true, times: '5 times' });
    expect(recurs).toEqual([]);
    expect(questions.map(({ ruleId }) => ruleId).sort()).toEqual(['apology-form', 'our-own']);
    for (const { text, certain } of questions) {
      expect(certain).toBe(false);
      expect(text).toMatch(/\?$/);
    }
  });

  test('comes more than once where there are conversations enough to tell', () => {
    const entries = many(5, (at) => entryOf(`c${at}`, at === 0 ? [momentOf('apology-form', 'missed')] : []));
    expect(coached(entries)).toMatchObject({ questions: [], advice: undefined });
    expect(coached(entries.slice(0, 1)).advice).toMatchObject({ ruleId: 'apology-form', times: 'once' });
  });

  test('a rule that is mostly wrong is neither asked about nor advised on, and that is noted', () => {
    const { questions, advice, notes } = coached([entryOf('c', [momentOf('acknowledge-feelings', 'missed')])]);
    expect({ questions, advice }).toEqual({ questions: [], advice: undefined });
    expect(notes.join()).toContain('1 more question is left out');
  });
});

describe('praise', () => {
  test('quotes other words for every claim, and none of what a miss stands beside', () => {
    const same = 'I am sorry that it came too late';
    const entry = entryOf('c', [
      momentOf('apology-form', 'met', same),
      { ...momentOf('acknowledge-feelings', 'met', same), praiseworthy: false },
      momentOf('use-customer-name', 'met', same),
    ]);
    expect(coached([entry]).well.map(({ ruleId }) => ruleId)).toEqual(['apology-form']);
  });

  test('needs words that show what it is for', () => {
    const offered = (text: string) => coached([entryOf('c', [momentOf('offer-solution', 'met', text)])]).well.length;
    expect(offered('I can send you a new one today.')).toBe(1);
    expect(offered('A supervisor would say the same.')).toBe(0);
  });

  test('is not given for what is missed more often', () => {
    const entry = entryOf('c', [
      momentOf('apology-form', 'met'),
      momentOf('apology-form', 'missed', 'sorry'),
      momentOf('apology-form', 'missed', 'sorry again'),
    ]);
    expect(coached([entry]).well).toEqual([]);
  });
});

describe('what to try next', () => {
  test("fills the gap with the customer's own words, or their name where it is known", () => {
    const apology = coached([entryOf('c', [momentOf('apology-form', 'missed', 'Sorry.')])]).advice;
    expect(apology).toMatchObject({ better: "“I'm sorry that …”", given: { text: 'it came too late' } });
    const bare = { ...momentOf('apology-form', 'missed'), quotes: [quoteOf('Sorry.')], reason: undefined };
    expect(coached([entryOf('c', [bare])]).advice?.given).toBeUndefined();
    const problem = quoteOf('the kettle is broken', 'customer', 0);
    expect(coached([entryOf('c', [bare], { problem })]).advice?.given).toEqual(problem);

    const nameless = [momentOf('use-customer-name', 'missed', 'Hello')];
    expect(coached([entryOf('c', nameless, { customerName: 'Ruth' })]).advice?.better).toBe('“Thank you, Ruth.”');
    expect(coached([entryOf('c', nameless)]).advice?.better).toContain('May I ask your name?');
  });

  test("a team's own rule has its own words", () => {
    const advice = coached([entryOf('c', [momentOf('our-own', 'missed', 'Hello')])]).advice;
    expect(advice).toMatchObject({ text: 'About our-own.', better: '“Ours.”' });
  });
});

describe('what changed', () => {
  const day = (at: number): string => `2026-${at < 10 ? '01' : '02'}-${String((at % 10) + 1).padStart(2, '0')}`;
  const improving = many(20, (at) =>
    entryOf(`c${at}`, [momentOf('apology-form', at < 10 ? 'missed' : 'met', `sorry ${at}`)], { day: day(at) }),
  );

  test('is said with the counts of both halves, and quoted', () => {
    const [claim, ...more] = coached(improving).changed;
    expect(more).toEqual([]);
    expect(claim).toMatchObject({ ruleId: 'apology-form', times: '10 of 10 times since 2026-02-01, 0 of 10 before' });
    expect(claim!.text).toMatch(/^More often than before: About apology-form\. .*\?$/);
    expect(claim!.evidence[0].quotes.at(-1)!.text).toMatch(/^sorry 1\d$/);
  });

  test('and so is what slipped, with a miss', () => {
    const slipping = improving.map((entry, at) => ({ ...entry, day: day(19 - at) }));
    const [claim] = coached(slipping).changed;
    expect(claim!.text).toMatch(/^Less often/);
    expect(claim!.evidence[0].quotes.at(-1)!.text).toMatch(/^sorry \d$/);
  });

  test('what is not said any more is shown as it was; conversations are counted', () => {
    const rule = 'no-interrupting';
    const entries = many(20, (at) =>
      entryOf(`c${at}`, at < 10 ? [momentOf(rule, 'missed', `cut ${at}`)] : [], {
        day: day(at),
        clear: new Set(at < 10 ? [] : [rule]),
      }),
    );
    const [claim] = coached(entries).changed;
    expect(claim).toMatchObject({ times: '10 of 10 conversations without a miss since 2026-02-01, 0 of 10 before' });
    expect(claim!.text).toBe('More often than before: About no-interrupting.');
    expect(claim!.evidence[0].quotes.at(-1)!.text).toBe('cut 9');
  });

  test('chance is no change, and few conversations tell none', () => {
    const even = improving.map((entry, at) => ({
      ...entry,
      moments: [momentOf('apology-form', at % 2 ? 'met' : 'missed')],
    }));
    expect(coached(even).changed).toEqual([]);
    expect(coached(improving.slice(6, 14))).toMatchObject({
      changed: [],
      notes: [expect.stringContaining('Too few dated')],
    });
    const undated = improving.map((entry) => ({ ...entry, day: undefined }));
    expect(coached(undated).notes[0]).toContain('no dates');
  });

  test('--since looks at what comes after, and compares with what was before', () => {
    const { conversations, days, well, changed } = coached(improving, { since: '2026-02-01' });
    expect({ conversations, days }).toEqual({ conversations: 10, days: ['2026-02-01', '2026-02-10'] });
    expect(well[0]).toMatchObject({ times: '10 times' });
    expect(changed).toHaveLength(1);
  });
});
