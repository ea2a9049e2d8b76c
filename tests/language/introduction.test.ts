import { describe, expect, test } from 'vitest';
import { manyNames, recognised } from './recognised.ts';

function introduced(...lines: string[]): string[] {
  return recognised('introduction', ...lines)
    .filter((found) => found.startsWith('agent: '))
    .map((found) => found.slice(7));
}

describe('whose name it is does not matter', () => {
  const written = manyNames.filter((name) => !['May', 'Summer'].includes(name));
  test.each(written)('%s', (name) => {
    expect(introduced(`Agent: Hello, this is ${name}. How can I help?`)).toEqual([name]);
    expect(introduced(`Agent: Acme, ${name} speaking, hello.`)).toEqual([name]);
    expect(introduced('Customer: where is it?', `Agent: @1 It comes today. - ${name}`)).toEqual([name]);
  });
});

describe('a speaker gives their name', () => {
  test.each([
    ["Thanks for calling, my name's Jean-Luc, how may I help?", 'Jean-Luc'],
    ["Northmoor Rail customer relations, you've got Marcus.", 'Marcus'],
    ["Good afternoon, you're through to Siobhán.", 'Siobhán'],
    ["Hi there, you're chatting to Tess today.", 'Tess'],
    ['Hiya, Becca here at Holm & Tyne.', 'Becca'],
    ['Good morning, Shivpur Jal Nigam, Ms. Nair speaking.', 'Ms. Nair'],
    ["Afternoon, Larkwire, it's Hollie here.", 'Hollie'],
    ['Skipping the script. Owen btw.', 'Owen'],
    ['That is oak alright. Robyn, by the way.', 'Robyn'],
    ['Thanks a million for holding. Bríd is my name.', 'Bríd'],
    ['Hey Tasha, Wade w/ Cedar Bend Municipal.', 'Wade'],
    ['Greetings from Kestrel Air! I am Sandeep and I will be assisting you.', 'Sandeep'],
    ["Good evening, I'm Pieter van der Berg, I look after deliveries.", 'Pieter van der Berg'],
    ['thanks for holding there this is declan in card services', 'declan'],
    ['hello youre through to the energy line its kieran who am i speaking to', 'kieran'],
    ['Thanks for calling, my name is [PII], how can I help?', '[PII]'],
  ])('%s', (line, name) => expect(introduced(`Agent: ${line}`)).toEqual([name]));

  test('in answer to the question for it', () => {
    expect(introduced('Agent: Hello.', 'Customer: Who am I speaking to?', "Agent: Xi. I'll stay with this.")).toEqual([
      'Xi',
    ]);
    expect(
      recognised('introduction', 'Agent: Can I take your name?', 'Customer: Patricia Lomax. Seventeenth of May.'),
    ).toEqual(['customer: Patricia Lomax']);
    expect(recognised('introduction', "Agent: What's your name?", 'Customer: Alright [PII]')).toEqual([
      'customer: [PII]',
    ]);
  });

  test('in speech without capitals, first name and surname and straight on', () => {
    const customer = (...lines: string[]) => recognised('introduction', 'Agent: good morning', ...lines);
    expect(customer("Customer: morning it's um it's radka novotna i've a loan coming up")).toEqual([
      'customer: radka novotna',
    ]);
    expect(customer("Agent: what's the name on it", "Customer: tolland bree tolland it's the bunk beds")).toEqual([
      'customer: tolland bree tolland',
    ]);
    expect(customer("Customer: morning it's broken again i want it fixed")).toEqual([]);
    expect(customer("Agent: what's the name on it", "Customer: i don't have it here it's my mother's")).toEqual([]);
  });
});

describe('a message is signed', () => {
  test.each([
    ['We are on it. ^Helen', 'Helen'],
    ['Please send us the code. Thanks, Karen', 'Karen'],
    ['Please send us the code. Thanks, Karen 2/2', 'Karen'],
    ['Kindly share your number.Rgds,Arti', 'Arti'],
    ['We want to help. Thank you. –Lindsey', 'Lindsey'],
    ['I have replied by message. TY - Joanne', 'Joanne'],
    ['We take all feedback seriously. Chris.', 'Chris'],
    ['Could you tell us which store you got these from? Dee', 'Dee'],
    ['They stay in the range. Take care. Aisha 3/3', 'Aisha'],
  ])('%s', (line, name) => expect(introduced('Customer: where is it?', `Agent: @99 ${line}`)).toEqual([name]));

  test.each([
    ['The light is yours to choose. Is there a new number? Ottilie Brand, Membership', 'Ottilie Brand'],
    ['Please roll it and do not iron it. Odette Pryce, Corner House Framing', 'Odette Pryce'],
    ['The deposit has been retained. B. Stott, Clerk to the Council', 'B. Stott'],
  ])('with an office: %s', (line, name) =>
    expect(introduced('Customer: where is it?', `Agent: ${line}`)).toEqual([name]),
  );

  test('behind good wishes by who signs so elsewhere', () => {
    const talk = ['Customer: is it in?', 'Agent: It is. Merry Christmas, Nell 🎄', 'Customer: great'];
    expect(introduced(...talk, 'Agent: You can stand down now. Nell')).toEqual(['Nell', 'Nell']);
    expect(introduced(...talk, 'Agent: You can stand down now.')).toEqual([]);
  });

  test.each(['^TeamAcme', '^AcmeSupport', '- The Storywell Team', '^Team'])('not by a team: %s', (team) =>
    expect(introduced('Customer: where is it?', `Agent: @1 We look into it. ${team}`)).toEqual([]),
  );

  test('but not by thanks to the customer', () => {
    expect(introduced('Customer: no', 'Agent: Hi Masood, that is not what we want. Thank you, Masood.')).toEqual([]);
    expect(introduced('Customer: done', 'Agent: Fantastic. Thanks, Natalie.')).toEqual([]);
    expect(introduced('Customer (Sarah): done', 'Agent: I have it now. Thanks, Sarah.')).toEqual([]);
    expect(introduced('Customer: no', 'Agent: All done. Thank you, Ms Walker.')).toEqual([]);
  });
});

describe('what gives no name', () => {
  test.each([
    'Hi, this is Acme support. What can we do for you?',
    "You're speaking with customer care, go ahead.",
    'Hello, this is Holm & Tyne.',
    "Hello, I'm happy to help!",
    "I'm Afraid we have only the red one left.",
    'The store is open until four. ^BL',
    'Please keep checking our website. PJ',
    'I see you talked to Karen in billing yesterday.',
    'Hello, may I have your name please?',
    'Your colleague Dana is here.',
    'This is Monday.',
    'We ship to Leeds from Hull.',
    'Try it with Chrome. Here is the link.',
  ])('%s', (line) => expect(introduced('Customer: it is broken', `Agent: ${line}`)).toEqual([]));

  test("the other side's name", () => {
    expect(
      introduced('Customer (Nadia): hi', 'Agent: Is this Nadia?', 'Customer: yes', 'Agent: Nadia here in the notes'),
    ).toEqual([]);
  });
});
