import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PhraseError } from '../../src/patterns/parse.ts';
import { phrase } from './tiny-language.ts';

function errorOf(written: string): { message: string; column: number } {
  try {
    phrase(written);
  } catch (error) {
    if (error instanceof PhraseError) return { message: error.message, column: error.column };
    throw error;
  }
  throw new Error(`"${written}" is a phrase`);
}

describe('words', () => {
  test('are cut as texts are, so that a contraction is written as people write it', () => {
    expect(phrase("can't")).toEqual(phrase('can not'));
    expect(phrase('can’t')).toEqual(phrase('cannot'));
    expect(phrase("it's")).toEqual({
      kind: 'sequence',
      parts: [
        { kind: 'word', word: 'it' },
        { kind: 'word', word: "'s" },
      ],
    });
  });

  test('that stand for several are counted together', () => {
    expect(phrase("(can't)? do")).toEqual(phrase('(can not)? do'));
    expect(phrase("can't? do")).toEqual(phrase('(can not)? do'));
  });

  test('need no space beside signs', () => {
    expect(phrase('(sorry|my bad),?i')).toEqual(phrase('( sorry | my  bad ) ,? i'));
  });
});

describe('look-around', () => {
  const looksBehind = (written: string) => JSON.stringify(phrase(written)).includes('"behind":true');

  test('looks back only at the very beginning', () => {
    expect(looksBehind('!not sorry')).toBe(true);
    expect(looksBehind('=very !not sorry')).toBe(true);
    expect(looksBehind('(!not sorry|my bad)')).toBe(true);
    expect(looksBehind('sorry !not')).toBe(false);
    expect(looksBehind('^ !please send')).toBe(false);
    expect(looksBehind('so? !please send')).toBe(false);
  });
});

describe('is refused, with the place:', () => {
  test.each([
    ['', 'empty', 1],
    ['   ', 'empty', 4],
    ['(sorry|)', 'alternative is empty', 8],
    ['sorry?', 'match nothing', 1],
    ['so? very*', 'match nothing', 1],
    ['...', 'match nothing', 1],
    ['_ ^', 'always stands before', 3],
    ['_ _', 'needs a word', 1],
    ['^ _ $', 'needs a word', 1],
    ['(sorry|_)', 'needs a word', 1],
    ['sorry ...*', 'needs a bound', 10],
    ['(no ...)* sorry', 'cannot be repeated', 1],
    ['(so?)* sorry', 'may be empty', 1],
    ['$ sorry', 'nothing follows the end', 3],
    ['sorry \\? please', 'nothing follows the end', 10],
    ['sorry ^', 'always stands before this ^', 7],
    ['sorry (^ so)', 'always stands before this ^', 8],
    ['so !sorry =sorry me', 'wanted and not wanted', 11],
    ['so !sorry sorry', 'not wanted here', 4],
    ['=no ^ sorry', 'nothing stands before ^', 1],
    ['sorry !(so?)', 'may be nothing', 7],
    ['_ ...24 sorry', '24 are the most', 1],
    ['so ...25 sorry', '1 to 24', 4],
    ['so ...0 sorry', '1 to 24', 4],
    ['sorry|apologies', 'parentheses', 6],
    ['(sorry', 'never closed', 1],
    ['sorry)', 'closes nothing', 6],
    ['<be sorry', 'never closed', 1],
    ['<be sorry>', 'one word', 1],
    ["<can't>", 'one word', 1],
    ['this is {nmae}', 'no recogniser {nmae}', 9],
    ['@ apology', 'has a name', 2],
    ['sorry ;', 'no word', 7],
    ['so sorry; no', 'no word', 4],
    ['so ("fixed"|solved)', 'no word', 5],
    ['? sorry', 'follows what it counts', 1],
    ['sorry?? no', 'is enough', 7],
    ['^? sorry', 'no width', 2],
    ['so !sorry?', 'cannot be optional', 10],
    ['= sorry', 'directly behind', 2],
    ['((((((((a))))))))', 'groups in one another', 7],
    ['sorry \\', 'nothing follows', 7],
  ])('%j', (written, message, column) => {
    const error = errorOf(written);
    expect(error.message).toContain(message);
    expect(error.column).toBe(column);
  });
});

test('any string is a phrase or refused at a place inside it', () => {
  const signs = fc.constantFrom(...'()|?*<>@{}^$,=!_\\. a', "'", 'sorry', '...', '{name}', '\u{1f44d}', '\ud800');
  const written = fc.oneof(
    fc.array(signs, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(written, (text) => {
      try {
        phrase(text);
      } catch (error) {
        if (!(error instanceof PhraseError)) throw error;
        expect(error.column).toBeGreaterThanOrEqual(1);
        expect(error.column).toBeLessThanOrEqual(text.length + 1);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a very long phrase is refused in no time', () => {
  const started = performance.now();
  expect(() => phrase('('.repeat(100_000))).toThrow(PhraseError);
  expect(() => phrase('sorry '.repeat(10_000))).toThrow(PhraseError);
  expect(performance.now() - started).toBeLessThan(2_000);
});
