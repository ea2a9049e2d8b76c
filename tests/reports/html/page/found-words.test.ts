import { expect, test } from 'vitest';
import { fold, placesOf } from '../../../../src/reports/html/page/found-words.ts';

test('places of searched words are those of the text, however either is written', () => {
  expect(placesOf(" DON'T ", "I don’t, you Don't")).toEqual([
    [2, 7],
    [13, 18],
  ]);
  expect(placesOf('parcel', 'İİİ parcel')).toEqual([[4, 10]]);
  expect(placesOf('aa', 'aaaa')).toEqual([
    [0, 2],
    [2, 4],
  ]);
  expect(placesOf('  ', 'a b')).toEqual([]);
});

test('folding keeps the length of every letter', () => {
  for (let code = 0; code < 0x3000; code++) {
    const letter = String.fromCharCode(code);
    expect(fold(letter)).toHaveLength(letter.length);
  }
});
