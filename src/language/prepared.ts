import type { Lexicon } from './lexicon.ts';
import { type NameWords, prepareNameWords } from './names.ts';
import type { LanguagePack } from './pack.ts';
import { phraseWords, secondSlotOf } from './words.ts';

/** What the pack says of a word, as bits. */
export const Trait = {
  common: 1 << 0,
  filler: 1 << 2,
  number: 1 << 3,
  clock: 1 << 4,
  clockSuffix: 1 << 5,
  currency: 1 << 6,
  abbreviation: 1 << 7,
  closingAbbreviation: 1 << 8,
  numberAbbreviation: 1 << 9,
  /** Stands for other words: contractions and spellings. */
  replaced: 1 << 10,
  merged: 1 << 11,
  suffix: 1 << 12,
  marker: 1 << 14,
  weakMarker: 1 << 15,
  clauseOpener: 1 << 16,
  transcriptTag: 1 << 17,
  redactionWord: 1 << 18,
  empty: 1 << 19,
} as const;

/** A language pack as tables over the ids of one lexicon. */
export interface PreparedLanguage {
  readonly pack: LanguagePack;
  /** By lexicon id: bits of {@link Trait}. Words that rules add later stand beyond its end and have none. */
  readonly traits: Int32Array;
  /** By lexicon id of a replaced word: the words that it stands for. */
  readonly replacements: ReadonlyMap<number, readonly Part[]>;
  /** By lexicon id of a merged form: lexicon id of its second slot. */
  readonly secondSlots: ReadonlyMap<number, number>;
  /** Discourse markers of several words: by lexicon id of the first, the ids that follow. */
  readonly longMarkers: ReadonlyMap<number, readonly (readonly number[])[]>;
  readonly not: number;
  readonly am: number;
  readonly sadEmoji: ReadonlySet<string>;
  readonly names: NameWords;
}

/** One word of a contraction: its id, and where its share of the surface word ends. */
export interface Part {
  readonly word: number;
  readonly end: number;
}

/** Adds the pack's words to the lexicon and lays out what it says of them. Once per lexicon, before rules add theirs. */
export function prepareLanguage(pack: LanguagePack, lexicon: Lexicon): PreparedLanguage {
  const traits: number[] = [];
  const mark = (words: readonly string[], trait: number) => {
    for (const word of words) {
      const id = lexicon.add(word);
      traits[id] = (traits[id] ?? 0) | trait;
    }
  };
  mark(pack.commonWords, Trait.common);
  mark(pack.emptyWords, Trait.empty);
  mark(Object.values(pack.spellings), Trait.common);
  mark(Object.values(pack.contractions).flat(), Trait.common);
  mark(pack.fillers, Trait.filler | Trait.common);
  mark(pack.numberWords, Trait.number | Trait.common);
  mark(pack.clockWords, Trait.clock | Trait.common);
  mark(pack.clockSuffixes, Trait.clockSuffix | Trait.common);
  mark(pack.currencyWords, Trait.currency | Trait.common);
  mark(pack.abbreviations, Trait.abbreviation);
  mark(pack.closingAbbreviations, Trait.closingAbbreviation);
  mark(pack.numberAbbreviations, Trait.numberAbbreviation);
  mark(pack.titles, Trait.common);
  mark(
    pack.discourseMarkers.filter((marker) => !marker.includes(' ')),
    Trait.marker,
  );
  mark(pack.weakMarkers, Trait.weakMarker);
  mark(pack.clauseOpeners, Trait.clauseOpener);
  mark(pack.transcriptTags, Trait.transcriptTag);
  mark(pack.redactionWords, Trait.redactionWord);
  mark(Object.keys(pack.suffixes), Trait.suffix | Trait.common);
  mark(Object.keys(pack.mergedForms), Trait.merged | Trait.common);
  mark(replacedWords(pack), Trait.replaced | Trait.common);
  for (const word of pack.namesAndWords) {
    const id = lexicon.add(word);
    traits[id] = (traits[id] ?? 0) & ~Trait.common;
  }
  const replacements = replacementsOf(pack, lexicon);
  const secondSlots = new Map<number, number>();
  for (const [surface, form] of Object.entries(pack.mergedForms)) {
    secondSlots.set(lexicon.add(surface), lexicon.add(secondSlotOf(form.second)));
  }
  const longMarkers = longMarkersOf(pack, lexicon);
  const [not, am] = [lexicon.add('not'), lexicon.add('am')];
  const names = prepareNameWords(pack, lexicon);
  return {
    pack,
    traits: Int32Array.from({ length: lexicon.size + 1 }, (_, id) => traits[id] ?? 0),
    replacements,
    secondSlots,
    longMarkers,
    not,
    am,
    sadEmoji: new Set(pack.sadEmoji),
    names,
  };
}

/** A spelling that gives itself only makes the word known. */
function replacedWords(pack: LanguagePack): string[] {
  const spelled = Object.entries(pack.spellings).filter(([surface, word]) => surface !== word);
  return [...Object.keys(pack.contractions), ...spelled.map(([surface]) => surface)];
}

function replacementsOf(pack: LanguagePack, lexicon: Lexicon): Map<number, readonly Part[]> {
  const replacements = new Map<number, readonly Part[]>();
  for (const surface of replacedWords(pack)) {
    const words = phraseWords(surface, pack);
    replacements.set(lexicon.add(surface), partsOf(surface, words, lexicon));
  }
  return replacements;
}

/** Shares the surface word out: `can|'t`, `do|nt`, `gon|na`; every part gets a letter at least. */
function partsOf(surface: string, words: readonly string[], lexicon: Lexicon): Part[] {
  let end = 0;
  return words.map((word, index) => {
    const left = words.length - 1 - index;
    let share = 0;
    while (share < word.length && word[share] === surface[end + share]) share++;
    end = left === 0 ? surface.length : Math.max(end + 1, Math.min(end + share, surface.length - left));
    return { word: lexicon.add(word), end };
  });
}

function longMarkersOf(pack: LanguagePack, lexicon: Lexicon): Map<number, number[][]> {
  const markers = new Map<number, number[][]>();
  for (const marker of pack.discourseMarkers) {
    const [first, ...rest] = marker.split(' ').map((word) => lexicon.add(word));
    if (rest.length > 0) markers.set(first!, [...(markers.get(first!) ?? []), rest]);
  }
  return markers;
}
