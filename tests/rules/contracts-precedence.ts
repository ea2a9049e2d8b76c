import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lint/engine.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import { allCasesOf, casesOf, engineOf, fewerRuns, longRun, prepared } from './contracts-engine.ts';

/** Who gives way to whom, and where the rule book says so. */
const precedences = [
  ['apology-form', 'no-hollow-apology', 'a hollow apology is judged by no-hollow-apology alone'],
  ['apology-overuse', 'no-hollow-apology', 'counts the occasions of apology-form'],
  ['positive-phrasing', 'no-canned-policy', 'where policy is the reason, by no-canned-policy alone'],
  ['positive-phrasing', 'no-dead-end', 'where it shuts the door, by no-dead-end alone'],
] as const;

const all = engineOf();

function outcomes(engine: Engine, say: string, id: string) {
  return engine.lint(caseConversation('contract', say)).outcomes.filter(({ ruleId }) => ruleId === id);
}

/** Which of the rules find a fault, a rule as often as it does. */
function flagged(engine: Engine, say: string, ids: readonly string[]): string[] {
  const { messages } = engine.lint(caseConversation('contract', say));
  return messages.map(({ ruleId }) => ruleId).filter((id) => ids.includes(id));
}

/** What the agent says in missed cases of one line and one sentence. */
function sentencesOf(id: string): string[] {
  return casesOf(id, 'missed')
    .map((say) => say.trim().replace(/^Agent: /, ''))
    .filter((say) => !say.includes('\n') && !/[.!?] /.test(say))
    .map((say) => (/[.!?]$/.test(say) ? say : `${say}.`));
}

test('the rules yield as the rule book has it, and in nothing else', () => {
  const declared = prepared.rules.flatMap(({ id, yieldsTo }) => yieldsTo.map((winner) => `${id} to ${winner}`));
  expect(declared.sort()).toEqual(precedences.map(([loser, winner]) => `${loser} to ${winner}`).sort());
});

test('a rule comes out alone as it does among all others', () => {
  for (const { id, yieldsTo } of prepared.rules) {
    const alone = engineOf([id]);
    for (const say of [id, ...yieldsTo].flatMap(allCasesOf))
      expect([say, ...outcomes(alone, say, id)]).toEqual([say, ...outcomes(all, say, id)]);
  }
});

describe.each(precedences)('%s yields to %s', (loser, winner) => {
  const alone = engineOf([loser]);

  test.each(casesOf(winner, 'missed'))('%s', (say) => {
    const { turns } = caseConversation('contract', say);
    const faults = outcomes(all, say, winner).filter(({ status }) => status === 'missed');
    // In a turn of one sentence all words are the same words.
    const places = faults.flatMap(({ turn }) => (/[.!?] /.test(turns[turn!]!.text) ? [] : [turn]));
    expect(outcomes(alone, say, loser).filter(({ turn }) => places.includes(turn))).toEqual([]);
  });
});

/** It takes a talk, not a sentence, to overuse apologies. */
const bySentence = precedences.filter(([loser]) => sentencesOf(loser).length > 0);

describe.each(bySentence)('of %s and %s one finds a fault', (loser, winner) => {
  const pair = [loser, winner];
  const [both, weak, strong] = [engineOf(pair), engineOf([loser]), engineOf([winner])];
  const sentence = (id: string) => fc.constantFrom(...sentencesOf(id));

  test(
    'in sentences side by side, whichever of the two are on',
    () => {
      fc.assert(
        fc.property(sentence(loser), sentence(winner), fc.boolean(), (one, other, inOrder) => {
          const say = inOrder ? `${one} ${other}` : `${other} ${one}`;
          const found = flagged(all, say, pair);
          expect(found).toHaveLength(1);
          expect(flagged(both, say, pair)).toEqual(found);
          expect(flagged(strong, say, pair)).toEqual(found.filter((id) => id === winner));
          // With the other one off nobody steps in: what a guideline means does not depend on which others are on.
          expect(flagged(weak, say, pair)).toEqual(found.filter((id) => id === loser));
        }),
        fewerRuns,
      );
    },
    longRun,
  );

  // Adjoining messages are one turn by the rule book.
  test(
    'in messages that follow one another',
    () => {
      fc.assert(
        fc.property(sentence(loser), sentence(winner), (one, other) => {
          expect(new Set(flagged(all, `Agent: ${one}\nAgent: ${other}`, pair)).size).toBe(1);
        }),
        fewerRuns,
      );
    },
    longRun,
  );
});
