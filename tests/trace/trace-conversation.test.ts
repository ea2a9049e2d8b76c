import { describe, expect, it } from 'vitest';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import { prepare } from '../../src/rules/prepare.ts';
import { traceConversation } from '../../src/trace/trace-conversation.ts';
import { packOf, ruleFile } from '../rules/judge-with.ts';

function traced(logic: string, say: string, turn?: number): string[] {
  const { pack, problems } = packOf({ 'rule.yml': ruleFile('tested', logic) });
  expect(problems).toEqual([]);
  const prepared = prepare(pack);
  const rules = prepared.rules.map((rule) => ({ rule, level: 'error' as const }));
  return traceConversation(caseConversation('case', say), prepared, rules, turn);
}

const ruleLine = (lines: readonly string[]): string | undefined => lines.find((line) => line.startsWith('  tested:'));

describe('trace', () => {
  it('shows the words as phrases see them: parts of contractions, clause marks, what is looked through', () => {
    const lines = traced('occasion: { said: [sorry] }', "Agent: @123 I can't, um, help 😀");
    expect(lines[1]).toMatch(/^ {2}\(@123:handle\) i can 't .*\(um:filler\).* help \(😀:emoji\)$/);
  });

  it('says what was found, by which phrase, and what came of it', () => {
    const lines = traced(
      'occasion: { said: [sorry (for|about) _] }\nmet: { said: [soon] }',
      'Agent: Sorry for it. Soon done.',
    );
    expect(lines).toContain('  found    tested#1: “Sorry for it” (turn 0) by "sorry (for|about) _"');
    expect(ruleLine(lines)).toBe('  tested: met at “Sorry for it” (turn 0); by “Soon” (turn 0)');
  });

  it('says which guard kept a match from counting, and where its reason stands', () => {
    const lines = traced('occasion: { said: [sorry], unless: [negated] }', 'Agent: I am not sorry.');
    expect(ruleLine(lines)).toMatch(
      /no occasion: “sorry” \(turn 0\) fits "sorry" but is blocked by .*“not” \(turn 0\).*\(negated\)/,
    );
  });

  it('says which phrase came nearest and what it lacks, in any inflection', () => {
    const lines = traced('occasion: { said: [we apologise for that] }', 'Agent: We are apologising for this.');
    expect(ruleLine(lines)).toContain('has most of "we apologise for that"; it lacks that');
  });

  it('says that a place came near where `where` asks for more', () => {
    const lines = traced('occasion: { said: [sorry], where: { said: [soon] } }', 'Agent: Sorry.');
    expect(ruleLine(lines)).toContain('“Sorry” (turn 0) comes near, but what `where` asks for does not hold there');
  });

  it('keeps to one turn where one is asked for', () => {
    const lines = traced('occasion: { said: [sorry] }', 'Agent: Sorry.\nCustomer: Well.\nAgent: So sorry.', 2);
    expect(lines.filter((line) => line.startsWith('turn '))).toEqual(['turn 2  Agent (agent)']);
    expect(lines.filter((line) => line.startsWith('  tested:'))).toHaveLength(1);
  });
});
