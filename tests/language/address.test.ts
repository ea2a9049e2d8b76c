import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from './english.ts';
import { manyNames, recognised } from './recognised.ts';

/** What the agent calls a customer of whom nothing is known yet. */
function called(line: string): string[] {
  const found = recognised('address', 'Customer: hello, it is broken', `Agent: ${line}`);
  return found.map((address) => address.replace('agent: ', ''));
}

/** What the agent calls a customer whose name stands in the label. */
function calledKnown(label: string, line: string): string[] {
  const found = recognised('address', `Customer (${label}): hello, it is broken`, `Agent: ${line}`);
  return found.map((address) => address.replace('agent: ', ''));
}

describe('whose name it is does not matter', () => {
  test.each(manyNames)('%s', (name) => {
    expect(called(`Hi ${name}, I am looking into it.`)).toEqual([name]);
    expect(calledKnown(name, `Thank you, ${name}. I have it now.`)).toEqual([name]);
    expect(calledKnown(name, `I am sorry about the delay, ${name}.`)).toEqual([name]);
    expect(calledKnown(name, `The order of ${name} left today.`)).toEqual([]);
  });

  const invented = fc
    .stringMatching(/^[A-Z][a-z]{2,9}$/)
    .filter((name) => lexicon.idOf(name) === 0 && !/(.)\1\1/i.test(name));

  test('of invented names neither', () => {
    fc.assert(
      fc.property(invented, (name) => {
        expect(called(`Hi ${name}, I am looking into it.`)).toEqual([name]);
        expect(called(`Thank you, ${name}. I have it now.`)).toEqual([name]);
        expect(called(`I will ask ${name} in our team.`)).toEqual([]);
        expect(calledKnown(name, `${name}, 26 days is too long.`)).toEqual([name]);
        expect(calledKnown(name, `hi ${name.toLowerCase()} no worries`)).toEqual([name.toLowerCase()]);
      }),
    );
  });
});

describe('a name in the place of a call is an address', () => {
  test.each([
    ['Thank you Ritika. Your refund is on its way.', ['Ritika']],
    ['Thank you. And, Patricia, just because it is late, I will call.', ['Patricia']],
    ['Okay, Patricia, I have found it.', ['Patricia']],
    ['@516877 Timothy, I am sorry to learn about this', ['Timothy']],
    ['That is no problem Katreena.', ['Katreena']],
    ['@1 Sorry to hear this Tom, which service are you on?', ['Tom']],
    ['What is your membership level, Crystal?', ['Crystal']],
    ['We appreciate the feedback, Jenn. 2/2', ['Jenn']],
    ['Good evening, Mr. Krishnan, what can I do?', ['Mr. Krishnan']],
    ['Your table is ready at eight, Mr van der Berg.', ['Mr van der Berg']],
    ["I've found your order, Ms Young.", ['Ms Young']],
    ['hiya mrs kowalska what can i do', ['mrs kowalska']],
    ['yes mrs deshpande tell me', ['mrs deshpande']],
    ['Hi [NAME], thanks for writing.', ['[NAME]']],
    ['hey mishicot, we want to look into this', ['mishicot']],
    ['Hi Joel Brandvold, your car is here.', ['Joel Brandvold']],
  ])('%s', (line, expected) => expect(called(line)).toEqual(expected));
});

describe('a name that is known', () => {
  test.each([
    ['Catherine', "We'll certainly pass your comments on Catherine ^HP", ['Catherine']],
    ['Kyle', 'Quick check so I send the right thing, Kyle: is there a tray in the box?', ['Kyle']],
    ['Nadia K', 'Use it till then, it is yours 😄 Happy birthday to your mum, Nadia.', ['Nadia']],
    ['mick_t', "Hi Mick, I'm Shauna.", ['Mick']],
    ['Tasha B', 'tasha can you read me the number', ['tasha']],
    ['Oliver Grant', 'One moment, Mr Grant.', ['Mr Grant']],
    ['Elizabeth', 'Thanks, Liz.', ['Liz']],
    ['Otieno', 'Asante Otieno. Anything more?', ['Otieno']],
    ['Rajesh', 'Is there anything else Rajesh ji?', ['Rajesh ji']],
    ['Rajesh', 'Rajesh ji I can see that the technician called.', ['Rajesh ji']],
    ['Dr Farrow', 'She is on her way. And Dr Farrow, would you rather move?', ['Dr Farrow']],
  ])('%s: %s', (label, line, expected) => expect(calledKnown(label, line)).toEqual(expected));

  test.each([
    ['Oliver Grant', 'What is it about, Simon?'],
    ['Mr Okonjo', "So, Mr O'Connor, I can see the bag."],
    ['Mr Okonjo', 'Okonjo, I beg your pardon.'],
    ['Smith', 'Is that Smith with an i?'],
    ['John Smith', 'Name: John Smith?'],
    ['John Smith', 'John Smith, is that right?'],
    ['Mrs Delahunty', 'I see. Is that Mrs Delahunty, is it?'],
    ['Nadia', "Nadia's order has left us."],
    ['Kyle', "It's at the pickup desk under Kyle."],
    ['Patricia Lomax', 'Would you like me to call you Patricia, or Mrs Lomax?'],
    ['Will', 'I certainly will.'],
    ['Will', 'Will you be at home on Friday?'],
    ['knits_and_tea', 'It is in the shop, and we have two.'],
    ['John', 'Possible guests are John, Michael, Fred or George.'],
  ])('is not called: %s: %s', (label, line) => expect(calledKnown(label, line)).toEqual([]));
});

describe('what is no address', () => {
  test.each([
    'Hi there, how can I help?',
    'Hello everyone, and welcome!',
    'Dear customer, warm welcome!',
    'Thank you, sir.',
    "Ma'am, ma'am. The meter counts water.",
    'Okay, Great.',
    'Thanks, Bye!',
    'Dear Madam, The matter is closed.',
    'The shift lead in Dublin, Ms. Nolan, is taking it over.',
    'I booked a party for your buddy John',
    'I spoke to Karen about it.',
    'Alright, Dr. Morgan is available at 10 pm.',
    'It is in our depot, Leeds.',
    'It went through Melksham, Hungerford, Newbury and Reading.',
    'We come on Monday, Tuesday or in June, July, August.',
    'Alternatively, we can send a new one.',
    'Thank you for calling Acme.',
    'You wrote "thanks, Karen" to us.',
    'Please call Sarah, who has the key.',
    'The Fog is gray. Fog, Sage and Oak are our colours.',
  ])('%s', (line) => expect(called(line)).toEqual([]));

  test("the agent's own name and the house's", () => {
    expect(recognised('address', 'Agent: Hello, Wexham Interiors, you have got Trevor.', 'Customer: hi')).toEqual([]);
    expect(recognised('address', 'Agent: Hi, Marcus here. Dana, can you take the other line?')).toEqual([]);
    expect(recognised('address', 'Customer: where is it?', 'Agent: On its way. Thanks, Karen')).toEqual([]);
  });
});

test('customers call agents, too', () => {
  expect(recognised('address', 'Agent: Hello, this is Grace.', 'Customer: Thank you, Grace. Really.')).toEqual([
    'customer: Grace',
  ]);
  expect(recognised('address', 'Marcus: Hello.', 'Customer: yes marcus it is')).toEqual(['customer: marcus']);
});

test('any text gives spans that are in order, inside one turn and not empty', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom('Hi Sarah, ok', 'my name is Xi', '- Dani', 'Mr', 'van de', "O'", '& Co'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const talk = lines.map((text, index) => `${index % 2 ? 'Agent' : 'Customer'}: ${text.replace(/\s/g, ' ')}.`);
      for (const what of ['address', 'introduction', 'name'] as const) {
        for (const found of recognised(what, ...talk)) expect(found).toMatch(/^(agent|customer): ./su);
      }
    }),
  );
});

test('hostile text stays linear', () => {
  const started = performance.now();
  for (const piece of ['Hi Sarah, ', 'Mr ', 'van ', 'Sarah ', "'s ", '& ', 'thanks, A. ', '[NAME] ', '- Dani\n'])
    recognised('name', 'Customer: hello', `Agent: ${piece.repeat(20_000)}`);
  for (const piece of [
    'its dylan ',
    'dylan ',
    'dylan is it ',
    'dylan ji ',
    'and dylan ',
    'mr price ',
    'A. B, C ',
    'a.b@c.de ',
  ])
    recognised('name', 'Agent: your name', `Customer: dylan ${piece.repeat(20_000)}`, `Agent: ${piece.repeat(20_000)}`);
  expect(performance.now() - started).toBeLessThan(8_000);
});
