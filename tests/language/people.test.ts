import { describe, expect, test } from 'vitest';
import { recognised } from './recognised.ts';

/** Addresses of the agent in the last line, after what was said before. */
function calledAfter(...lines: string[]): string[] {
  return recognised('address', ...lines.slice(0, -1), `Agent: ${lines.at(-1)}`)
    .filter((found) => found.startsWith('agent'))
    .map((found) => found.slice(7));
}

describe('what tells the name of the customer', () => {
  test.each([
    ['a label', 'Customer (Nadia K): hi'],
    ['a user name', 'Customer (nadia_84): hi'],
    ['an introduction', "Customer: I'm Nadia and it is broken"],
    ['one in lower case', 'Customer: hi its nadia, cant log in'],
    ['a user name with a handle sign', 'Customer (@nadia_knits): hi'],
    ['a mail address with a hyphen', 'Customer: it is jo-nadia.walker@mailbox.example'],
    ['a mail address', 'Customer: it is nadia.walker@mailbox.example'],
    ['a name behind', 'Customer: Nadia here, it is broken'],
    ['an answer', 'Agent: May I have your name?\nCustomer: Nadia. It is broken.'],
  ])('%s', (_, before) =>
    expect(calledAfter(...before.split('\n'), 'it will be there tomorrow nadia')).toEqual(['nadia']),
  );

  test('an address by the agent', () => {
    const talk = ['Customer: hi', 'Agent: Hi Nadia, one moment.', 'Customer: ok', 'it will be there tomorrow nadia'];
    expect(calledAfter(...talk)).toEqual(['Nadia', 'nadia']);
  });

  test('nothing else does', () => {
    expect(calledAfter('Customer: it is broken', 'it will be there tomorrow nadia')).toEqual([]);
    expect(calledAfter('Customer: I spoke to Nadia', 'it will be there tomorrow nadia')).toEqual([]);
  });
});

describe('a wrong name', () => {
  test('is one that the customer did not give', () => {
    expect(calledAfter('Customer: My name is Oliver Grant.', 'Thanks, Simon.')).toEqual([]);
    expect(calledAfter('Customer: My name is Oliver Grant.', 'Thanks, Mr Simmons.')).toEqual([]);
  });

  test('is not a part that was not given, a short form or a misspelling', () => {
    expect(calledAfter('Customer (Tom): hi', 'All booked, Thomas!')).toEqual(['Thomas']);
    expect(calledAfter('Customer: This is Nadia.', 'Thanks, Ms Walker.')).toEqual(['Ms Walker']);
    expect(calledAfter('Customer: My name is Michael Stone.', 'Thanks, Mike.')).toEqual(['Mike']);
    expect(calledAfter('Customer (Mrs Kowalska): hi', 'hiya mrs kovalski what can i do')).toEqual(['mrs kovalski']);
  });
});

describe('names that are only mentioned', () => {
  test.each([
    ['Orla put it in on Friday.', ['agent: Orla']],
    ['My manager is called Bernadette Coyle.', ['agent: Bernadette Coyle']],
    ['The desk is Mr. Joseph today.', ['agent: Mr. Joseph']],
    ['Delivery is on Friday.', []],
    ['Hi Nadia, this is Marcus.', ['agent: Nadia', 'agent: Marcus']],
  ])('%s', (line, expected) => expect(recognised('name', `Agent: ${line}`)).toEqual(expected));
});
