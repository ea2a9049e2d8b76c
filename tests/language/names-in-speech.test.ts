import { describe, expect, test } from 'vitest';
import { recognised } from './recognised.ts';

/** What the agent calls the customer in the last line, after what was said before. */
function calledAfter(...lines: string[]): string[] {
  return recognised('address', ...lines.slice(0, -1), `Agent: ${lines.at(-1)}`)
    .filter((found) => found.startsWith('agent: '))
    .map((found) => found.slice(7));
}

function introduced(side: 'agent' | 'customer', ...lines: string[]): string[] {
  return recognised('introduction', ...lines)
    .filter((found) => found.startsWith(`${side}: `))
    .map((found) => found.slice(side.length + 2));
}

describe('customers say who they are where a call begins', () => {
  test.each([
    ['hi its dylan price with biscuit he had his op yesterday', 'dylan'],
    ['morning its nkechi about the parcel that never came', 'nkechi'],
    ["hello it's wojciech nowak out at the mill ive no water", 'wojciech nowak'],
    ['yeah hi its siobhan i rang on tuesday about the boiler', 'siobhan'],
    ['hiya its grace with the two twins we were in on monday', 'grace'],
    ['good afternoon its xiomara delgado theres a charge i dont know', 'xiomara delgado'],
  ])('%s', (line, name) =>
    expect(introduced('customer', 'Agent: hello how can i help', `Customer: ${line}`)).toEqual([name]),
  );

  test("behind the agent's name, and without it", () => {
    expect(
      introduced('customer', 'Agent: fellside feeds donal here', 'Customer: donal its geraldine up the hill'),
    ).toEqual(['geraldine']);
    expect(
      introduced('customer', 'Agent (Clive): memorials', "Customer: it's doreen metcalfe clive about the stone"),
    ).toEqual(['doreen metcalfe']);
  });

  test('with nothing but the name of who answered before it', () => {
    const opening = 'Agent: corrib gas aisling here how can i help';
    expect(introduced('customer', opening, 'Customer: hiya aisling ferdia mulvihill out in spiddal')).toEqual([
      'ferdia mulvihill',
    ]);
    expect(introduced('customer', opening, 'Customer: hiya aisling kaput again the boiler')).toEqual([]);
    expect(introduced('customer', opening, 'Customer: hiya ferdia mulvihill out in spiddal')).toEqual([]);
  });

  test.each([
    'hi its leaking again all over the floor',
    'hello its about my bill for march it went up',
    'its broken and i want it fixed today please',
    'hi there its been three weeks and nothing came',
    'the thing is when i plug it in its kaput every time',
  ])('nobody: %s', (line) =>
    expect(introduced('customer', 'Agent: hello how can i help', `Customer: ${line}`)).toEqual([]),
  );
});

describe('customers answer the question for their name', () => {
  test.each([
    ['what name am i texting', 'carly', 'carly'],
    ['so who am i putting down for ten past five', 'its ife i f e', 'ife'],
    ['and your name sir for the driver', 'barry finch', 'barry finch'],
    ['what name is it under please', 'maureen tully t u double l y', 'maureen tully'],
    ['okay and who have i got there', 'yeah its mahmoud', 'mahmoud'],
    ['what name is the booking in', 'it should be under oyelaran', 'oyelaran'],
    ['can i get your name', 'surname kowalczyk', 'kowalczyk'],
    ['whos name is it under', 'zhang wei oh seven seven nine', 'zhang wei'],
    ['your name and your number please', 'stacey oh seven seven one', 'stacey'],
    ['what name is it love', 'just jean', 'jean'],
  ])('%s – %s', (question, answer, name) =>
    expect(introduced('customer', 'Customer: hi', `Agent: ${question}`, `Customer: ${answer}`)).toEqual([name]),
  );

  test('or with more, of which the agent takes up the name', () => {
    const talk = ['Agent: where am i going and who am i asking for', 'Customer: fourteen c lyle court jonah go on'];
    expect(calledAfter(...talk, 'jonah i did it myself in march in a towel')).toEqual(['jonah']);
    expect(calledAfter(...talk, 'so thats lyle court and ill be there by nine')).toEqual([]);
  });

  test('but not with what comes later', () => {
    const talk = ['Agent: who am i talking to', 'Customer: its lorraine', 'Agent: name of the town you were born in'];
    expect(introduced('customer', ...talk, "Customer: it's echuca")).toEqual(['lorraine']);
  });
});

describe('a name that is known is called wherever it stands', () => {
  const talk = ['Agent: hello', 'Customer: hi its dylan its about my dog'];
  test.each([
    'oh no we gave you the wrong one dylan im sorry about that',
    'see you both at six dylan tell him he can pick his own biscuit',
    'no bother dylan is it the twenty kilo bags you want',
    'you could dylan and throw them over the ditch as well',
    'thank you dylan six years and four months youve been with us',
    'seven oclock dylan and give him a thumbs up from me',
    'its done now god bless you dylan mind yourself',
    'thursday at two dylan does that suit you',
    'but dylan i can have the van there by noon',
    'ill see you after college dylan',
    'okay dylan',
    'bye dylan',
  ])('%s', (line) => expect(calledAfter(...talk, line)).toEqual(['dylan']));

  test.each([
    ['is there anything else at all dylan sir before you go', 'dylan sir'],
    ['dylan mate what can i do you for', 'dylan mate'],
    ["ma'am dylan may i have the number on it", 'dylan'],
    ['dylan ji i can see the technician was there', 'dylan ji'],
  ])('with a form of address: %s', (line, name) => expect(calledAfter(...talk, line)).toEqual([name]));

  test.each([
    'so thats under dylan for ten past five',
    'i have dylan price here on the list for ten',
    'ive put dylan down for the early one on monday',
    'so the name is dylan and the number ends in four',
    'the dylan price account was closed in march it says here',
    "dylan's order is with the driver now and hell ring ahead",
    'and dylan is the name on the card is that right',
    'it says dylan was in on monday for his stitches',
    'dylan is it and whats the surname',
    'which dylan was that',
    'what do i call you is it dylan or mister price',
  ])('is not called: %s', (line) => expect(calledAfter(...talk, line)).toEqual([]));

  test('nor is one who is only spoken of', () => {
    expect(calledAfter('Customer: hello its about my son kwame', 'and is kwame with you now')).toEqual([]);
    expect(calledAfter('Customer: my driver omar never came', 'omar says hes ten minutes off')).toEqual([]);
  });

  test('a whole name at the start is what was written down', () => {
    const answer = ['Agent: name please', 'Customer: declan mcgroarty'];
    expect(calledAfter(...answer, 'declan mcgroarty lovely and the postcode')).toEqual([]);
    expect(calledAfter('Agent: Your name?', 'Customer: Ana Ruiz.', 'Ana Ruiz, lovely. The postcode?')).toEqual([]);
    expect(calledAfter(...answer, 'hi declan mcgroarty what can i do')).toEqual(['declan mcgroarty']);
  });

  test('a surname that was said twice is no call either', () => {
    const talk = ['Agent: the name please', 'Customer: merritt jo merritt its the bunk beds'];
    expect(calledAfter(...talk, 'okay jo let me see what i have okay merritt')).toEqual(['jo']);
  });
});

describe('names that are words', () => {
  const talk = (name: string) => ['Agent: who am i talking to', `Customer: its ${name}`];
  test.each([
    ['grace', 'thank you grace thats all in order now'],
    ['will', 'hi will what can i do for you today'],
    ['mark', 'no problem mark i have it here'],
    ['hope', 'bye hope'],
    ['may', 'okay may'],
    ['rose', 'good morning rose hows the new cooker getting on'],
  ])('%s: %s', (name, line) => expect(calledAfter(...talk(name), line)).toEqual([name]));

  test.each([
    ['will', 'yes i will ring you at six'],
    ['will', 'okay will you be at home then'],
    ['will', "that's grand i certainly will"],
    ['Will', 'I certainly will.'],
    ['Will', 'Will you be at home on Friday?'],
    ['may', 'well may i ask what it says on the back'],
    ['grace', 'you have three days of grace with that bill'],
    ['mark', 'there is a mark on the door is there'],
    ['hope', 'it comes on friday i hope'],
    ['rose', 'the price rose in march it says here'],
  ])('is not called: %s: %s', (name, line) => expect(calledAfter(...talk(name), line)).toEqual([]));
});

describe('a title and a name', () => {
  test.each([
    ['and whats going on today miss landry', 'miss landry'],
    ['alright thank you for being a member miss vance you take care', 'miss vance'],
    ['good night mister finch', 'mister finch'],
    ['thank you mr price ill get that over to you now', 'mr price'],
    ['she is on her way and dr farrow would you rather move tonight', 'dr farrow'],
    ['okay mrs green can you read me the number', 'mrs green'],
    ['i want them watered same as you do mr fenwick but not like this', 'mr fenwick'],
  ])('%s', (line, name) => expect(calledAfter('Customer: hello', line)).toEqual([name]));

  test.each([
    ['Mrs Tapp', 'thank you and mrs tapp till then wear the old ones', 'mrs tapp'],
    ['Mr Bhatia', 'mr bhatia alwyn fernandes here i have heard the whole story', 'mr bhatia'],
    ['Miss Onions', 'it will miss onions first week of november', 'miss onions'],
  ])('of %s: %s', (label, line, name) => expect(calledAfter(`Customer (${label}): hello`, line)).toEqual([name]));

  test.each([
    'the last time you spoke to mister finch about it',
    'and you have an appointment with doctor huron on friday',
    'mr finch called about it on monday and again today',
    'we do forbes and mr murray',
    'did you miss price changes when we wrote to you in march',
    'thank you mr and what is the number on the meter',
    'yes mr one moment please let me look',
    'your driver is mister adeyemi and he rings ahead',
    'i have miss teresa vance here is that right',
  ])('is not called: %s', (line) => expect(calledAfter('Customer: hello', line)).toEqual([]));
});

describe('agents say who they are', () => {
  test.each([
    ['glenmore vets good afternoon youre through to bridie', 'bridie'],
    ['hiya fix point in the arcade gita here', 'gita'],
    ['mulcahy feeds donal here', 'donal'],
    ["county school transport it's bev phones have been ringing", 'bev'],
    ['ahlan good evening sky mule courier omar is speaking how can i serve you', 'omar'],
    ['consolidated plains gas this is marvin can i get the account number', 'marvin'],
    ['hello northmoor rail chinedu speaking', 'chinedu'],
  ])('%s', (line, name) => expect(introduced('agent', `Agent: ${line}`, 'Customer: hello')).toEqual([name]));

  test.each([
    ['Pickaxe Removals, Dean.', "Hi Dean, it's Aisha Rahmani.", ['Dean']],
    ['Pickaxe Removals, Jean-Luc.', 'Hi Jean-Luc, where is my sofa?', ['Jean-Luc']],
    ['fellside feeds memorials clive', 'morning clive i rang on tuesday', ['clive']],
    ['Brightwater Opticians, Leeds.', 'Hello, my glasses are bent.', []],
    ['good afternoon brightwater opticians', 'hi my glasses are bent', []],
    ['good afternoon brightwater opticians', 'hello brightwater opticians my glasses are bent', []],
  ])('%s – %s', (opening, reply, names) =>
    expect(introduced('agent', `Agent: ${opening}`, `Customer: ${reply}`)).toEqual(names),
  );

  test.each([
    'good afternoon homestead furniture delivery desk',
    'hello welcome to the line all our people are busy here',
    'okay one moment its overheating for you there then',
    'we have somebody here for you now',
    'absolutely manic here were three people down',
  ])('nobody: %s', (line) => expect(introduced('agent', 'Customer: hello', `Agent: ${line}`)).toEqual([]));
});
