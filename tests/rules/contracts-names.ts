import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { readConversations } from '../../src/formats/read.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import { allCasesOf, fewerRuns, judgedByAll, longRun, pack } from './contracts-engine.ts';
import { names } from './contracts-name-pool.ts';
import { hasLikeNames, isInHandle, namesOf, otherNames, swapNames } from './contracts-swap-names.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

function conversationsIn(folder: string, wanted: RegExp): Conversation[] {
  const files = readdirSync(fixtures + folder).filter((name) => wanted.test(name));
  return files.flatMap((name) => readConversations(name, readFileSync(`${fixtures}${folder}/${name}`)).conversations);
}

const items = readdirSync(`${fixtures}labelled`)
  .filter((name) => name.startsWith('items-'))
  .flatMap((name) => readFileSync(`${fixtures}labelled/${name}`, 'utf8').trim().split('\n'))
  .map((line) => caseConversation('item', (JSON.parse(line) as { say: string }).say));

const sources: readonly (readonly [string, readonly Conversation[]])[] = [
  ['the cases of all rules', pack.rules.flatMap(({ id }) => allCasesOf(id).map((say) => caseConversation(id, say)))],
  ['the conversations that come with the program', conversationsIn('conversations', /./)],
  // Not the checking sets: nobody is to read what goes wrong in them.
  [
    'the labelled conversations',
    conversationsIn('labelled', /^conversations-(?!w3|v5|fieldfare|lapwing|nuthatch|redwing|stoat)/),
  ],
  ['the labelled items', items],
];

/** What a rule says of which turn. */
function outcomesOf(conversation: Conversation): string[] {
  return judgedByAll(conversation).outcomes.map(({ ruleId, turn, status }) => `${ruleId} ${status} ${turn ?? ''}`);
}

describe('whatever people are called, the same comes out', () => {
  test('there are names of many kinds', () => {
    expect(new Set([...names.given, ...names.surname]).size).toBeGreaterThan(130);
  });

  test.each(sources)(
    'in %s',
    (_, conversations) => {
      const named = conversations
        .map((conversation) => ({ conversation, found: namesOf(conversation) }))
        // Of two names that are alike one may be meant for the other: only such names could take their place.
        .filter(({ found }) => found.size > 0 && !hasLikeNames(found.keys()))
        .filter(({ conversation, found }) => !isInHandle(conversation, found.keys()))
        .map((one) => ({ ...one, outcomes: outcomesOf(one.conversation) }));
      expect(named.length).toBeGreaterThan(8);
      const which = fc.nat({ max: named.length - 1 });
      const choices = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
      fc.assert(
        fc.property(which, choices, (at, chosen) => {
          const { conversation, found, outcomes } = named[at]!;
          const others = otherNames(conversation, found, chosen);
          const said = [conversation.id, ...others];
          expect([...said, ...outcomesOf(swapNames(conversation, others))]).toEqual([...said, ...outcomes]);
        }),
        fewerRuns,
      );
    },
    longRun,
  );
});
