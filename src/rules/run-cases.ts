import { createEngine, type Engine } from '../lint/engine.ts';
import type { Outcome } from '../lint/result.ts';
import { caseConversation } from './case-conversation.ts';
import type { PreparedPack, PreparedRule } from './prepared.ts';
import type { RuleFile, StateFile, TestCase } from './schema.ts';

export type Expectation = 'missed' | 'met' | 'leaves-alone' | 'holds' | 'does-not-hold' | 'example';

export interface CaseResult {
  /** Rule or state. */
  readonly owner: string;
  readonly expected: Expectation;
  /** The case's place in its list, 0-based. */
  readonly index: number;
  readonly name: string;
  readonly passed: boolean;
  /** What came out instead. */
  readonly saw: string;
}

/** Runs the cases that stand in the rule files. */
export function runRuleCases(rules: readonly RuleFile[], pack: PreparedPack): CaseResult[] {
  return rules.flatMap((rule) => {
    const prepared = pack.rules.find(({ id }) => id === rule.id)!;
    const engine = engineFor(pack, rule.id);
    const run = (expected: Expectation, cases: readonly TestCase[]): CaseResult[] =>
      cases.map((testCase, index) => {
        const outcomes = outcomesOf(engine, rule.id, testCase);
        return resultOf(
          rule.id,
          expected,
          index,
          testCase,
          asExpected(expected, outcomes, testCase.at, judgesBothWays(prepared)),
          outcomes,
        );
      });
    const { missed, met, 'leaves-alone': alone } = rule.cases;
    return [...run('missed', missed), ...run('met', met), ...run('leaves-alone', alone)];
  });
}

/** Runs the cases that stand in the state files: each state is judged as if a rule said "avoid". */
export function runStateCases(states: readonly StateFile[], pack: PreparedPack): CaseResult[] {
  return states.flatMap((state) => {
    const probe = probeRule(state);
    const engine = engineFor({ ...pack, rules: [...pack.rules, probe] }, probe.id);
    const run = (expected: 'holds' | 'does-not-hold', cases: readonly TestCase[]): CaseResult[] =>
      cases.map((testCase, index) => {
        const outcomes = outcomesOf(engine, probe.id, testCase);
        const holds = outcomes.some(
          ({ status, turn }) => status === 'missed' && (testCase.at === undefined || turn === testCase.at),
        );
        return resultOf(state.id, expected, index, testCase, holds === (expected === 'holds'), outcomes);
      });
    return [...run('holds', state.cases.holds), ...run('does-not-hold', state.cases['does-not-hold'])];
  });
}

function engineFor(pack: PreparedPack, id: string): Engine {
  return createEngine(pack, new Map([[id, { level: 'error', options: {} }]]));
}

function outcomesOf(engine: Engine, rule: string, testCase: TestCase): readonly Outcome[] {
  return engine.lint(caseConversation(rule, testCase.say)).outcomes.filter(({ ruleId }) => ruleId === rule);
}

function judgesBothWays({ met, missed, limit }: PreparedRule): boolean {
  return met !== undefined || missed !== undefined || limit !== undefined;
}

function asExpected(
  expected: Expectation,
  outcomes: readonly Outcome[],
  at: number | undefined,
  bothWays: boolean,
): boolean {
  const saw = (status: Outcome['status']): boolean =>
    outcomes.some((outcome) => outcome.status === status && (at === undefined || outcome.turn === at));
  if (expected === 'missed') return saw('missed');
  const clean = !outcomes.some(({ status }) => status === 'missed');
  if (expected === 'met') return clean && (!bothWays || saw('met'));
  return clean && !outcomes.some(({ status }) => status === 'met');
}

function resultOf(
  owner: string,
  expected: Expectation,
  index: number,
  { name, say }: TestCase,
  passed: boolean,
  outcomes: readonly Outcome[],
): CaseResult {
  const saw = outcomes
    .map(({ status, turn, quote }) => (turn === undefined ? status : `${status} at turn ${turn} ("${quote}")`))
    .join(', ');
  return { owner, expected, index, name: name ?? lastLine(say), passed, saw: saw || 'nothing' };
}

/** A rule that misses wherever a state holds: what a state says is judged through it. */
export function probeRule(state: Pick<StateFile, 'id' | 'title' | 'language'>): PreparedRule {
  return {
    id: `state-${state.id}`,
    title: state.title,
    category: 'custom',
    severity: 'error',
    judged: 'turn',
    language: state.language,
    message: state.title,
    instead: [],
    occasion: { from: { kind: 'state', state: state.id }, by: 'customer', pick: 'each', oneIn: 1 },
    anchor: 'occasion',
    needs: [],
    yieldsTo: [],
    options: {},
  };
}

/** What a case without a name is called by. */
export function lastLine(say: string): string {
  return say.trim().split('\n').at(-1)!;
}
