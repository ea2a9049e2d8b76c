import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/lint/engine.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import { prepare } from '../../src/rules/prepare.ts';
import { traceConversation } from '../../src/trace/trace-conversation.ts';
import { judgeWith, packOf, ruleFile } from '../rules/judge-with.ts';

/** Sees nothing but one word: log-odds 4 with it, −4 without. */
const plain = (id: string, by: string, word: string): string => `
id: ${id}
title: ${id}
by: ${by}
trained: { data: none, sentences: 1, positives: 1 }
checked: []
bias: -4
weights: "8 ${word}\\n"
`;
const inContext = (weights: string, bias = 0): string => `
id: snaps
title: Snaps
by: agent
trained: { data: none, sentences: 1, positives: 1 }
checked: []
bias: ${bias}
weights: ${weights}
`;
const state = `
id: snapping
title: Snapping
description: Snapping.
when:
  - { cue: snaps, at-least: 0.5 }
cases: { holds: [{ say: 'No.' }], does-not-hold: [{ say: 'Yes.' }] }
`;
const files = (weights: string, bias?: number) => ({
  'cues/curt.yml': plain('curt', 'agent', 'no'),
  'cues/hurt.yml': plain('hurt', 'customer', 'broken'),
  'context-cues/snaps.yml': inContext(weights, bias),
  'states/snapping.yml': state,
});

/** The first sentence in each turn of the agent in which the cue comes to one half or more. */
function found(weights: string, say: string, bias?: number): string[] {
  const { messages } = judgeWith('occasion: { state: snapping }', say, files(weights, bias));
  return messages.map(({ quote }) => quote!);
}

describe('a cue in context', () => {
  it('weighs what a plain cue says of the sentence', () => {
    expect(found('{ here: { curt: 1 } }', 'Customer: Hello.\nAgent: Yes. No.')).toEqual(['No']);
  });

  it('weighs the highest of the turn, for each of its sentences', () => {
    expect(found('{ turn: { curt: 1 } }', 'Agent: Yes. No.\nCustomer: That is a pity.\nAgent: Red.')).toEqual(['Yes']);
  });

  it('weighs what the other side said in the turn before', () => {
    const say = 'Customer: It is broken.\nAgent: Yes.\nCustomer: That is a pity.\nAgent: Red.';
    expect(found('{ before: { hurt: 1 } }', say)).toEqual(['Yes']);
  });

  it('weighs all that the other side said until then', () => {
    const say = 'Agent: Blue.\nCustomer: It is broken.\nAgent: Yes.\nCustomer: That is a pity.\nAgent: Red.';
    expect(found('{ earlier: { hurt: 1 } }', say)).toEqual(['Yes', 'Red']);
  });

  it('weighs how much is said', () => {
    // The logarithm of one more than the slots, the full stop among them: ln 3 = 1.1, ln 6 = 1.8.
    const say = 'Customer: Hello.\nAgent: Red.\nCustomer: That is a pity.\nAgent: It is the red.';
    expect(found('{ length: { here: 1 } }', say, -1.5)).toEqual(['It is the red']);
    expect(found('{ length: { turns: 1 } }', say, -0.5)).toEqual(['It is the red']);
  });

  it('takes agents in a row for one turn', () => {
    const say =
      'Customer: It is broken.\nAgent (Ann): Red.\nAgent (Bob): Blue.\nCustomer: That is a pity.\nAgent (Bob): Green.';
    expect(found('{ before: { hurt: 1 } }', say)).toEqual(['Red', 'Blue']);
    expect(found('{ turn: { curt: 1 } }', say.replace('Blue', 'No'))).toEqual(['Red', 'No']);
  });

  it('looks through a bot, a system and a word of the other side', () => {
    const answers = (between: string) => `Customer: It is broken.\nAgent: Red.\n${between}\nAgent: Blue.`;
    for (const between of ['Bot: One moment please, I connect you.', 'System: Ann has joined.', 'Customer: Mm-hm.'])
      expect(found('{ before: { hurt: 1 } }', answers(between))).toHaveLength(2);
    expect(found('{ before: { hurt: 1 } }', answers('Customer: It has been red for a week.'))).toEqual(['Red']);
    expect(found('{ turn: { curt: 1 } }', 'Agent: No.\nSystem: Ann has joined.\nAgent: Blue.')).toEqual(['No', 'Blue']);
  });

  it('may be of the customer', () => {
    const { problems } = packOf({
      ...files('{ here: { curt: 1 } }'),
      'context-cues/snaps.yml': inContext('{ here: { hurt: 1 }, before: { curt: 1 } }').replace(
        'by: agent',
        'by: customer',
      ),
    });
    expect(problems).toEqual([]);
  });

  it('begins anew with each conversation', () => {
    const { pack } = packOf({
      ...files('{ before: { hurt: 1 } }'),
      'own.yml': ruleFile('own', 'occasion: { state: snapping }'),
    });
    const engine = createEngine(prepare(pack), new Map([['own', { level: 'error', options: {} }]]));
    const first = caseConversation('first', 'Customer: It is broken.\nAgent: Red.');
    const second = caseConversation('second', 'Customer: It is fine.\nAgent: Red.');
    expect([first, second, first].map((talk) => engine.lint(talk).messages.length)).toEqual([1, 0, 1]);
  });

  it('is traced by what it weighs', () => {
    const { pack } = packOf({
      ...files('{ here: { curt: 1 }, before: { hurt: 0.5 } }'),
      'own.yml': ruleFile('own', 'occasion: { state: snapping }'),
    });
    const prepared = prepare(pack);
    const rules = prepared.rules.map((rule) => ({ rule, level: 'error' as const }));
    const lines = traceConversation(caseConversation('case', 'Customer: It is broken.\nAgent: No.'), prepared, rules);
    expect(lines.join('\n')).toMatch(/snaps 1\.00 from 0\.00: “No\.?” by curt here \+12\.0, hurt before \+6\.0/);
  });

  it('says what it names that is none, and that no cue in context weighs another', () => {
    const messagesOf = (weights: string) => packOf(files(weights)).problems.map(({ message }) => message);
    expect(messagesOf('{ here: { court: 1 } }')[0]).toMatch(/^unknown cue "court".*"curt"/);
    expect(messagesOf('{ here: { snaps: 1 } }')[0]).toBe(
      '"snaps" is a cue in context, and those weigh plain ones only',
    );
    expect(messagesOf('{ here: { hurt: 1 } }')[0]).toBe(
      'this cue is of the customer: that is weighed under "before" or "earlier"',
    );
    expect(messagesOf('{ earlier: { curt: 1 } }')[0]).toMatch(/of the agent: .*"here" or "turn"/);
    expect(messagesOf('{ nowhere: { curt: 1 } }')[0]).toMatch(/nowhere/);
  });
});
