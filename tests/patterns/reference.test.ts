import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from '../../src/conversation/conversation.ts';
import { Flag, Mark, type Span } from '../../src/language/tokens.ts';
import { inflections, surfacesOf } from '../../src/language/words.ts';
import { compile } from '../../src/patterns/compile.ts';
import { PhraseError } from '../../src/patterns/parse.ts';
import { guardNames, type Phrase, type PhraseList } from '../../src/patterns/phrase.ts';
import { findSlowly } from '../../src/patterns/reference.ts';
import { english, language, phrase, plainGuard, type Sentence, tokensOf } from './tiny-language.ts';

const words = ['a', 'b', 'c', 'not', 'is', "'s", 'go', 'went', 'i', 'ill', '~will'];

function phrases(concepts: readonly string[]): fc.Arbitrary<string> {
  const word = fc.constantFrom(
    'a',
    'a',
    'b',
    'b',
    'c',
    'is',
    "'s",
    'will',
    'i',
    '<go>',
    '{number}',
    '{emoji}',
    '{name}',
  );
  const single = concepts.length > 0 ? fc.oneof({ weight: 4, arbitrary: word }, fc.constantFrom(...concepts)) : word;
  const { sequence } = fc.letrec<{ sequence: string; item: string; primary: string }>((tie) => ({
    sequence: fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join(' ')),
    item: fc.oneof(
      { depthSize: 'small' },
      { weight: 6, arbitrary: single },
      { weight: 2, arbitrary: tie('primary') },
      { weight: 1, arbitrary: fc.tuple(tie('primary'), fc.constantFrom('?', '*')).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom('=', '!'), tie('primary')).map((parts) => parts.join('')) },
    ),
    primary: fc.oneof(
      { depthSize: 'small' },
      { weight: 3, arbitrary: single },
      { weight: 2, arbitrary: fc.constantFrom('_', '...', '...2', '^', '$', ',', '\\?') },
      {
        weight: 2,
        arbitrary: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((options) => `(${options.join('|')})`),
      },
    ),
  }));
  return sequence.filter(isPhrase);
}

function isPhrase(written: string): boolean {
  try {
    phrase(written);
    return true;
  } catch (error) {
    if (error instanceof PhraseError) return false;
    throw error;
  }
}

const someRoles = fc.subarray(['agent', 'customer'] as const);

function listOf(id: string, concepts: readonly string[]): fc.Arbitrary<PhraseList> {
  return fc
    .record({
      written: fc.array(phrases(concepts), { minLength: 1, maxLength: 3 }),
      exceptions: fc.oneof(
        { weight: 2, arbitrary: fc.constant<string[]>([]) },
        fc.array(phrases(concepts), { maxLength: 2 }),
      ),
      unless: fc.subarray([...guardNames]),
      roles: someRoles,
    })
    .map(({ written, exceptions, ...rest }) => ({
      id,
      phrases: written.map(phrase),
      written,
      except: exceptions.map(phrase),
      ...rest,
    }));
}

const allLists = fc.tuple(
  listOf('time', []),
  listOf('inner', []),
  listOf('outer', ['@inner', '{time}']),
  listOf('rule#1', ['@inner', '@outer']),
  listOf('rule#2', ['@outer', '{time}']),
);

const flags = fc
  .record({
    through: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constant(Flag.lookThrough)),
    clause: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constant(Flag.clauseBefore)),
    kind: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constantFrom(Flag.number, Flag.emoji, Flag.quoted)),
  })
  .map(({ through, clause, kind }) => through | clause | kind);

function sentencesOf(shape: fc.ArrayConstraints): fc.Arbitrary<Sentence[]> {
  const slot = fc.record({ word: fc.constantFrom(...words), flags });
  const sentence = fc.record({
    slots: fc.array(slot, shape),
    mark: fc.constantFrom(Mark.none, Mark.period, Mark.question),
    newTurn: fc.boolean(),
  });
  return fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => {
    let turn = 0;
    return sentences.map(({ newTurn, ...rest }) => ({ ...rest, turn: newTurn ? ++turn : turn }));
  });
}

const turnRoles = fc.array(fc.constantFrom<Role>('agent', 'customer', 'bot'), { minLength: 6, maxLength: 6 });
const spans = fc.array(fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 3 }) }), { maxLength: 4 });

function expectAgreement(lists: PhraseList[], sentences: Sentence[], roles: Role[], names: Span[]): void {
  const { lexicon, ...rest } = language();
  const matcher = compile(lists, { lexicon, ...rest });
  const tokens = tokensOf(sentences, lexicon);
  const recognised = new Map([['name', names.filter(({ end }) => end <= tokens.count)]]);
  const roleOf = (turn: number): Role => roles[turn] ?? 'agent';
  const slowly = findSlowly(
    lists,
    {
      takes: (phraseWord, slotWord) => surfacesOf(phraseWord, english).includes(lexicon.wordOf(slotWord)),
      inflections: (lemma) => inflections(lemma, english),
      holds: (name, start) => plainGuard(name, tokens, lexicon, start) >= 0,
    },
    tokens,
    recognised,
    roleOf,
  );
  const matches = matcher.find(tokens, recognised, roleOf);
  for (const { id } of lists.filter((list) => !isSetOfWords(list))) {
    expect(matches.of(matcher.list(id)), id).toEqual(slowly.get(id));
  }
}

/** The matcher looks at such concepts word by word where they are used, and finds them only where they are wanted. */
function isSetOfWords({ phrases: all, except, unless }: PhraseList): boolean {
  const isWords = (part: Phrase): boolean =>
    part.kind === 'word' || part.kind === 'inflected' || (part.kind === 'either' && part.options.every(isWords));
  return except.length === 0 && unless.length === 0 && all.every(isWords);
}

const names = spans.map((all) => all.map(({ start, length }) => ({ start, end: start + length })));

test('the one-pass matcher finds exactly what the definition says', () => {
  fc.assert(fc.property(allLists, sentencesOf({ maxLength: 12 }), turnRoles, names, expectAgreement), {
    numRuns: 1500,
  });
}, 60_000);

test('so it does in sentences longer than a window', () => {
  const long = sentencesOf({ minLength: 30, maxLength: 45 });
  fc.assert(fc.property(allLists, long, turnRoles, names, expectAgreement), { numRuns: 150 });
}, 60_000);
