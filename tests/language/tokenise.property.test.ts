import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTokens, tokenise } from '../../src/language/tokenise.ts';
import { Flag } from '../../src/language/tokens.ts';
import { language, lexicon, read, slots } from './english.ts';

const chatty = fc.constantFrom(
  'sorry',
  "can't",
  'I',
  'Sarah',
  'ill',
  'sooo',
  ' ',
  ' ',
  ' ',
  '\n',
  '.',
  '...',
  '?',
  '!',
  ',',
  '-',
  '—',
  '"',
  "'",
  '’',
  '“',
  '”',
  '@',
  '1/2',
  '2/2',
  '^',
  '*',
  '****',
  '[',
  ']',
  '<',
  '>',
  '{{',
  '}}',
  'http',
  '://',
  'www.',
  'a.com',
  '$',
  '20',
  'pm',
  '&amp;',
  '👍',
  '☹️',
  ':(',
  '\ud83d',
  '\udc4d',
  'é',
  'um',
);
const text = fc.oneof(
  fc.array(chatty, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
);
const texts = fc.array(text, { maxLength: 4 });

describe('tokens of any text', () => {
  test('slots lie in order inside their turn, and sentences and turns part them without a gap', () => {
    fc.assert(
      fc.property(texts, (turns) => {
        const tokens = read(...turns);
        for (const slot of slots(tokens)) {
          const turn = tokens.turn[slot]!;
          expect(tokens.turnFirst[turn]! <= slot && slot < tokens.turnFirst[turn + 1]!).toBe(true);
          expect(tokens.start[slot]!).toBeGreaterThanOrEqual(0);
          expect(tokens.end[slot]!).toBeGreaterThan(tokens.start[slot]!);
          expect(tokens.end[slot]!).toBeLessThanOrEqual(turns[turn]!.length);
          const sentence = tokens.sentence[slot]!;
          expect(tokens.sentenceFirst[sentence]! <= slot && slot < tokens.sentenceFirst[sentence + 1]!).toBe(true);
          expect((tokens.flags[slot]! & Flag.sentenceStart) !== 0).toBe(tokens.sentenceFirst[sentence] === slot);
          if (slot === tokens.turnFirst[turn]) continue;
          const merged = (tokens.flags[slot]! & (Flag.joined | Flag.lookThrough)) === (Flag.joined | Flag.lookThrough);
          expect(tokens.start[slot]!).toBeGreaterThanOrEqual(merged ? tokens.start[slot - 1]! : tokens.end[slot - 1]!);
        }
        expect(tokens.turnFirst[0]).toBe(0);
        expect(tokens.turnFirst[turns.length]).toBe(tokens.count);
        expect(tokens.sentenceFirst[tokens.sentenceCount]).toBe(tokens.count);
      }),
      { numRuns: 500 },
    );
  });

  test('used arrays leave no trace', () => {
    fc.assert(
      fc.property(texts, texts, (before, turns) => {
        const used = createTokens();
        for (const list of [before, turns])
          tokenise(
            list.map((it) => ({ text: it })),
            language,
            lexicon,
            used,
          );
        const fresh = read(...turns);
        for (const name of ['word', 'start', 'end', 'turn', 'flags', 'sentence'] as const) {
          expect([...used[name].slice(0, used.count)]).toEqual([...fresh[name].slice(0, fresh.count)]);
        }
        expect(used.sentenceCount).toBe(fresh.sentenceCount);
      }),
    );
  });

  test('words of the lexicon are what stands in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('refund', 'delivery', 'we', 'order', 'late'), { minLength: 1 }), (list) => {
        const tokens = read(list.join(' '));
        expect(slots(tokens).map((slot) => lexicon.wordOf(tokens.word[slot]!))).toEqual(list);
      }),
    );
  });
});

describe('hostile text takes linear time', () => {
  test.each([
    'a',
    'A',
    '.',
    'a.',
    '!',
    '?',
    "'",
    '"',
    ' ',
    '\n',
    '\n1/2',
    '@',
    '[',
    '<',
    '{{',
    '*',
    'a*',
    '-',
    'a-',
    '1',
    '1/',
    '1/2 ',
    '1:',
    '^A ',
    ':(',
    '👍',
    '👍\u200d',
    '\ud83d',
    '&',
    '$',
    'a@',
    'a@b.',
    'http://',
    'x ',
    'um ',
    "a'",
    "n't",
    '🇩🇪',
    '…',
    '\u0301',
    'no ',
    '@a ',
  ])('%j a hundred thousand times', (piece) => {
    const long = piece.repeat(100_000 / piece.length);
    const begin = performance.now();
    read(long);
    expect(performance.now() - begin).toBeLessThan(1500);
  });
});
