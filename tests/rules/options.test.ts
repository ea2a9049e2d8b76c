import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/lint/engine.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import { prepare } from '../../src/rules/prepare.ts';
import { packOf, ruleFile, summary } from './judge-with.ts';

const logic = `
occasion:
  conversation: true
  where:
    all:
      - turns: { by: agent, at-least: 3 }
      - any: [{ holds: false }, { said: [hello], in: within 1 }]
`;
const options = `options:
  turns: { default: 3, description: From so many turns on., path: occasion.where.all.0.turns.at-least }
  always: { default: false, description: Without a hello too., path: occasion.where.all.1.any.0.holds }
  window: { default: within 1, description: Where to look., path: logic.occasion.where.all.1.any.1.in }
`;

function outcome(set: Readonly<Record<string, string | number | boolean>>, say: string): string[] {
  const { pack, problems } = packOf({ 'rule.yml': `${ruleFile('tested', logic)}${options}` });
  expect(problems).toEqual([]);
  const engine = createEngine(prepare(pack), new Map([['tested', { level: 'error', options: set }]]));
  return summary(engine.lint(caseConversation('case', say)));
}

describe('an option', () => {
  const talk = 'Agent: hello\nCustomer: hi\nAgent: yes\nCustomer: so';

  it('changes a number deep in the logic', () => {
    expect(outcome({}, talk)).toEqual(['not-applicable']);
    expect(outcome({ turns: 2 }, talk)).toEqual(['missed@0']);
  });

  it('switches a part on', () => {
    expect(outcome({ turns: 1 }, 'Agent: well')).toEqual(['not-applicable']);
    expect(outcome({ turns: 1, always: true }, 'Agent: well')).toEqual(['missed@0']);
  });

  it('moves a scope', () => {
    const late = 'Agent: well\nCustomer: hi\nAgent: yes\nCustomer: so\nAgent: hello';
    expect(outcome({}, late)).toEqual(['not-applicable']);
    expect(outcome({ window: 'anywhere' }, late)).toEqual(['missed@0']);
  });

  it('that leads nowhere is refused when the rule is read', () => {
    const astray = options.replace('all.0.turns', 'turns');
    const { problems } = packOf({ 'rule.yml': `${ruleFile('tested', logic)}${astray}` });
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('leads to nothing that is 3')]);
  });
});
