import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJudgement, writeJudgement } from '../../src/cache/judgement-text.ts';
import type { Judgement } from '../../src/lint/judgement.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';

const conversation = caseConversation(
  'case',
  ['customer: My parcel is late.', 'agent: Sorry.', 'customer: Thanks.'].join('\n'),
);
const { turns } = conversation;

const passage = fc
  .nat(turns.length - 1)
  .chain((turn) =>
    fc
      .tuple(fc.nat(turns[turn]!.text.length), fc.nat(turns[turn]!.text.length))
      .map(([one, two]) => ({ turn, from: Math.min(one, two), to: Math.max(one, two) })),
  );
const verdict = fc.record(
  { status: fc.constantFrom('met' as const, 'missed' as const), anchor: passage, occasion: passage, evidence: passage },
  { requiredKeys: ['status', 'anchor'] },
);
const judgement = fc.record(
  { language: fc.constantFrom('en', 'de', 'hau'), verdicts: fc.array(fc.array(verdict)) },
  { requiredKeys: ['verdicts'] },
);

test('what is written is read again, and has no room for words', () => {
  fc.assert(
    fc.property(judgement, (written: Judgement) => {
      const text = writeJudgement(written);
      expect(text).toMatch(/^\["[a-z]{0,3}"[\d,[\]]*$/);
      expect(readJudgement(text, conversation, written.verdicts.length)).toEqual(written);
    }),
  );
});

test('of another number of rules it is none', () => {
  expect(readJudgement(writeJudgement({ verdicts: [[], []] }), conversation, 3)).toBeUndefined();
});

test.each([
  ['a turn that is not there', '["",[0,3,0,1]]'],
  ['words behind the end of a turn', '["",[0,1,0,99]]'],
  ['an end before its start', '["",[0,1,3,2]]'],
  ['half a character', '["",[0,1,0.5,2]]'],
  ['a negative place', '["",[0,-1,0,0]]'],
  ['a verdict cut short', '["",[0,1,0]]'],
  ['an unknown mark', '["",[8,1,0,1]]'],
  ['a language that is none', '["\\u001b[2J",[]]'],
  ['words for numbers', '["",["0","1","0","1"]]'],
  ['no list', '{"0":"","length":2}'],
  ['no JSON', '["",['],
])('%s is refused', (_, text) => {
  expect(readJudgement(text, conversation, 1)).toBeUndefined();
});
