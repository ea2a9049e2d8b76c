import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflections, phraseWords, surfacesOf } from '../../src/language/words.ts';
import { pack, words } from './english.ts';

describe('phrase words', () => {
  test.each([
    ["can't", 'can not'],
    ['cannot', 'can not'],
    ["it's", "it 's"],
    ['it’s', "it 's"],
    ["wouldn't've", "would not 've"],
    ['pls', 'please'],
    ['mix-up', 'mix up'],
    ['24-7', '24-7'],
    ['24/7', '24/7'],
    ['and/or', 'and or'],
    ['T&Cs', 't and cs'],
    ['p.m.', 'pm'],
    ['Sorry', 'sorry'],
    ["o'clock", "o'clock"],
    ['constructor', 'constructor'],
  ])('%s is cut into %s', (written, expected) => {
    expect(phraseWords(written, pack).join(' ')).toBe(expected);
  });

  test('are cut as the same words in a text are', () => {
    const known = [...Object.keys(pack.contractions), ...Object.keys(pack.spellings)].filter(
      (word) => !/[&*.]/.test(word),
    );
    const suffixed = fc.tuple(
      fc.constantFrom('we', 'they', 'could', 'who', 'u'),
      fc.constantFrom("'s", "'ll", "n't", "'d"),
    );
    const word = fc.oneof(
      fc.constantFrom(...known),
      fc.constantFrom(...pack.commonWords),
      suffixed.map((it) => it.join('')),
    );
    fc.assert(
      fc.property(word, (written) => {
        const inText = words(written).filter((it) => !it.startsWith('~'));
        expect(inText).toEqual(phraseWords(written, pack));
      }),
    );
  });
});

describe('surfaces of a phrase word', () => {
  test.each([
    ['refund', ['refund']],
    ['i', ['i', 'ill', 'id']],
    ['is', ['is', "'s", '~is/has']],
    ['will', ['will', "'ll", '~will']],
    ['we', ['we', 'well', 'were', 'wed']],
    ['well', ['well']],
    ["'s", ["'s", 'is', '~is/has', 'has']],
  ])('%s takes %j', (word, expected) => {
    expect([...surfacesOf(word, pack)].sort()).toEqual([...expected].sort());
  });
});

describe('inflections', () => {
  test.each([
    ['mess', 'mess messes messed messing'],
    ['apologise', 'apologise apologises apologised apologising apologize apologizes apologized apologizing'],
    ['cancel', 'cancel cancels cancelled cancelling canceled canceling'],
    ['refer', 'refer refers referred referring refered refering'],
    ['stop', 'stop stops stopped stopping'],
    ['offer', 'offer offers offered offering'],
    ['deliver', 'deliver delivers delivered delivering'],
    ['open', 'open opens opened opening'],
    ['fix', 'fix fixes fixed fixing'],
    ['delay', 'delay delays delayed delaying'],
    ['try', 'try tries tried trying'],
    ['agree', 'agree agrees agreed agreeing'],
    ['charge', 'charge charges charged charging'],
    ['lose', 'lose loses lost losing'],
    ['tell', 'tell tells told telling'],
    ['person', 'person people persons'],
    ['company', 'company companies companied companying'],
  ])('%s', (lemma, expected) => {
    expect([...inflections(lemma, pack)].sort()).toEqual(expected.split(' ').sort());
  });
});
