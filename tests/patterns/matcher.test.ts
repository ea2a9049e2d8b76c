import { describe, expect, test } from 'vitest';
import type { Role, Turn } from '../../src/conversation/conversation.ts';
import { createGuards } from '../../src/language/guards.ts';
import { Lexicon } from '../../src/language/lexicon.ts';
import { prepareLanguage } from '../../src/language/prepared.ts';
import { createTokens, tokenise } from '../../src/language/tokenise.ts';
import { compile, PhraseListError } from '../../src/patterns/compile.ts';
import type { Dropped, Matcher } from '../../src/patterns/matcher.ts';
import type { PhraseList } from '../../src/patterns/phrase.ts';
import { english, list, phrase } from './tiny-language.ts';

interface Said {
  readonly role: Role;
  readonly text: string;
}

/** Finds lists in what is said, and tells the words of each match. */
class Finder {
  readonly matcher: Matcher;
  readonly #lexicon = new Lexicon();
  readonly #language = prepareLanguage(english, this.#lexicon);
  readonly #tokens = createTokens();

  constructor(lists: readonly PhraseList[]) {
    const guards = createGuards(english, this.#lexicon);
    this.matcher = compile(lists, { pack: english, lexicon: this.#lexicon, guards });
  }

  find(id: string, said: readonly Said[]): string[] {
    return this.search(said, id).map(({ quote }) => quote);
  }

  search(said: readonly Said[], id: string, explain?: (dropped: Dropped) => void) {
    const turns = said.map(({ role, text }, index): Turn => {
      return { index, speaker: { label: role, role }, text, positionAt: () => ({ line: 1, column: 1 }) };
    });
    tokenise(turns, this.#language, this.#lexicon, this.#tokens);
    const matches = this.matcher.find(this.#tokens, new Map(), (turn) => said[turn]!.role, explain);
    return matches.of(this.matcher.list(id)).map((match) => ({ ...match, quote: this.quote(said, match) }));
  }

  quote(said: readonly Said[], { start, end }: { start: number; end: number }): string {
    const { turn, start: from, end: to } = this.#tokens;
    return said[turn[start]!]!.text.slice(from[start], to[end - 1]);
  }
}

function agent(text: string): Said[] {
  return [{ role: 'agent', text }];
}

function found(written: string | readonly string[], text: string, more: Partial<PhraseList> = {}): string[] {
  return new Finder([list('rule#1', [written].flat(), more)]).find('rule#1', agent(text));
}

describe('a word', () => {
  test.each([
    ['sorry', 'Soooorry, SORRY', ['Soooorry', 'SORRY']],
    ["can't", 'I cannot, can not, cant and can’t', ['cannot', 'can not', 'cant', 'can’t']],
    ['it is', "It's late, it is. Its late.", ["It's", 'it is', 'Its']],
    ['i will', "I'll go. ill go. I will go.", ["I'll", 'ill', 'I will']],
    ['<mess> up', 'Messed up, messing up, a mess', ['Messed up', 'messing up']],
    ['please send', 'pls send', ['pls send']],
  ])('%s', (written, text, matches) => expect(found(written, text)).toEqual(matches));
});

describe('what is looked through', () => {
  test.each([
    ['very sorry', 'very, um, sorry', ['very, um, sorry']],
    ['very sorry', 'very 😞 sorry', ['very 😞 sorry']],
    ['so ...1 late', 'so um uh very late', ['so um uh very late']],
    ['sorry {emoji}', 'sorry 😞', ['sorry 😞']],
    ['^ sorry', '@123 um, sorry', ['sorry']],
    ['sorry', 'um sorry 😞', ['sorry']],
  ])('%s in %s', (written, text, matches) => expect(found(written, text)).toEqual(matches));
});

describe('clause marks', () => {
  test.each([
    ['thank you', 'thank, you', ['thank, you']],
    ['sorry ... but', 'sorry, but', ['sorry, but']],
    ['sorry ... but', 'sorry for that but', ['sorry for that but']],
    ['sorry ... but', 'sorry for that, but', []],
    ['sorry ... but', 'sorry, for that but', []],
    ['sorry ... but', 'sorry for, oh, that but', []],
    ['sorry ... ,? but', 'sorry for that, but', ['sorry for that, but']],
    ['sorry ... , but', 'sorry for that but', []],
    ['sorry , but', 'sorry - but', ['sorry - but']],
    ['_ sorry', 'well then, my friend, so sorry', ['so sorry']],
  ])('%s in %s', (written, text, matches) => expect(found(written, text)).toEqual(matches));
});

describe('sentences', () => {
  test.each([
    ['sorry that', 'Sorry. That is late.', []],
    ['^ sorry', 'Sorry. So sorry. Sorry', ['Sorry', 'Sorry']],
    ['sorry $', 'Sorry you. So sorry.', ['sorry']],
    ['sorry \\?', 'Sorry. Sorry?', ['Sorry']],
    ['stop \\!', 'Stop. Stop! Stop!!!', ['Stop', 'Stop']],
  ])('%s in %s', (written, text, matches) => expect(found(written, text)).toEqual(matches));
});

describe('look-around', () => {
  test.each([
    ['!not sorry', 'not sorry, so sorry', ['sorry']],
    ['!(no need ...) sorry', 'no need to be sorry. I am sorry', ['sorry']],
    ['=(i am) sorry', 'sorry, I am sorry', ['sorry']],
    ['sorry !(to hear)', 'sorry to hear that, sorry to say', ['sorry']],
    ['you are !not _', 'you are not late. you are late', ['you are late']],
    ['^ !please send', 'send it. please send it', ['send']],
  ])('%s in %s', (written, text, matches) => expect(found(written, text)).toEqual(matches));
});

describe('of the matches of one list', () => {
  test('the leftmost counts, at one start the longest, and none overlaps another', () => {
    expect(found(['so sorry', 'so sorry for the delay', 'the delay now'], 'So sorry for the delay now')).toEqual([
      'So sorry for the delay',
    ]);
  });

  test('guards and exceptions decide before the longest is taken', () => {
    const except = [phrase('so sorry for your loss')];
    const longer = 'So sorry for your loss today';
    expect(found(['so sorry ...', 'sorry'], longer, { except })).toEqual([longer]);
    expect(found(['so sorry', 'sorry'], 'So sorry for your loss', { except })).toEqual([]);
    expect(found(['sorry', 'not sorry'], "I'm not sorry", { unless: ['negated'] })).toEqual(['not sorry']);
  });

  test('the first phrase is told where two have the same match', () => {
    const finder = new Finder([list('rule#1', ['<be> late', '_ late', 'is late'])]);
    expect(finder.search(agent('It is late.'), 'rule#1').map(({ phrase }) => phrase)).toEqual([0]);
  });
});

describe('concepts', () => {
  const lists = [
    list('apology-word', ['sorry', 'so sorry', 'my apologies'], { roles: [] }),
    list('apology', ['@apology-word'], { roles: [], except: [phrase('sorry to hear')] }),
    list('rule#1', ['@apology for ... _']),
    list('rule#2', ['_ @apology-word'], { roles: ['customer'] }),
  ];

  test('may use one another, with their own exceptions', () => {
    const said = agent('My apologies for that. Sorry to hear. So sorry for the delay.');
    expect(new Finder(lists).find('rule#1', said)).toEqual(['My apologies for that', 'So sorry for the delay']);
  });

  test('offer all their matches to a phrase, not only the longest', () => {
    expect(new Finder(lists).find('rule#2', [{ role: 'customer', text: 'I so sorry' }])).toEqual(['I so sorry']);
    expect(new Finder(lists).find('rule#2', [{ role: 'customer', text: 'so sorry' }])).toEqual(['so sorry']);
  });

  test('are looked for on the turns of those that use them', () => {
    const finder = new Finder(lists);
    const said: Said[] = [
      { role: 'customer', text: 'so sorry' },
      { role: 'agent', text: 'so sorry' },
      { role: 'bot', text: 'so sorry' },
    ];
    expect(finder.find('rule#2', said)).toEqual(['so sorry']);
    expect(finder.find('apology-word', said)).toEqual(['so sorry', 'so sorry']);
  });

  test('must be there, and must not go in a circle', () => {
    expect(() => new Finder([list('rule#1', ['@apolgy'])])).toThrow(PhraseListError);
    const circle = [
      list('one', ['a @two']),
      list('two', ['b (@three)?']),
      list('three', ['c'], { except: [phrase('@one')] }),
    ];
    expect(() => new Finder(circle)).toThrow('one → two → three → one');
  });
});

test('lists that nobody wants are there, and find nothing', () => {
  const finder = new Finder([list('rule#1', ['sorry'], { roles: [] })]);
  expect(finder.find('rule#1', agent('sorry'))).toEqual([]);
  expect(() => finder.matcher.list('rule#9')).toThrow('rule#9');
});

test('matches may be kept when the next conversation is searched', () => {
  const finder = new Finder([list('rule#1', ['sorry', 'late'])]);
  const first = finder.search(agent('so sorry'), 'rule#1');
  expect(finder.find('rule#1', agent('late, late, late'))).toEqual(['late', 'late', 'late']);
  expect(finder.find('rule#1', agent('nothing'))).toEqual([]);
  expect(first).toMatchObject([{ start: 1, end: 2, phrase: 0 }]);
});

test('it is explained why a match does not count', () => {
  const finder = new Finder([
    list('rule#1', ['sorry', 'so sorry'], { unless: ['negated'], except: [phrase('sorry state')] }),
  ]);
  const said = agent('I am not sorry. A sorry state. So sorry.');
  const reasons: [string, string][] = [];
  finder.search(said, 'rule#1', ({ why, match }) => reasons.push([why, finder.quote(said, match)]));
  expect(reasons).toEqual([
    ['negated', 'sorry'],
    ['exception', 'sorry'],
    ['longer-match', 'sorry'],
  ]);
});

test('hostile texts cost no more than their length', () => {
  const phrases = [
    'sorry ...20',
    '(no|yes)* no',
    'a (b|c)* d',
    '_ _ _ _ sorry',
    '!(x ...20) y',
    'um uh um',
    'no no no',
  ];
  const finder = new Finder([list('x', phrases), list('rule#1', ['@x', '@x ...5 @x', '@x* no'])]);
  const started = performance.now();
  for (const word of ['sorry ', 'no ', 'yes ', 'um ', 'uh um ', 'b c ', 'a, ', 'x y ', '😞 ']) {
    finder.find('rule#1', agent(word.repeat(5_000)));
  }
  expect(performance.now() - started).toBeLessThan(10_000);
}, 30_000);
