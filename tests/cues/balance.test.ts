import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Example, fit, scoreOf } from '../../scripts/balances/ridge-regression.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import { prepare } from '../../src/rules/prepare.ts';
import { traceConversation } from '../../src/trace/trace-conversation.ts';
import { judgeWith, packOf, ruleFile } from '../rules/judge-with.ts';

/** Sees nothing but the word “broken”: log-odds 2 with it, −2 without. */
const cue = `
id: trouble
title: Trouble
by: customer
trained: { data: none, sentences: 1, positives: 1 }
checked: []
bias: -2
weights: "4 broken\\n"
`;
const balance = (weights: string, bias = 0): string => `
id: told
title: Told
trained: { data: none, conversations: 1, positives: 1 }
checked: []
bias: ${bias}
weights: ${weights}
`;
const state = `
id: trouble
title: Trouble
description: Trouble.
when:
  - { said: [hello, broken], by: customer, where: { balance: told } }
cases: { holds: [{ say: 'Customer: broken' }], does-not-hold: [{ say: 'Customer: hello' }] }
`;

/** Whether the balance comes to one half or more. */
function holds(weights: string, bias: number, say: string): boolean {
  const files = { 'cues/trouble.yml': cue, 'balances/told.yml': balance(weights, bias), 'states/trouble.yml': state };
  return judgeWith('occasion: { state: trouble, by: customer }', say, files).outcomes.some(
    ({ status }) => status === 'missed',
  );
}

describe('a balance', () => {
  it('weighs the highest sum of a cue, wherever in the conversation it stands', () => {
    expect(holds('{ trouble: { highest: 1 } }', 0, 'Customer: Hello.\nAgent: Yes?\nCustomer: It is broken.')).toBe(
      true,
    );
    expect(holds('{ trouble: { highest: 1 } }', 0, 'Customer: Hello.\nAgent: Yes?\nCustomer: It is red.')).toBe(false);
  });

  it('weighs the second, so that one sentence is not enough', () => {
    expect(holds('{ trouble: { second: 1 } }', 0, 'Customer: Hello. It is broken.\nAgent: Yes?')).toBe(false);
    expect(holds('{ trouble: { second: 1 } }', 0, 'Customer: Hello, broken. All broken.\nAgent: Yes?')).toBe(true);
  });

  it('weighs how much there is of it altogether', () => {
    // Three sentences of probability 0.88 each come to ln 2.66 = 0.98, two to 0.58.
    const total = (say: string) => holds('{ trouble: { total: 1 } }', -0.8, `${say}\nAgent: Yes?`);
    expect(total('Customer: Broken. Broken.')).toBe(false);
    expect(total('Customer: Broken. Broken. Broken.')).toBe(true);
  });

  it('counts only what the side of the cue says', () => {
    expect(holds('{ trouble: { highest: 1 } }', 0, 'Customer: Hello.\nAgent: Is it broken?')).toBe(false);
  });

  it('weighs how much the agent takes up of what the customer said', () => {
    const takenUp = (answer: string) =>
      holds('{ echo: { highest: 1 } }', -1.5, `Customer: Hello, my kettle is leaking.\nAgent: ${answer}`);
    expect(takenUp('The kettle, you say.')).toBe(false);
    expect(takenUp('Your kettle is leaking?')).toBe(true);
  });

  it('is shown by trace, with what moved it', () => {
    const files = {
      'cues/trouble.yml': cue,
      'balances/told.yml': balance('{ trouble: { highest: 1 } }'),
      'states/trouble.yml': state,
    };
    const { pack, problems } = packOf({
      ...files,
      'rule.yml': ruleFile('tested', 'occasion: { state: trouble, by: customer }'),
    });
    expect(problems).toEqual([]);
    const prepared = prepare(pack);
    const rules = prepared.rules.map((rule) => ({ rule, level: 'error' as const }));
    const lines = traceConversation(caseConversation('case', 'Customer: It is broken.'), prepared, rules);
    expect(lines).toContain('  told 0.88 from 0.00 by trouble +10.0');
  });

  it('is refused where it weighs a cue that does not exist, or in a way that is none', () => {
    const problemsOf = (weights: string) =>
      packOf({ 'cues/trouble.yml': cue, 'balances/told.yml': balance(weights) }).problems.map(({ message }) => message);
    expect(problemsOf('{ troubles: { highest: 1 } }')).toEqual([
      expect.stringMatching(/unknown cue "troubles".*trouble/),
    ]);
    expect(problemsOf('{ trouble: { middle: 1 } }')).toHaveLength(1);
    expect(problemsOf('{ trouble: { highest: 1 }, echo: { total: 1 } }')).toEqual([]);
    expect(problemsOf('{ echo: { second: 1 } }')).toEqual([expect.stringContaining('echo has no `second`')]);
  });

  it('is refused where it is for another language than the cues that it weighs', () => {
    const foreign = balance('{ trouble: { highest: 1 } }').replace('title: Told', 'title: Told\nlanguage: de');
    const { problems } = packOf({ 'cues/trouble.yml': cue, 'balances/told.yml': foreign });
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('no language pack "de"')]);
  });

  it('takes each word up once, however long the turn is', () => {
    // One turn of 60 words without a mark is read in several pieces; the words taken up are in one of them.
    const filler = 'and then we went on '.repeat(14);
    const say = `Customer: Hello, my kettle is leaking.\nAgent: your kettle ${filler}`;
    expect(holds('{ echo: { total: 1 } }', -Math.log1p(1) + 0.01, say)).toBe(true);
    expect(holds('{ echo: { total: 1 } }', -Math.log1p(2) + 0.01, say)).toBe(false);
  });
});

describe('the fitting of balances', () => {
  const example = fc.record({
    figures: fc.array(fc.integer({ min: -8, max: 6 }), { minLength: 3, maxLength: 3 }),
    holds: fc.boolean(),
  });

  it('is where the slope of what it minimises is zero: as many are told as there are', () => {
    fc.assert(
      fc.property(fc.array(example, { minLength: 4, maxLength: 40 }), (examples) => {
        fc.pre(new Set(examples.map(({ holds }) => holds)).size === 2);
        const model = fit(examples, 10);
        const told = examples.reduce((sum, { figures }) => sum + scoreOf(model, figures), 0);
        expect(told).toBeCloseTo(examples.filter(({ holds }) => holds).length, 4);
      }),
      { numRuns: 200 },
    );
  });

  it('leans to what tells the kind', () => {
    const examples = Array.from(
      { length: 60 },
      (_, at): Example => ({ figures: [at % 2, at % 3, 1], holds: at % 2 === 1 }),
    );
    const { weights } = fit(examples, 10);
    expect(weights[0]!).toBeGreaterThan(1);
    expect(Math.abs(weights[1]!)).toBeLessThan(0.1);
  });
});
