import { describe, expect, it } from 'vitest';
import { type Comparison, compare } from '../../src/calibration/compare.ts';
import { type Judgement, judgements, pairAt } from '../../src/calibration/counts.ts';
import type { CheckedLabel } from '../../src/calibration/labels.ts';
import type { PlacedRule } from '../../src/calibration/places.ts';
import type { Outcome } from '../../src/lint/result.ts';
import { fromText, only } from '../formats/reading-fixtures.ts';
import { findingWith, resultWith } from '../reports/result-for-tests.ts';

/** The agent speaks at 1, 3, 4 and 6. */
const roles = ['customer', 'agent', 'customer', 'agent', 'agent', 'customer', 'agent'];
const conversation = only(
  fromText(JSON.stringify({ id: 'c', turns: roles.map((role, at) => ({ role, text: `Turn ${at}.` })) }), {}, 'c.json'),
);
const byTurn: PlacedRule = { id: 'rule', judged: 'turn', anchor: 'occasion' };
const byReply: PlacedRule = { ...byTurn, anchor: 'reply' };
const once: PlacedRule = { ...byTurn, judged: 'conversation' };

type Written = Readonly<Record<number, Exclude<Judgement, 'none'> | 'contested'>>;

/** Labels and outcomes of the rule, and of another that must not matter, by turn. */
function compared(rule: PlacedRule, labelled: Written, found: Written): Comparison {
  const labels = entries(labelled).flatMap(([turn, status]): CheckedLabel[] => [
    { rule: 'rule', turn, status },
    { rule: 'other', turn: 6, status },
  ]);
  const messages = entries(found).flatMap(([turn, status]) =>
    status === 'missed' ? [findingWith({ ruleId: 'rule', turn, line: 1, column: 1, quote: 'Turn' })] : [],
  );
  const outcomes = entries(found).map(([turn, status]) => ({ ruleId: 'rule', turn, status }) as Outcome);
  return compare(conversation, labels, resultWith(messages, { outcomes }), rule);
}

function entries(written: Written): [number, Written[number]][] {
  return Object.entries(written).map(([turn, status]) => [Number(turn), status as Written[number]]);
}

function misses({ counts: { tp, fp, fn } }: Comparison): number[] {
  return [tp, fp, fn];
}

/** `labelled found × count` where there is a count. */
function pairs({ counts }: Comparison): string[] {
  return judgements.flatMap((labelled) =>
    judgements.flatMap((found) => {
      const count = counts.pairs[pairAt(labelled, found)]!;
      return count > 0 ? [`${labelled} ${found} × ${count}`] : [];
    }),
  );
}

function differences({ disagreements }: Comparison): string[] {
  return disagreements.map(({ turn, labelled, found }) => `${turn}: ${labelled}, ${found}`);
}

describe('a rule judged turn by turn', () => {
  it('is right at the labelled turn only', () => {
    const comparison = compared(byTurn, { 1: 'missed', 3: 'missed' }, { 1: 'missed', 4: 'missed' });
    expect(misses(comparison)).toEqual([1, 1, 1]);
    expect(pairs(comparison)).toEqual(['missed missed × 1', 'missed none × 1', 'none missed × 1', 'none none × 1']);
    expect(differences(comparison)).toEqual(['3: missed, none', '4: none, missed']);
  });

  it('says what else was labelled or found at the place', () => {
    const comparison = compared(byTurn, { 1: 'missed', 3: 'met', 4: 'met' }, { 1: 'met', 3: 'missed', 6: 'met' });
    expect(differences(comparison)).toEqual(['1: missed, met', '3: met, missed', '4: met, none', '6: none, met']);
  });

  it('leaves contested places out of everything', () => {
    const comparison = compared(byTurn, { 1: 'contested', 3: 'contested' }, { 1: 'missed', 3: 'met' });
    expect(misses(comparison)).toEqual([0, 0, 0]);
    expect(pairs(comparison)).toEqual(['none none × 2']);
    expect(differences(comparison)).toEqual([]);
  });

  it('has the place of the finding, or of the turn, with the words there', () => {
    const [lost, spurious] = compared(byTurn, { 1: 'missed' }, { 3: 'missed' }).disagreements;
    const { text, positionAt } = { text: 'Turn 1.', positionAt: () => conversation.turns[1]!.positionAt(0) };
    expect(lost).toMatchObject({ ruleId: 'rule', filePath: 'c.json', conversation: 'c', turn: 1, speaker: 'agent' });
    expect(lost).toMatchObject({ quote: text, ...positionAt() });
    expect(spurious).toMatchObject({ turn: 3, line: 1, column: 1, quote: 'Turn' });
  });
});

describe('a rule anchored on a reply', () => {
  it('may be found at the turn of the agent before or after, customers between them or not', () => {
    expect(misses(compared(byReply, { 1: 'missed', 6: 'missed' }, { 3: 'missed', 4: 'missed' }))).toEqual([2, 0, 0]);
    expect(misses(compared(byReply, { 1: 'missed' }, { 4: 'missed' }))).toEqual([0, 1, 1]);
    expect(differences(compared(byReply, { 1: 'met' }, { 3: 'met' }))).toEqual([]);
  });

  it('answers one label with one finding', () => {
    expect(misses(compared(byReply, { 3: 'missed' }, { 1: 'missed', 3: 'missed' }))).toEqual([1, 1, 0]);
    expect(misses(compared(byReply, { 3: 'missed', 4: 'missed' }, { 4: 'missed' }))).toEqual([1, 0, 1]);
  });

  it('takes a contested place for near too', () => {
    expect(misses(compared(byReply, { 3: 'contested' }, { 4: 'missed' }))).toEqual([0, 0, 0]);
  });
});

describe('a rule judged once a conversation', () => {
  it('is right wherever its label stands', () => {
    const comparison = compared(once, { 1: 'missed' }, { 6: 'missed' });
    expect(misses(comparison)).toEqual([1, 0, 0]);
    expect(pairs(comparison)).toEqual(['missed missed × 1']);
    expect(differences(comparison)).toEqual([]);
  });

  it('counts one place, however many labels there are', () => {
    expect(misses(compared(once, { 1: 'missed', 4: 'missed' }, {}))).toEqual([0, 0, 1]);
    expect(misses(compared(once, { 1: 'met' }, { 6: 'missed' }))).toEqual([0, 1, 0]);
  });
});

it('says why a rule was skipped', () => {
  const outcomes: Outcome[] = [{ ruleId: 'rule', status: 'skipped', reason: 'no time stamps' }];
  const { disagreements } = compare(
    conversation,
    [{ rule: 'rule', turn: 1, status: 'missed' }],
    resultWith([], { outcomes }),
    byTurn,
  );
  expect(disagreements).toMatchObject([{ labelled: 'missed', found: 'none', reason: 'no time stamps' }]);
});
