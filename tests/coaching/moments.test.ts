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
    ['clarify-problem', 'Customer: I was charged twice for May.\nAgent: You were charged twice for May, I see.', false],
    ['confirm-understanding', `${late}\nAgent: Yes?\nCustomer: so?\nAgent: Three days for one parcel.`, false],
    ['introduce-yourself', 'Customer: Hello?\nAgent: Yes?\nCustomer: Thank you, Dana.', false],
    ['apologise-for-company', `${late}\nAgent: Yes?\nCustomer: so?\nAgent: I apologise.`, false],
    ['acknowledge-feelings', `Customer: I am so upset.\nAgent: I bet you are.`, false],
    ['acknowledge-feelings', `Customer: I am so upset.\nAgent: Which size?`, true],
    ['apology-form', `Agent: Sorry about that. I'd be annoyed too.`, false],
    ['apology-form', `Agent: Sorry about that.`, true],
    ['no-interrupting', 'Customer: @shop the day I bought it -\nAgent: Card or cash?', false],
    ['no-interrupting', 'Customer: The day I bought it, I --\nAgent: Card or cash?', true],
    ['no-guessing', `Agent: Not sure, maybe ten minutes, could be twenty.`, false],
    ['positive-phrasing', `Agent: Yes?\nCustomer: Do I need the old one?\nAgent: No.`, false, [], 2],
    ['positive-phrasing', `Agent: Go to the bus stop at the corner.`, false],
    ['positive-phrasing', `Agent: Sadly that has sold out.`, true],
    ['positive-phrasing', `Agent: I can't guarantee the weather.`, false],
    ['positive-phrasing', `Agent: Yes?\nCustomer: Can I bring a dog?\nAgent: No.`, true, [], 2],
    ['offer-escalation', `${late}\nAgent: Which one?`, false],
    ['offer-escalation', `Customer: Your manager, please.\nAgent: Of course.`, false],
    ['offer-escalation', `Customer: Your manager, please.\nAgent: Why?`, true],
    ['name-overuse', 'Agent: Hi Steve. ^Gill\nCustomer: ok\nAgent: Hi Steve. ^Raj', false],
    ['offer-escalation', `${late}\nAgent: I want to help, and I need us to be kind.`, false, [limit], 1],
    ['apologise-for-company', `Customer: The taxi should leave at two.\nAgent: Where from?`, false],
    ['apologise-for-company', `${late}\nAgent: I see.`, true],
    ['no-rudeness', `${late}\nAgent: Whatever.`, true],
  ] as const)('%s in %j: %s', (ruleId, say, expected, outcomes = [], turn: number = 0) => {
    const conversation = caseConversation('x', say);
    const { text: quote } = conversation.turns[turn]!;
    expect(applies(ruleId, { conversation, outcomes, label: 'Agent', turn, quote, isNameKnown: false })).toBe(expected);
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
  const sorry = caseConversation(
    'x',
    'Customer: I am so worried about this.\nAgent: Hi Debbie, we apologise. Which size is it?',
  );
  const apology = momentsOf(sorry, [{ ...missed, quote: 'Hi Debbie' }], reading).moments[0]!.quotes.at(-1)!;
  expect(apology.text).toBe('Hi Debbie, we apologise. Which size is it?');
});

test('a reply of a word is shown with what comes after, and short sentences tell it together', () => {
  const conversation = caseConversation(
    'x',
    'Customer: How do I get it on the map?\nAgent: Report it.\nCustomer: Four houses??? I am. Now.\nAgent: Ok. It is logged for you, and next comes the van. Bye.',
  );
  const missed: Outcome = {
    ...{ ruleId: 'acknowledge-feelings', status: 'missed', turn: 3, agent: 'Agent' },
    ...{ quote: 'Ok', line: 4, column: 8, occasion: { turn: 2, quote: 'Four houses', line: 3, column: 11 } },
  };
  const reading = { label: 'Agent', judgedByTurn: () => false, isNameKnown: false };
  const { moments } = momentsOf(conversation, [missed], reading);
  expect(moments[0]!.quotes.map(({ text }) => text)).toEqual([
    'Four houses??? I am. Now.',
    'Ok. It is logged for you, and next comes the van.',
  ]);
});

test('nothing is praised before the customer has spoken, and a limit is praised by itself', () => {
  const conversation = caseConversation(
    'x',
    "Agent: What is it that brings you here?\nCustomer: You idiot.\nAgent: Please do not call me that, I'll help.",
  );
  const asked = { turn: 0, quote: 'What', line: 1, column: 8 };
  const outcomes: Outcome[] = [
    { ruleId: 'clarify-problem', status: 'met', agent: 'Agent', ...asked, evidence: asked },
    { ruleId: 'boundary-form', status: 'met', agent: 'Agent', turn: 2, quote: 'Please', line: 3, column: 8 },
  ];
  const { moments } = momentsOf(conversation, outcomes, {
    label: 'Agent',
    judgedByTurn: () => true,
    isNameKnown: false,
  });
  expect(moments.map(({ ruleId, praiseworthy }) => [ruleId, praiseworthy])).toEqual([
    ['clarify-problem', false],
    ['boundary-form', true],
  ]);
});

describe('deeds', () => {
  const told = (say: string) =>
    deedsOf(caseConversation('x', say), 'Agent', () => false).map(({ text, quote }) => [text, quote.text]);

  test.each([
    ["That shouldn't have happened.", 'You owned what had gone wrong.'],
    ["I'm sorry we sent you the wrong bill.", 'You owned what had gone wrong.'],
    ["I can't make the bank faster, but I'm sending you the receipt.", 'You put what can be done beside what cannot.'],
    ['The kitchen closes at eleven, but I can bring a cold plate.', 'You put what can be done beside what cannot.'],
    ['It was never passed on: that is on us.', 'You owned what had gone wrong.'],
    ['I can hear how angry this has made you.', 'You said what it had been like for the customer.'],
    ['26 days is too long to wait for your own money.', 'You said what it had been like for the customer.'],
    ["Leave it with me, I'll have a word with them.", 'You took it on yourself.'],
    ['There are two ways we could go.', 'You gave the customer a choice.'],
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
    'I am Sandeep and I will be assisting you today.',
    "I'd be happy to help with that too.",
    'Well it was either sent or it was not.',
  ])('none in %j', (sentence) => expect(told(`Agent: ${sentence}`)).toEqual([]));

  test('each sentence is praised once, and no turn that something is to be said of', () => {
    const say = "Agent: That shouldn't have happened. I've refunded it.\nCustomer: ok\nAgent: I've reversed the other.";
    expect(told(say).map(([, quote]) => quote)).toEqual(["That shouldn't have happened.", "I've refunded it."]);
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
