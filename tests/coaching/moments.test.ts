import { describe, expect, test } from 'vitest';
import { introducedName, signedNames } from '../../src/coaching/agent-identity.ts';
import { applies } from '../../src/coaching/applies.ts';
import { deedsOf } from '../../src/coaching/deeds.ts';
import { momentsOf } from '../../src/coaching/moments.ts';
import type { Outcome } from '../../src/lint/result.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';

const late = 'Customer: My parcel is three days late now.';
const limit: Outcome = { ruleId: 'boundary-form', status: 'met', turn: 1, agent: 'Agent' };
const offer: Outcome = {
  ...{ ruleId: 'offer-solution', status: 'met', turn: 1, agent: 'Agent' },
  evidence: { turn: 1, quote: 'I', line: 2, column: 8 },
};

describe('a miss is spoken of only where it could have been otherwise', () => {
  test.each([
    ['clarify-problem', `${late}\nAgent: I am sorry. May I have the number?`, false],
    ['clarify-problem', `${late}\nAgent: Please share your order number.`, false],
    ['clarify-problem', `${late}\nAgent: It will come.\nCustomer: ok\nAgent: Anything else?`, true],
    ['use-customer-name', `${late}\nAgent: I see.`, false],
    ['use-customer-name', `Customer: This is Tyler Jones, my card is lost.\nAgent: I see.`, true],
    ['introduce-yourself', `${late}\nAgent: I see.`, false],
    ['introduce-yourself', `Customer: Hello?\nAgent: Yes?`, true],
    ['collaborative-language', `${late}\nAgent: I will look at it with you.`, false],
    ['collaborative-language', `${late}\nAgent: I see.`, true],
    ['confirm-understanding', `${late}\nAgent: I can send a new one.`, true, []],
    ['confirm-understanding', `${late}\nAgent: I can send a new one.`, false, [offer]],
    ['offer-escalation', `${late}\nAgent: I want to help, and I need us to be kind.`, false, [limit]],
    ['apologise-for-company', `Customer: The taxi should leave at two.\nAgent: Where from?`, false],
    ['apologise-for-company', `${late}\nAgent: I see.`, true],
    ['no-rudeness', `${late}\nAgent: Whatever.`, true],
  ] as const)('%s in %j: %s', (ruleId, say, expected, outcomes = []) => {
    const conversation = caseConversation('x', say);
    const turn = ruleId === 'offer-escalation' ? 1 : 0;
    expect(applies(ruleId, { conversation, outcomes, label: 'Agent', turn, isNameKnown: false })).toBe(expected);
  });

  test("a short answer to the agent's own question is no complaint", () => {
    const conversation = caseConversation('x', "Agent: What happened?\nCustomer: they just don't fit\nAgent: I see.");
    const occasion = { turn: 1, quote: "n't fit" };
    const place = { conversation, outcomes: [], label: 'Agent', turn: 2, occasion, isNameKnown: false };
    expect(applies('apologise-for-company', place)).toBe(false);
  });

  test('a customer whose label is their name has given it', () => {
    const conversation = caseConversation('x', `${late}\nAgent: I see.`);
    const place = { conversation, outcomes: [], label: 'Agent', turn: 0, isNameKnown: true };
    expect(applies('use-customer-name', place)).toBe(true);
  });
});

test("the quote is the finding's own place, not the first same words", () => {
  const conversation = caseConversation('x', 'Agent: Of course, Tom. Thank you for telling us, Tom.');
  const missed: Outcome = { ruleId: 'name-overuse', status: 'missed', turn: 0, quote: 'Tom', agent: 'Agent' };
  const quoted = (column: number) => {
    const { moments } = momentsOf(conversation, [{ ...missed, line: 1, column }], {
      ...{ label: 'Agent', judgedByTurn: () => true, isNameKnown: true },
    });
    return moments[0]!.quotes.at(-1)!.text;
  };
  expect(quoted(conversation.turns[0]!.text.lastIndexOf('Tom') + 1)).toBe('Thank you for telling us, Tom.');
  expect(quoted(conversation.turns[0]!.text.indexOf('Tom') + 1)).toBe('Of course, Tom.');
});

test('what is said of a whole answer is not hung on its greeting', () => {
  const conversation = caseConversation(
    'x',
    'Customer: I am so worried about this.\nAgent: Hi Debbie. Which size is it?',
  );
  const occasion = { turn: 0, quote: 'worried', line: 1, column: 1 };
  const place = { turn: 1, quote: 'Hi Debbie', line: 2, column: 1, agent: 'Agent' };
  const missed: Outcome = { ruleId: 'acknowledge-feelings', status: 'missed', occasion, ...place };
  const reading = { label: 'Agent', judgedByTurn: () => true, isNameKnown: false };
  const { moments } = momentsOf(conversation, [missed], reading);
  expect(moments[0]!.quotes.map(({ text }) => text)).toEqual(['I am so worried about this.', 'Which size is it?']);
});

describe('deeds', () => {
  const told = (say: string) =>
    deedsOf(caseConversation('x', say), 'Agent', () => false).map(({ text, quote }) => [text, quote.text]);

  test.each([
    ["That shouldn't have happened.", 'You owned what had gone wrong.'],
    ["I'm sorry we sent you the wrong bill.", 'You owned what had gone wrong.'],
    ["I can't make the bank faster, but I'm sending you the receipt.", 'You put what can be done beside what cannot.'],
    ['The kitchen closes at eleven, but I can bring a cold plate.', 'You put what can be done beside what cannot.'],
    ["I've started the refund of 212 euros now.", 'You saw to the money itself.'],
    ['There is a dryer tomorrow, at our cost.', 'You took something on for the customer.'],
    ['I can offer you Thursday at ten or Friday at two, which is better?', 'You gave the customer a choice.'],
    ['I can send you a new one or refund the 29.90, which would you like?', 'You gave the customer a choice.'],
    ["I'll call you on Thursday, by five o'clock.", 'You said by when.'],
  ])('%j', (sentence, text) => expect(told(`Agent: Right. ${sentence} Good.`)).toEqual([[text, sentence]]));

  test.each([
    "We can't refund that.",
    "It's not my fault.",
    'How can I help you today?',
    'If we can refund you, would that help?',
    'It will be sunny all day on Sunday.',
    'You can call us or not.',
    'I can take your order for coffee or tea drinks.',
    "I'm sorry we can't help.",
  ])('none in %j', (sentence) => expect(told(`Agent: ${sentence}`)).toEqual([]));

  test('each turn is praised once, and none that something is to be said of', () => {
    const say = "Agent: That shouldn't have happened. I've refunded it.\nCustomer: ok\nAgent: I've reversed the other.";
    expect(told(say).map(([, quote]) => quote)).toEqual(["That shouldn't have happened.", "I've reversed the other."]);
    expect(deedsOf(caseConversation('x', say), 'Agent', () => true)).toEqual([]);
  });
});

describe('who it is', () => {
  test('as they introduce themselves', () => {
    const found = (quote: string): Outcome => ({
      ...{ ruleId: 'introduce-yourself', status: 'met', turn: 0, agent: 'Agent' },
      evidence: { turn: 0, quote, line: 1, column: 1 },
    });
    expect(introducedName([found('Dana')], 'Agent')).toBe('Dana');
    expect(introducedName([found('Dana')], 'Agent 2')).toBeUndefined();
    expect(introducedName([found('^dana')], 'Agent')).toBeUndefined();
  });

  test('several sign under one label', () => {
    const conversation = caseConversation(
      'x',
      'Agent: We are on it. Thanks - Rishma 2/2\nCustomer: ok\nAgent: I will need your name. Thanks Calum 3/3',
    );
    expect(signedNames(conversation, 'Agent')).toEqual(['Rishma', 'Calum']);
    const initials = caseConversation(
      'x',
      'Agent: Please write to us. *TMS https://t.co/a\nCustomer: ok\nAgent: Done ^HP',
    );
    expect(signedNames(initials, 'Agent')).toEqual(['TMS', 'HP']);
    expect(signedNames(caseConversation('x', 'Agent: Thank you for calling Acme.'), 'Agent')).toEqual([]);
  });
});
