import { describe, expect, test } from 'vitest';
import { Flag } from '../../src/language/tokens.ts';
import { flagged, lexicon, read, words } from './english.ts';

describe('contractions', () => {
  test.each([
    ["can't", 'can not'],
    ['CANNOT', 'can not'],
    ['cant', 'can not'],
    ['won’t', 'will not'],
    ['dont', 'do not'],
    ["couldn't've", "could not 've"],
    ["I'm", 'i am'],
    ['gonna', 'going to'],
    ["let's", 'let us'],
    ['dunno', 'do not know'],
    ["it's", "it 's"],
    ["Nadia's", "Nadia 's"],
    ["u're", "you 're"],
  ])('%s is %s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  test.each(["O'Brien", "D'Angelo", "ma'am", "o'clock"])('%s is one word', (text) => {
    expect(words(text)).toHaveLength(1);
  });

  test('each part has its share of the text', () => {
    const tokens = read("I can't");
    expect([...tokens.start.slice(0, 3)]).toEqual([0, 2, 5]);
    expect([...tokens.end.slice(0, 3)]).toEqual([1, 5, 7]);
  });

  test('a merged chat form keeps its own word and gets a second slot to look through', () => {
    const tokens = read('ill call');
    expect([...tokens.word.slice(0, 3)].map((id) => lexicon.wordOf(id))).toEqual(['ill', '~will', 'call']);
    expect(tokens.flags[1]! & (Flag.lookThrough | Flag.joined)).toBe(Flag.lookThrough | Flag.joined);
  });
});

describe('spellings', () => {
  test.each([
    ['pls', 'please'],
    ['thx', 'thanks'],
    ['u', 'you'],
    ['apologize', 'apologise'],
    ['f***ing', 'fucking'],
    ['you &amp; me', 'you and me'],
    ['SORRY', 'sorry'],
    ['sooooo', 'so'],
    ['goooood', 'good'],
    ['pleeeease', 'please'],
  ])('%s is read as %s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  test('a number with equal digits is not stretched', () => {
    expect(words('1000')).toEqual(['1000']);
    expect(flagged('sooo 1000', 'stretched')).toEqual(['sooo']);
  });

  test('hyphens part words without a clause mark', () => {
    expect(words('mix-up')).toEqual(['mix', 'up']);
    expect(flagged('mix-up', 'clauseBefore')).toEqual([]);
  });
});

describe('numbers, money and times', () => {
  test.each<[string, keyof typeof Flag, string[]]>([
    ['order #4971309, 24-7', 'number', ['4971309', '24-7']],
    ['the two of us', 'number', ['two']],
    ['$1,000.50, £5, 20 dollars, 30 € and 40', 'money', ['$1,000.50', '£5', '20', '30']],
    ['at 3pm, 12:30, 10.30am, 4 pm or noon, not 7', 'clock', ['3pm', '12:30', '10.30am', '4', 'noon']],
  ])('in "%s"', (text, flag, expected) => {
    expect(flagged(text, flag)).toEqual(expected);
  });
});

describe('what phrases look through', () => {
  test.each<[string, keyof typeof Flag, string[]]>([
    ['@390057 Hi', 'handle', ['@390057']],
    ['see https://t.co/a?b=c, or www.example.com/x.', 'url', ['https://t.co/a?b=c', 'www.example.com/x']],
    ['go to help.example.com now', 'url', ['help.example.com']],
    ['something.Thanks. thanks.so much', 'url', []],
    [
      'No [PII] <NAME> {{first name}} **** XXXX ____',
      'redacted',
      ['[PII]', '<NAME>', '{{first name}}', '****', 'XXXX', '____'],
    ],
    ['<UNSURE>Oh</UNSURE> [laughs] [crosstalk]', 'redacted', []],
    ['for the past (1)\n@1 8 weeks (2)', 'partMark', ['1', '2']],
    ['(1) send it, (2) wait', 'partMark', []],
    ['um, I uh know', 'filler', ['um', 'uh']],
    ['great 👍🏽 :) ☹️', 'emoji', ['👍🏽', ':)', '☹️']],
    ['great 👍🏽 :( ☹️ 😡', 'sadEmoji', [':(', '☹️', '😡']],
    ['I, I want th- that', 'lookThrough', ['I', 'th']],
    ['We will help 1/2', 'partMark', ['1/2']],
    ['@1 (2/2) with it', 'partMark', ['2/2']],
    ['half of it is 1/2 of it', 'partMark', []],
  ])('in "%s"', (text, flag, expected) => {
    expect(flagged(text, flag)).toEqual(expected);
  });

  test('a mail address is one slot, but not looked through', () => {
    expect(flagged('to john.smith@example.com.', 'email')).toEqual(['john.smith@example.com']);
    expect(flagged('to john.smith@example.com.', 'lookThrough')).toEqual([]);
  });
});

describe('sign-offs', () => {
  test.each([
    ['Please DM us. ^KJ', 'KJ'],
    ['Please DM us ^Helen https://t.co/x', 'Helen'],
    ['Thank you. –Lindsey', 'Lindsey'],
    ['with that - Dani', 'Dani'],
    ['with that. *KJ', 'KJ'],
    ['on demand. = JJ https://t.co/x', 'JJ'],
    ['with that. -Dani K', 'Dani K'],
  ])('%s', (text, name) => {
    expect(flagged(text, 'signOff').join(' ')).toBe(name);
  });

  test.each(['I can help - Thanks', 'it comes - I will', 'a mix-Up', 'We are open 9 - 5', 'it is *great*', 'Jean-Luc'])(
    '%s has none',
    (text) => {
      expect(flagged(text, 'signOff')).toEqual([]);
    },
  );

  test('every line of a turn may have one', () => {
    expect(flagged('Hi. ^AB\nBye. ^CD', 'signOff')).toEqual(['AB', 'CD']);
  });
});

describe('case and quotes', () => {
  test('capitals', () => {
    expect(flagged('Sarah and I said NO to McKay', 'capitalised')).toEqual(['Sarah', 'I', 'McKay']);
    expect(flagged('Sarah and I said NO', 'upper')).toEqual(['NO']);
  });

  test('common words are no names, even at the start of a sentence', () => {
    expect(flagged('Thanks Sarah', 'common')).toEqual(['Thanks']);
    expect(flagged('Mark, will you', 'common')).toEqual(['you']);
  });

  test.each([
    ['He said "we can\'t" to me', ['we', 'can', "'t"]],
    ['He said “no way” to me', ['no', 'way']],
    ["He said 'no way' to the customers' team", ['no', 'way']],
    ['It is 5" long and never closed', []],
    ["the customers' team didn't 'cause", []],
  ])('%s', (text, expected) => {
    expect(flagged(text, 'quoted')).toEqual(expected);
  });
});

test('tags and notes of the transcript are no words', () => {
  expect(words('<UNSURE>Oh</UNSURE> [hangs up] no [00:01:02] (laughs) way')).toEqual(['oh', 'no', 'way']);
  expect(words('click [our page](https://a.com) (or call)')).toEqual([
    'click',
    'our',
    'page',
    'https://a.com',
    'or',
    'call',
  ]);
});

test('turns without words have an empty range, and nothing is joined across turns', () => {
  const tokens = read('Hello', '', '???', 'there');
  expect([...tokens.turnFirst.slice(0, 5)]).toEqual([0, 1, 1, 1, 2]);
  expect(tokens.sentenceCount).toBe(2);
});
