import { describe, expect, test } from 'vitest';
import { sentences } from './english.ts';

test.each<[string, string[]]>([
  ['Hello. How are you? Fine!', ['Hello (period)', 'How are you (question)', 'Fine (exclamation)']],
  ['hello.i need help', ['hello (period)', 'i need help (none)']],
  ['hello. i need help', ['hello (period)', 'i need help (none)']],
  ['What?! No!! Wait...', ['What (manyQuestions)', 'No (manyExclamations)', 'Wait (ellipsis)']],
  ['Really ? No ! !', ['Really (question)', 'No (manyExclamations)']],
  ['Well?? Now ? ?', ['Well (manyQuestions)', 'Now (manyQuestions)']],
  ['No. 4711 costs 2.50 in v2.0.1', ['No 4711 costs 2.50 in v2.0.1 (none)']],
  ['Dr. Smith and Mrs. Lee', ['Dr Smith and Mrs Lee (none)']],
  ['J. R. Smith called at 5 p.m. Please wait', ['J R Smith called at 5 p.m (period)', 'Please wait (none)']],
  ['at 5 p.m. on Monday', ['at 5 p.m on Monday (none)']],
  ['e.g. this, i.e. that', ['e.g this | i.e that (none)']],
  ['Please see help.example.com. Thanks', ['Please see (period)', 'Thanks (none)']],
  ["Sorry… I can't", ["Sorry | I can 't (none)"]],
  ['Sorry... Please hold', ['Sorry (ellipsis)', 'Please hold (none)']],
  ['I was trying to-', ['I was trying to (dash)']],
  ['I was — well, trying', ['I was | well | trying (none)']],
  ['one line\nanother', ['one line (none)', 'another (none)']],
])('%s', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

describe('messages in parts', () => {
  test('are read on behind a part mark', () => {
    expect(sentences('@1 we are going to get it 1/2\n@1 back in stock.')).toEqual([
      'we are going to get it back in stock (period)',
    ]);
    expect(sentences('The first thing\n@1 2/2 updated. ^K')[0]).toBe('The first thing updated (period)');
  });

  test('may be numbered in parentheses', () => {
    expect(sentences('@1 it is based on the past (1)\n@1 8 weeks - Georgina (2)')).toEqual([
      'it is based on the past 8 weeks (none)',
    ]);
  });

  test('end with the last part', () => {
    expect(sentences('all of it 2/2\nNext')).toEqual(['all of it (none)', 'Next (none)']);
  });
});

describe('machine transcripts without punctuation', () => {
  test('are cut at discourse markers and behind fillers', () => {
    expect(sentences('so i called them but nobody came and then um they said okay we will look')).toEqual([
      'so i called them | but nobody came | and then | they said | okay we will look (none)',
    ]);
  });

  test('so and well are no markers before an adjective', () => {
    expect(sentences('i am so sorry that we did not do so well here')).toEqual([
      'i am so sorry that we did not do so well here (none)',
    ]);
  });

  test('punctuation anywhere leaves the cutting to it', () => {
    expect(sentences('Hello there, i called them but nobody came to me')).toEqual([
      'Hello there | i called them but nobody came to me (none)',
    ]);
  });
});
