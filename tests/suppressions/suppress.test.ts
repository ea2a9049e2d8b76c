import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/suppressions/claim.ts';
import { suppress, type Terms, warningOf } from '../../src/suppressions/suppress.ts';
import { findingWith, resultWith } from '../reports/result-for-tests.ts';

const terms: Terms = {
  inline: true,
  never: new Map([['set-boundary', '.tactlint.yml:4']]),
  rules: new Set(['apology-form', 'set-boundary', 'warm-tone']),
  today: '2026-06-01',
};

function claim(change: Partial<Claim> = {}): Claim {
  return {
    filePath: 'a.txt',
    line: 7,
    column: 1,
    by: 'inline',
    rule: 'apology-form',
    reason: 'agreed',
    covers: () => true,
    ...change,
  };
}

function settle(claims: readonly Claim[], result = resultWith([findingWith()]), change: Partial<Terms> = {}) {
  const settled = suppress(result, claims, { ...terms, ...change });
  return { ...settled, warnings: settled.idle.map((one) => warningOf(one).message) };
}

describe('a claim', () => {
  it('sets a finding aside, which counts no more and makes no miss', () => {
    const { result, warnings, used } = settle([claim({ author: 'Nia', by: 'sidecar' })]);
    expect(result).toMatchObject({
      messages: [],
      warningCount: 0,
      suppressed: [
        { ruleId: 'apology-form', suppressed: { reason: 'agreed', by: 'sidecar', place: 'a.txt:7', author: 'Nia' } },
      ],
      outcomes: [{ ruleId: 'apology-form', status: 'not-applicable' }],
    });
    expect([warnings, used.length]).toEqual([[], 1]);
  });

  it('of all findings of a rule leaves one word that the rule did not apply', () => {
    const { result } = settle([claim()], resultWith([findingWith(), findingWith({ turn: 5 })]));
    expect(result.outcomes).toEqual([{ ruleId: 'apology-form', status: 'not-applicable' }]);
  });

  it('leaves other findings and outcomes, also where these only count', () => {
    const findings = [findingWith(), findingWith({ turn: 5 }), findingWith({ turn: 5, ruleId: 'warm-tone' })];
    const bare = [
      { ruleId: 'apology-form', status: 'met' },
      { ruleId: 'apology-form', status: 'missed' },
      { ruleId: 'apology-form', status: 'missed' },
      { ruleId: 'warm-tone', status: 'missed' },
    ] as const;
    const atFive = claim({ covers: ({ turn }) => turn === 5 });
    const { result } = settle([atFive], resultWith(findings, { outcomes: bare }));
    expect(result.messages.map(({ ruleId, turn }) => [ruleId, turn])).toEqual([
      ['apology-form', 3],
      ['warm-tone', 5],
    ]);
    expect(result.outcomes).toEqual([bare[0], bare[2], bare[3]]);
    expect(result.warningCount).toBe(2);
  });

  it.each([
    [claim({ reason: '' }), 'suppression of apology-form: does not count: it gives no reason (write ` -- ` and why)'],
    [
      claim({ until: '2026-05-31' }),
      'suppression of apology-form: has expired (2026-05-31) and does not count any more',
    ],
    [
      claim({ rule: 'apology-from' }),
      'suppression of apology-from: there is no such rule; did you mean "apology-form"?',
    ],
    [claim({ fault: 'names no rule', rule: '' }), 'suppression: names no rule'],
    [claim({ covers: () => false }), 'suppression of apology-form: hides nothing: there is no such finding'],
  ])('that cannot count hides nothing and says why: %#', (one, warning) => {
    const { result, warnings } = settle([one]);
    expect(warnings).toEqual([warning]);
    expect(result.messages).toHaveLength(1);
  });

  it('counts on its last day', () => {
    expect(settle([claim({ until: '2026-06-01' })]).result.messages).toEqual([]);
  });

  it('of a rule that must not be suppressed counts nothing', () => {
    const { result, warnings } = settle(
      [claim({ rule: 'set-boundary' })],
      resultWith([findingWith({ ruleId: 'set-boundary' })]),
    );
    expect(result.messages).toHaveLength(1);
    expect(warnings).toEqual([
      'suppression of set-boundary: does not count: this rule may not be suppressed (.tactlint.yml:4)',
    ]);
  });

  it('in a record counts nothing where records are not trusted; one beside it does', () => {
    expect(settle([claim()], undefined, { inline: false }).result.messages).toHaveLength(1);
    expect(settle([claim({ by: 'sidecar' })], undefined, { inline: false }).result.messages).toEqual([]);
  });

  it('of a rule that was not judged is not called idle', () => {
    const skipped = resultWith([], { outcomes: [{ ruleId: 'apology-form', status: 'skipped', reason: 'no times' }] });
    expect(settle([claim(), claim({ rule: 'warm-tone' })], skipped).warnings).toEqual([]);
  });

  it('is used even where another was first', () => {
    const { result, used, warnings } = settle([claim(), claim({ reason: 'again' })]);
    expect(result.suppressed?.[0]?.suppressed.reason).toBe('agreed');
    expect([used.length, warnings]).toEqual([2, []]);
  });
});
