import type { Phrase } from './phrase.ts';
import { PhraseError } from './phrase-error.ts';

/**
 * Longest match in tokens, concepts counted as one: matches are looked for in windows of 31 slots, which leaves room
 * for looked-through tokens between the words.
 */
export const longestPhrase = 24;

/** Where a reader of the phrase may stand: bits. */
const nothingRead = 1;
const wordsRead = 2;
const sentenceOver = 4;

type Columns = ReadonlyMap<Phrase, number>;

/** Throws a {@link PhraseError} where a phrase is too long, may match nothing, or can never match. */
export function checkSoundness(phrase: Phrase, columns: Columns): void {
  const fail = (message: string, part: Phrase): never => {
    throw new PhraseError(message, columns.get(part) ?? 1);
  };
  checkParts(phrase, fail);
  checkPlaces(phrase, nothingRead, fail);
  if (shortestOf(phrase) === 0) fail('could match nothing at all: something in it must not be optional', phrase);
  if (!isSolid(phrase)) fail('a phrase needs a word, concept or recogniser that must be there', phrase);
  const longest = longestOf(phrase);
  if (longest > longestPhrase) fail(`could be ${longest} tokens long; ${longestPhrase} are the most`, phrase);
}

type Fail = (message: string, part: Phrase) => never;

function checkParts(phrase: Phrase, fail: Fail): void {
  switch (phrase.kind) {
    case 'sequence':
      checkNeighbours(phrase.parts, fail);
      for (const part of phrase.parts) checkParts(part, fail);
      return;
    case 'either':
      for (const option of phrase.options) checkParts(option, fail);
      return;
    case 'optional':
      checkParts(phrase.part, fail);
      return;
    case 'repeated':
      checkParts(phrase.part, fail);
      if (shortestOf(phrase.part) === 0) fail('what is repeated may be empty', phrase);
      if (hasGap(phrase.part)) fail('a gap cannot be repeated: write a longer one, ...6', phrase);
      return;
    case 'look':
      checkParts(phrase.part, fail);
      if (mayBeNothing(phrase.part)) fail('looks at what may be nothing', phrase);
      if (longestOf(phrase.part) > longestPhrase) fail(`looks at more than ${longestPhrase} tokens`, phrase);
      return;
    default:
      return;
  }
}

/** Contradictions at one place: `=x !x`, `!x x`, and something wanted before `^` or after `$`. */
function checkNeighbours(parts: readonly Phrase[], fail: Fail): void {
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'look') continue;
    let following = index + 1;
    for (let look = parts[following]; look?.kind === 'look'; look = parts[++following]) {
      if (look.wanted === part.wanted || !isSame(look.part, part.part)) continue;
      fail('can never match: the same is wanted and not wanted here', look);
    }
    const next = parts[following];
    if (next && !part.behind && !part.wanted && isSame(next, part.part)) {
      fail('can never match: what comes next is not wanted here', part);
    }
    if (part.behind && next?.kind === 'edge' && next.at === 'sentence-start') fail('nothing stands before ^', part);
  }
}

/** Follows where a reader may stand; fails at the first part that no way leads through. Returns where it may stand after. */
function checkPlaces(phrase: Phrase, places: number, fail: Fail): number {
  switch (phrase.kind) {
    case 'sequence':
      return phrase.parts.reduce((before, part) => checkPlaces(part, before, fail), places);
    case 'either':
      return phrase.options.reduce((after, option) => after | checkPlaces(option, places, fail), 0);
    case 'optional':
    case 'repeated':
      return places | checkPlaces(phrase.part, places, fail);
    case 'look':
      return places;
    case 'edge':
      if (phrase.at === 'clause-mark') return places;
      if (phrase.at !== 'sentence-start') return sentenceOver;
      return places & nothingRead || fail('can never match: something always stands before this ^', phrase);
    default:
      if (places === sentenceOver) fail('can never match: nothing follows the end of a sentence', phrase);
      return phrase.kind === 'gap' && phrase.least === 0 ? places | wordsRead : wordsRead;
  }
}

/** Whether every match of it has a word, concept or recogniser in it. */
function isSolid(phrase: Phrase): boolean {
  switch (phrase.kind) {
    case 'word':
    case 'inflected':
    case 'concept':
    case 'recogniser':
      return true;
    case 'sequence':
      return phrase.parts.some(isSolid);
    case 'either':
      return phrase.options.every(isSolid);
    default:
      return false;
  }
}

function shortestOf(phrase: Phrase): number {
  switch (phrase.kind) {
    case 'gap':
      return phrase.least;
    case 'sequence':
      return phrase.parts.reduce((sum, part) => sum + shortestOf(part), 0);
    case 'either':
      return Math.min(...phrase.options.map(shortestOf));
    case 'optional':
    case 'repeated':
    case 'edge':
    case 'look':
      return 0;
    default:
      return 1;
  }
}

/** What is repeated is counted once: any number of it may come, as far as the window goes. */
function longestOf(phrase: Phrase): number {
  switch (phrase.kind) {
    case 'gap':
      return phrase.most;
    case 'sequence':
      return phrase.parts.reduce((sum, part) => sum + longestOf(part), 0);
    case 'either':
      return Math.max(...phrase.options.map(longestOf));
    case 'optional':
    case 'repeated':
      return longestOf(phrase.part);
    case 'edge':
    case 'look':
      return 0;
    default:
      return 1;
  }
}

function hasGap(phrase: Phrase): boolean {
  return phrase.kind === 'gap' || partsOf(phrase).some(hasGap);
}

/** `x?`; not `^` or `,`: they have no width, but something to see. */
function mayBeNothing(phrase: Phrase): boolean {
  switch (phrase.kind) {
    case 'optional':
    case 'repeated':
      return true;
    case 'gap':
      return phrase.least === 0;
    case 'sequence':
      return phrase.parts.every(mayBeNothing);
    case 'either':
      return phrase.options.some(mayBeNothing);
    default:
      return false;
  }
}

function partsOf(phrase: Phrase): readonly Phrase[] {
  if (phrase.kind === 'sequence') return phrase.parts;
  if (phrase.kind === 'either') return phrase.options;
  return phrase.kind === 'optional' || phrase.kind === 'repeated' ? [phrase.part] : [];
}

function isSame(one: Phrase, other: Phrase): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
