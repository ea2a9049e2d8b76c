import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskIdentifiers } from '../../src/reports/mask.ts';
import { maskedText } from '../../src/reports/masked-text.ts';

function shownAt(raw: string, words: string): string {
  const masked = maskedText(raw, maskIdentifiers(raw));
  const at = raw.indexOf(words);
  return masked.text.slice(...masked.spanOf(at, at + words.length));
}

test.each([
  ['Call me on 0171 555 2345, sorry.', 'sorry', 'sorry'],
  ['Call me on 0171 555 2345, sorry.', 'on 0171 555 2345', 'on [phone]'],
  // An identifier is never cut.
  ['Call me on 0171 555 2345, sorry.', '2345, sorry', '[phone], sorry'],
  ['Call me on 0171 555 2345, sorry.', 'on 0171', 'on [phone]'],
  ['a@example.com and b@example.com, both', 'and', 'and'],
  ['a@example.com and b@example.com, both', 'both', 'both'],
  ['We mark it [email] and joan@example.com now', 'now', 'now'],
  ['sorry, 0171 555 2345', 'sorry', 'sorry'],
  ['nothing to hide', 'to', 'to'],
])('%s: %s → %s', (raw, words, shown) => {
  expect(shownAt(raw, words)).toBe(shown);
});

test('what does not fit is shown as a whole', () => {
  expect(maskedText('one two', 'something [name] else').spanOf(0, 3)).toEqual([0, 21]);
});

const piece = fc.constantFrom(
  'sorry ',
  '0171 555 2345',
  'joan@example.com',
  ', ',
  ' and ',
  '[email]',
  'order 44718',
  '\n',
  'é👍',
);

test('places stay in order and within the text, whatever is masked', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(), fc.nat(), (pieces, one, other) => {
      const raw = pieces.join('');
      const masked = maskedText(raw, maskIdentifiers(raw));
      const [from, to] = [one % (raw.length + 1), other % (raw.length + 1)].sort((a, b) => a - b) as [number, number];
      const [start, end] = masked.spanOf(from, to);
      expect(masked.text).toBe(maskIdentifiers(raw));
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(masked.text.length);
    }),
  );
});
