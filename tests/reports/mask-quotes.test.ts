import { expect, test } from 'vitest';
import { readConversations } from '../../src/formats/read.ts';
import { maskIdentifiers } from '../../src/reports/mask.ts';
import { createQuoteMask } from '../../src/reports/mask-quotes.ts';

const text = 'Ring me on 020 7946 0958, my order number is 4471, and twice 4471 in "a 4471".';
const { conversations } = readConversations(
  'a.json',
  Buffer.from(
    JSON.stringify({
      turns: [
        { role: 'agent', text: 'Hello, no sign.' },
        { role: 'customer', text },
      ],
    }),
  ),
);
const { turns } = conversations[0]!;
const mask = createQuoteMask(maskIdentifiers, turns);

const quoted = (quote: string, turn = 1) => {
  const { line, column } = turns[turn]!.positionAt(turns[turn]!.text.indexOf(quote));
  return mask({ quote, turn, line, column });
};

test.each([
  ['Ring me on 020', 'Ring me on [phone]'],
  ['7946', '[phone]'],
  ['58, my order', '[phone], my order'],
  ['4471, and', '[reference], and'],
  ['my order number', 'my order number'],
])('%j is masked as a part of its turn: %j', (quote, masked) => {
  expect(quoted(quote)).toBe(masked);
});

test('a turn without identifiers, a place that is not known, and words that are not there are masked alone', () => {
  expect(quoted('Hello', 0)).toBe('Hello');
  expect(mask({ quote: 'call 07700 900123' })).toBe('call [phone]');
  expect(mask({ quote: 'nowhere 07700 900123', turn: 1, line: 1, column: 1 })).toBe('nowhere [phone]');
});
