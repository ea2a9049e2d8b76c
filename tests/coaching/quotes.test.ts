import { integer, property, assert as propertyHolds, string } from 'fast-check';
import { expect, test } from 'vitest';
import { quoteIn, tellingWords, wordCount } from '../../src/coaching/quotes.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';

const conversationOf = (text: string) => {
  const conversation = caseConversation('x', 'Agent: hello');
  return { ...conversation, turns: [{ ...conversation.turns[0]!, text }] };
};

test.each([
  ['Hello. I am sorry it is late! Bye.', 'sorry', 'I am sorry it is late!'],
  ['one\ntwo sorry three\nfour', 'sorry', 'two sorry three'],
  ['It costs 29.90 now. Thanks', 'costs', 'It costs 29.90 now.'],
  ['Hello M. Sandoval, and Dr. Lee. Bye', 'Hello', 'Hello M. Sandoval, and Dr. Lee.'],
  ['sorry', 'sorry', 'sorry'],
  ['@786058 @acme Sorry it is late.', 'Sorry', 'Sorry it is late.'],
  ['@786058', '@786058', '@786058'],
])('%j around %j: %j', (text, words, quote) => {
  expect(quoteIn(conversationOf(text), 0, words)).toMatchObject({ text: quote, cut: false, who: 'agent', turn: 0 });
});

test('long sentences are cut at a blank, and say so', () => {
  const { text, cut } = quoteIn(conversationOf('very '.repeat(100)), 0, 'very');
  expect({ cut, end: text.slice(-5) }).toEqual({ cut: true, end: ' very' });
  expect(text.length).toBeLessThanOrEqual(160);
});

test('a quote is always in its turn, whatever that holds', () => {
  propertyHolds(
    property(
      string({ unit: 'grapheme', maxLength: 400 }),
      integer({ min: 0, max: 400 }),
      integer({ min: 1, max: 20 }),
      (text, at, length) => {
        const words = text.slice(at, at + length);
        expect(text).toContain(quoteIn(conversationOf(text), 0, words).text);
      },
    ),
  );
});

test.each([
  ['?', 0],
  ['@Tesco https://t.co/abc', 0],
  ['My alternate number 7016817583', 3],
  ["it's been 24 hours", 3],
  ['まだ届きません', 4],
])('%j has %i words', (text, count) => expect(wordCount(text)).toBe(count));

test('what the customer said is the nearest that tells something, at the place or before it', () => {
  const conversation = caseConversation(
    'x',
    'Customer: My screen froze this morning. Any idea? ?\nAgent: Which?\nCustomer: https://t.co/abc\nAgent: Thanks.',
  );
  const telling = (turn: number, words: string) => tellingWords(conversation, quoteIn(conversation, turn, words))?.text;
  expect(telling(0, 'Any')).toBe('My screen froze this morning.');
  expect(telling(2, 'https')).toBe('My screen froze this morning.');
  expect(telling(0, 'screen')).toBe('My screen froze this morning.');
  const nothing = caseConversation('x', 'Customer: ?\nAgent: Yes?');
  expect(tellingWords(nothing, quoteIn(nothing, 0))).toBeUndefined();
});
