import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexicon } from '../../src/language/lexicon.ts';

test('ids count from 1, in the order of adding; case and the kind of apostrophe do not matter', () => {
  const lexicon = new Lexicon();
  expect([lexicon.add('sorry'), lexicon.add("o'clock"), lexicon.add('SORRY'), lexicon.add('O’Clock')]).toEqual([
    1, 2, 1, 2,
  ]);
  expect(lexicon.size).toBe(2);
  expect(lexicon.wordOf(2)).toBe("o'clock");
  expect(lexicon.find('so SORRY!', 3, 8)).toBe(1);
  expect(lexicon.idOf('nobody')).toBe(0);
});

test('stretched letters are taken together only where the plain word is not known', () => {
  const lexicon = new Lexicon();
  const [so, good, aaa] = ['so', 'good', 'aaa'].map((word) => lexicon.add(word));
  expect(lexicon.find('soooo', 0, 5)).toBe(so);
  expect(lexicon.find('gooood', 0, 6)).toBe(good);
  expect(lexicon.find('aaa', 0, 3)).toBe(aaa);
  expect(lexicon.find('aa', 0, 2)).toBe(0);
});

test('every word that was added is found again, and no other', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'É', 'ß', "'", '’', 'x', '1'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 300 }), word, (list, other) => {
      const lexicon = new Lexicon();
      const ids = list.map((it) => lexicon.add(it));
      expect(list.map((it) => lexicon.idOf(it))).toEqual(ids);
      const plain = (it: string) => it.toLowerCase().replaceAll('’', "'");
      expect(lexicon.idOf(other) !== 0).toBe(list.map(plain).includes(plain(other)));
    }),
  );
});

test('grows beyond its first tables', () => {
  const lexicon = new Lexicon();
  for (let number = 0; number < 40_000; number++) lexicon.add(`word${number}`);
  expect(lexicon.size).toBe(40_000);
  expect(lexicon.wordOf(lexicon.idOf('word39999'))).toBe('word39999');
});
