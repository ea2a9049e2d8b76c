import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/lint/result.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import { AgentNames } from '../../src/scorecard/agent-names.ts';
import { agentOf, isRoleLabel } from '../../src/scorecard/agent-of.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { type Grouping, Scores } from '../../src/scorecard/scores.ts';
import { scorecardWith } from './scorecard-for-tests.ts';

const card = scorecardWith({
  categories: [{ name: 'one', weight: 1, notApplicable: 'leave-out', rules: [{ id: 'a', weight: 1 }] }],
});

const outcome = (status: 'met' | 'missed', agent: string, ruleId = 'a'): Outcome => ({ ruleId, status, agent });
const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

function scored(by: Grouping, conversations: readonly [string, Outcome[]][], scorecard: Scorecard = card) {
  const scores = new Scores(scorecard, by);
  for (const [label, outcomes] of conversations) scores.add({ outcomes }, conversationOf(label));
  return scores;
}

function conversationOf(label: string, metadata = {}) {
  const conversation = caseConversation('x', `Agent (${label}): hello\nCustomer: hello`);
  return { ...conversation, metadata, startedAt: '2026-02-03T23:30:00-05:00' };
}

describe('figures about a person', () => {
  test('are withheld below the least number of occasions, and stand from it on', () => {
    const [few] = scored('agent', [['Dana', times(4, outcome('met', 'Dana'))]]).groups();
    expect(few).toMatchObject({ name: 'Dana', withheld: true, verdict: undefined, score: { occasions: 4 } });
    const [enough] = scored('agent', [['Dana', times(5, outcome('met', 'Dana'))]]).groups();
    expect(enough).toMatchObject({ withheld: false, verdict: 'pass' });
  });

  test('are of the own occasions alone; conversations and months are never withheld', () => {
    const all: [string, Outcome[]][] = [['Dana', [outcome('met', 'Dana'), outcome('missed', 'Kev')]]];
    expect(scored('agent', all).groups().next().value!.score).toMatchObject({ met: 1, missed: 0 });
    for (const by of ['conversation', 'month'] as const)
      expect(scored(by, all).groups().next().value).toMatchObject({ withheld: false, score: { met: 1, missed: 1 } });
    expect(scored('month', all).groups().next().value!.name).toBe('2026-02');
  });
});

describe('verdicts', () => {
  test('the pass mark belongs to the pass', () => {
    const at = (met: number, missed: number) =>
      scored('conversation', [
        ['Dana', [...times(met, outcome('met', 'Dana')), ...times(missed, outcome('missed', 'Dana'))]],
      ]).all().verdict;
    expect(at(4, 1)).toBe('pass');
    expect(at(3, 1)).toBe('fail');
    expect(at(0, 0)).toBeUndefined();
  });

  test('one miss of a rule that fails at once fails, whatever the score', () => {
    const strict = { ...card, autoFail: ['rude'] };
    const kind = [...times(9, outcome('met', 'Dana')), outcome('met', 'Dana', 'rude')];
    expect(scored('agent', [['Dana', kind]], strict).all()).toMatchObject({ verdict: 'pass', autoFailed: 0 });
    const rude = [...kind, outcome('missed', 'Dana', 'rude')];
    expect(
      scored(
        'agent',
        [
          ['Dana', kind],
          ['Dana', rude],
        ],
        strict,
      ).all(),
    ).toMatchObject({
      verdict: 'auto-fail',
      autoFailed: 1,
      conversations: 2,
    });
    expect(
      scored('agent', [['Kev', rude]], strict)
        .groups()
        .next().value,
    ).toMatchObject({ name: 'Kev', autoFailed: 0 });
  });
});

describe('who an agent is', () => {
  test.each(['Agent', 'agent_1', 'Support', 'Live Agent', 'CustomerCare', 'Speaker 2', 'operator'])(
    '%s names nobody',
    (label) => {
      expect(isRoleLabel(label)).toBe(true);
    },
  );
  test.each(['Dana', 'Agent Smith', 'KJ', 'Reparata'])('%s names somebody', (label) => {
    expect(isRoleLabel(label)).toBe(false);
  });

  test('the record may name them beside the conversation', () => {
    expect(agentOf('Agent', conversationOf('Agent', { agent: 'Dana' }))).toBe('Dana');
    expect(agentOf('Agent', conversationOf('Agent', { agent: { name: 'Dana' } }))).toBe('Dana');
    expect(agentOf('Agent', conversationOf('Agent', { agent: 7 }))).toBe('Agent');
    expect(agentOf('Kev', conversationOf('Kev', { agent: 'Dana' }))).toBe('Kev');
  });

  test('hidden names stay apart', () => {
    const { hide } = new AgentNames();
    expect(['Dana', 'Kev', 'Agent', 'Dana'].map(hide)).toEqual(['Agent 1', 'Agent 2', 'Agent', 'Agent 1']);
  });
});
