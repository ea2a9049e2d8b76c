import type { Lexicon } from './lexicon.ts';
import type { LanguagePack } from './pack.ts';
import { phraseWords, surfacesOf } from './words.ts';

/** What a word is to the recognisers of names, as bits. */
export const NameKind = {
  greeting: 1 << 0,
  opener: 1 << 2,
  notName: 1 << 3,
  title: 1 << 4,
  particle: 1 << 5,
  mention: 1 << 6,
  role: 1 << 7,
  business: 1 << 8,
  valediction: 1 << 9,

  /** Last word of a thanks, of an introduction, of a doubtful one, of a question for the name. */
  thanksEnd: 1 << 1,
  introductionEnd: 1 << 11,
  doubtfulEnd: 1 << 12,
  questionEnd: 1 << 13,
  /** First word of what stands behind a speaker's own name, of what follows a call. */
  afterStart: 1 << 14,
  followerStart: 1 << 10,
  possessive: 1 << 15,
  explained: 1 << 16,
  closingEnd: 1 << 17,
  /** May stand behind a name that is called: Rajesh ji. */
  honorific: 1 << 18,
  /** Before a name at the start of what is said: "And Mrs Tapp, till then …". */
  joiner: 1 << 19,
  /** Also a name, but more often something else: will, grace. */
  alsoWord: 1 << 20,
  auxiliary: 1 << 21,
  pronoun: 1 << 22,
  /** Says how much the word behind it is so: "absolutely manic here". */
  degree: 1 << 23,
  /** What is had is no person who is spoken to: "i have dylan price here". */
  holder: 1 << 24,
} as const;

/** May come before the first name of a talk: hi, yes. */
export const polite = NameKind.greeting | NameKind.opener;

/** Word sequences by the lexicon id of the word at which they are looked up; the others follow from there outwards. */
export type Sequences = ReadonlyMap<number, readonly (readonly number[])[]>;

/** The names section of a language pack over the ids of one lexicon. */
export interface NameWords {
  /** By lexicon id: bits of {@link NameKind}. Words that rules add later stand beyond its end and have none. */
  readonly kinds: Int32Array;
  readonly thanks: Sequences;
  readonly introductions: Sequences;
  readonly doubtfulIntroductions: Sequences;
  readonly spokenIntroductions: Sequences;
  readonly answers: Sequences;
  readonly afterIntroductions: Sequences;
  readonly asides: Sequences;
  readonly closings: Sequences;
  readonly nameQuestions: Sequences;
  readonly followers: Sequences;
  readonly namings: Sequences;
  readonly readBacks: Sequences;
  readonly houseLinks: ReadonlySet<number>;
  /** As they are written. */
  readonly houseWords: ReadonlySet<string>;
}

/** Adds the words that show how names are used to the lexicon. Once per lexicon. */
export function prepareNameWords(pack: LanguagePack, lexicon: Lexicon): NameWords {
  const { names } = pack;
  const kinds: number[] = [];
  const mark = (id: number, kind: number) => {
    kinds[id] = (kinds[id] ?? 0) | kind;
  };
  const markAll = (words: readonly string[], kind: number) => {
    for (const word of words) mark(lexicon.add(word), kind);
  };
  markAll(names.greetings, NameKind.greeting);
  markAll(names.openers, NameKind.opener);
  markAll(names.notNames, NameKind.notName);
  markAll(names.particles, NameKind.particle);
  markAll(names.mentions, NameKind.mention);
  markAll(names.roles, NameKind.role);
  markAll(names.business, NameKind.business);
  markAll(names.valedictions, NameKind.valediction);
  markAll(pack.titles, NameKind.title);
  markAll(names.explained, NameKind.explained);
  markAll(["'s"], NameKind.possessive);
  markAll(names.honorifics, NameKind.honorific);
  markAll(names.degrees, NameKind.degree);
  markAll(names.holders, NameKind.holder);
  markAll(names.joiners, NameKind.joiner);
  markAll(pack.namesAndWords, NameKind.alsoWord);
  markAll(pack.auxiliaries, NameKind.auxiliary);
  markAll(pack.pronouns, NameKind.pronoun);
  const sequences = (lines: readonly string[], lookedUpAt: 'first' | 'last', kind: number): Sequences => {
    const found = sequencesOf(lines, lookedUpAt, pack, lexicon);
    for (const id of found.keys()) mark(id, kind);
    return found;
  };
  const words = {
    thanks: sequences(names.thanks, 'last', NameKind.thanksEnd),
    introductions: sequences(names.introductions, 'last', NameKind.introductionEnd),
    doubtfulIntroductions: sequences(names.doubtfulIntroductions, 'last', NameKind.doubtfulEnd),
    spokenIntroductions: sequences(names.spokenIntroductions, 'last', NameKind.doubtfulEnd),
    answers: sequences(names.answers, 'last', NameKind.doubtfulEnd),
    afterIntroductions: sequences(names.afterIntroductions, 'first', NameKind.afterStart),
    asides: sequences(names.asides, 'first', NameKind.afterStart),
    closings: sequences(names.closings, 'last', NameKind.closingEnd),
    nameQuestions: sequences(names.nameQuestions, 'last', NameKind.questionEnd),
    followers: sequences(names.followers, 'first', NameKind.followerStart),
    namings: sequencesOf(names.namings, 'last', pack, lexicon),
    readBacks: sequencesOf(names.readBacks, 'first', pack, lexicon),
  };
  const houseLinks = new Set(names.houseLinks.map((word) => lexicon.add(word)));
  const houseWords = new Set(names.business.concat(names.notNames));
  return {
    ...words,
    houseLinks,
    houseWords,
    kinds: Int32Array.from({ length: lexicon.size + 1 }, (_, id) => kinds[id] ?? 0),
  };
}

/** Each line in every way in which its words can be written (`my name is`, `my name 's`). */
function sequencesOf(
  lines: readonly string[],
  lookedUpAt: 'first' | 'last',
  pack: LanguagePack,
  lexicon: Lexicon,
): Sequences {
  const sequences = new Map<number, number[][]>();
  for (const line of lines) {
    const words = line.split(' ').flatMap((word) => phraseWords(word, pack));
    const outwards = lookedUpAt === 'first' ? words : words.reverse();
    for (const [id, ...others] of spelledOut(outwards, pack, lexicon)) {
      sequences.set(id!, [...(sequences.get(id!) ?? []), others]);
    }
  }
  return sequences;
}

function spelledOut(words: readonly string[], pack: LanguagePack, lexicon: Lexicon): number[][] {
  const [word, ...others] = words;
  if (word === undefined) return [[]];
  const ways = spelledOut(others, pack, lexicon);
  return surfacesOf(word, pack).flatMap((surface) => ways.map((way) => [lexicon.add(surface), ...way]));
}
