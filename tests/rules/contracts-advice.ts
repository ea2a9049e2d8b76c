import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import { casesOf, fewerRuns, judgedByAll, longRun, pack, prepared } from './contracts-engine.ts';

/**
 * Rules that find fault with words the agent has said, each time. The others miss something in a talk as a whole, or in
 * the answer to a turn; a talk of three lines leaves most of that undone.
 */
const faultRules = prepared.rules.filter(({ judged, anchor, occasion, limit }) => {
  const ofWords = occasion.by === 'agent' && ['said', 'state', 'cue'].includes(occasion.from.kind);
  return judged === 'turn' && anchor === 'occasion' && ofWords && limit === undefined;
});
const faults = new Set(faultRules.map(({ id }) => id));

/**
 * Where the rule book asks for something in one rule, badly put or not, and judges in another how it is put: a rude
 * limit is one all the same (boundary-form), and a bare “sorry” accepts that the experience was bad (apology-form).
 */
const judgesTheFormOf: Readonly<Record<string, string>> = {
  'boundary-form': 'set-boundary',
  'apology-form': 'apologise-for-company',
};

/** Faults that the rules find in the turns, as `rule: words`. */
function faultsIn(said: string | Conversation, isAdvised: (turn: number) => boolean): string[] {
  return judgedByAll(said)
    .messages.filter(({ ruleId, turn }) => faults.has(ruleId) && isAdvised(turn))
    .map(({ ruleId, quote }) => `${ruleId}: ${quote}`);
}

/** In `instead`, what is to be said stands between “ and ”; the rest is said to the agent. */
const advice = pack.rules.flatMap(({ id, instead }) =>
  instead.flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map(([, words]) => [id, words!] as const)),
);

/** A missed case of a rule up to the agent's turn that was flagged. */
interface Context {
  readonly id: string;
  readonly talk: Conversation;
  readonly turn: number;
}

const contexts = pack.rules.flatMap(({ id }) =>
  casesOf(id, 'missed').flatMap((say): Context[] => {
    const talk = caseConversation(id, say);
    const turn = judgedByAll(talk).messages.find(({ ruleId }) => ruleId === id)?.turn ?? 0;
    return turn > 0 && talk.turns[turn]!.speaker.role === 'agent' ? [{ id, talk, turn }] : [];
  }),
);

/** The faults of the words where they stand in place of what was flagged. */
function faultsInPlace(words: string, { talk, turn }: Context): string[] {
  const turns = [...talk.turns.slice(0, turn), { ...talk.turns[turn]!, text: words }];
  return faultsIn({ ...talk, turns }, (at) => at === turn);
}

const neutral = (words: string) =>
  `Agent: Good morning, Acme support, this is Dana.\nCustomer: Hello, my order 4471 is late and I would like to know where it is.\nAgent: ${words}\nCustomer: All right.`;

describe('what a rule advises no other rule flags', () => {
  test('there is advice of nearly all rules, talk that it answers, and rules that could flag it', () => {
    expect(advice.length).toBeGreaterThan(70);
    expect(contexts.length).toBeGreaterThan(150);
    expect(faults.size).toBeGreaterThan(15);
    expect(faultsIn(neutral('You have to send a photo.'), (turn) => turn === 2)).toHaveLength(1);
  });

  test.each(advice)('%s: “%s”', (id, words) => {
    expect(faultsIn(neutral(words), (turn) => turn === 2)).toEqual([]);
    for (const context of contexts.filter((one) => one.id === id)) expect(faultsInPlace(words, context)).toEqual([]);
  });

  test(
    'nor where it answers what another rule is about',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...advice), fc.constantFrom(...contexts), ([, words], context) => {
          expect(faultsInPlace(words, context)).toEqual([]);
        }),
        fewerRuns,
      );
    },
    longRun,
  );
});

describe('words that meet one rule are no fault by another', () => {
  test.each(pack.rules.map(({ id }) => id))('%s', (id) => {
    for (const say of casesOf(id, 'met')) {
      const outcomes = judgedByAll(say).outcomes.filter(({ ruleId, status }) => ruleId === id && status === 'met');
      const turns = new Set(outcomes.map(({ turn, evidence }) => evidence?.turn ?? turn));
      const found = faultsIn(say, (turn) => turns.size === 0 || turns.has(turn)).filter(
        (fault) => judgesTheFormOf[fault.split(':')[0]!] !== id,
      );
      expect([say, ...found]).toEqual([say]);
    }
  });
});
