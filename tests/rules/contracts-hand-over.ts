import { expect, test } from 'vitest';
import type { Outcome } from '../../src/lint/result.ts';
import { allCasesOf, casesOf, judgedByAll, pack } from './contracts-engine.ts';

/** What the rule book leaves to one rule and keeps out of another, other than by `yields-to`; seen in the cases of all rules. */
const talks = pack.rules
  .flatMap(({ id }) => allCasesOf(id))
  .map((say) => {
    const { outcomes } = judgedByAll(say);
    return { say, of: (id: string) => outcomes.filter(({ ruleId }) => ruleId === id) };
  });

const withStatus = (status: Outcome['status']) => (outcome: Outcome) => outcome.status === status;
const turnsOf = (outcomes: readonly Outcome[]) => outcomes.map(({ turn }) => turn!);
const occasionsOf = (outcomes: readonly Outcome[]) => outcomes.flatMap(({ occasion }) => occasion?.turn ?? []);

/** Holds in each talk where the first turns are not empty; says how many those are. */
function inNoTalk(
  first: (talk: (typeof talks)[number]) => number[],
  second: (talk: (typeof talks)[number]) => number[],
) {
  const concerned = talks.filter((talk) => first(talk).length > 0);
  for (const talk of concerned) {
    const turns = first(talk);
    expect([talk.say, ...second(talk).filter((turn) => turns.includes(turn))]).toEqual([talk.say]);
  }
  return concerned.length;
}

test('an abusive turn is left to set-boundary: acknowledge-feelings has no occasion there', () => {
  const count = inNoTalk(
    ({ of }) => occasionsOf(of('set-boundary')),
    ({ of }) => occasionsOf(of('acknowledge-feelings')),
  );
  expect(count).toBeGreaterThan(50);
});

test('a limit is one however it is put: where boundary-form flags it, set-boundary misses none', () => {
  const count = inNoTalk(
    ({ of }) => turnsOf(of('boundary-form').filter(withStatus('missed'))),
    ({ of }) => turnsOf(of('set-boundary').filter(withStatus('missed'))),
  );
  expect(count).toBeGreaterThan(20);
});

test('a door that is opened again is flagged by neither no-dead-end nor positive-phrasing', () => {
  const count = inNoTalk(
    ({ of }) => turnsOf(of('no-dead-end').filter(withStatus('met'))),
    ({ of }) => turnsOf(of('positive-phrasing').filter(withStatus('missed'))),
  );
  expect(count).toBeGreaterThan(5);
});

test('a bare referral that take-ownership flags is no solution', () => {
  for (const say of casesOf('take-ownership', 'missed').filter((line) => !line.includes('\n'))) {
    const talk = `Customer: My parcel never came.\nAgent: ${say.replace(/^Agent: /, '')}`;
    const { outcomes } = judgedByAll(talk);
    const of = (id: string, status: Outcome['status']) =>
      outcomes.filter((outcome) => outcome.ruleId === id && outcome.status === status);
    if (of('take-ownership', 'missed').length > 0) expect([talk, ...of('offer-solution', 'met')]).toEqual([talk]);
  }
});

test('hollow apologies are not counted among the apologies', () => {
  const hollow = casesOf('no-hollow-apology', 'missed').filter((line) => !line.includes('\n'));
  const talk = hollow
    .map((line) => `Agent: ${line.replace(/^Agent: /, '')}\nCustomer: And what happens now?`)
    .join('\n');
  const found = judgedByAll(talk).outcomes.filter(({ ruleId }) => ruleId === 'apology-overuse');
  expect(found.filter(withStatus('missed'))).toEqual([]);
});

test('escalation falls due once a conversation', () => {
  const due = talks.map(({ of }) => turnsOf(of('offer-escalation')).filter((turn) => turn !== undefined).length);
  expect(Math.max(...due)).toBe(1);
});
