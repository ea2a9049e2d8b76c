import type { EdgeName, Phrase } from './phrase.ts';
import { flagRecognisers } from './recognisers.ts';

/** A phrase made ready for matching: words are sets of lexicon ids, names are numbers. */
export type Step =
  /** One slot whose word is in the set; `ids` is sorted. `frequency`: the guessed share of such slots in a text. */
  | { readonly kind: 'words'; readonly ids: Int32Array; readonly frequency: number }
  | { readonly kind: 'flag'; readonly flag: number }
  /** A run of slots that a concept or recogniser found; `longest` in slots. */
  | { readonly kind: 'found'; readonly source: number; readonly longest: number }
  | { readonly kind: 'gap'; readonly least: number; readonly most: number }
  | { readonly kind: 'sequence'; readonly steps: readonly Step[] }
  | { readonly kind: 'either'; readonly steps: readonly Step[] }
  | { readonly kind: 'optional'; readonly step: Step }
  | { readonly kind: 'repeated'; readonly step: Step }
  | { readonly kind: 'edge'; readonly at: EdgeName }
  | { readonly kind: 'look'; readonly step: Step; readonly behind: boolean; readonly wanted: boolean };

/** Matches are found in windows of so many slots: 32 places between slots are the bits of one integer. */
export const windowSlots = 31;

/** What steps are made of: ids for words, and numbers for what is found by name. */
export interface StepSource {
  /** Lexicon ids of every surface that the phrase word takes, and how common it is (see {@link guessFrequency}). */
  wordSet(word: string): WordSet;
  inflectedSet(lemma: string): WordSet;
  /** Throws where there is no such concept. */
  concept(name: string): { readonly source: number; readonly longest: number };
  spanRecogniser(name: string): number;
}

export interface WordSet {
  readonly ids: Int32Array;
  readonly frequency: number;
}

export function toStep(phrase: Phrase, source: StepSource): Step {
  switch (phrase.kind) {
    case 'word':
      return { kind: 'words', ...source.wordSet(phrase.word) };
    case 'inflected':
      return { kind: 'words', ...source.inflectedSet(phrase.lemma) };
    case 'concept':
      return { kind: 'found', ...source.concept(phrase.name) };
    case 'recogniser': {
      const flag = flagRecognisers.get(phrase.name);
      if (flag !== undefined) return { kind: 'flag', flag };
      return { kind: 'found', source: source.spanRecogniser(phrase.name), longest: windowSlots };
    }
    case 'sequence': {
      const steps = phrase.parts.map((part) => toStep(part, source));
      return { kind: 'sequence', steps: steps.flatMap((step) => (step.kind === 'sequence' ? step.steps : step)) };
    }
    case 'either':
      return eitherOf(phrase.options.map((option) => toStep(option, source)));
    case 'optional':
    case 'repeated':
      return { kind: phrase.kind, step: toStep(phrase.part, source) };
    case 'look':
      return { kind: 'look', step: toStep(phrase.part, source), behind: phrase.behind, wanted: phrase.wanted };
    case 'gap':
    case 'edge':
      return phrase;
  }
}

/** Options of one word each are one set: quicker to look at, and good to anchor on. */
function eitherOf(options: readonly Step[]): Step {
  const ids: number[] = [];
  let frequency = 0;
  const others: Step[] = [];
  for (const option of options) {
    if (option.kind === 'words') {
      for (const id of option.ids) ids.push(id);
      frequency += option.frequency;
    } else {
      others.push(option);
    }
  }
  if (ids.length === 0) return { kind: 'either', steps: others };
  const words: Step = { kind: 'words', ids: sortedSet(ids), frequency };
  return others.length === 0 ? words : { kind: 'either', steps: [words, ...others] };
}

export function sortedSet(ids: Iterable<number>): Int32Array {
  return Int32Array.from(new Set(ids)).sort();
}

export interface Width {
  readonly least: number;
  readonly most: number;
}

/** How many slots a match of it takes, those looked through not counted. */
export function widthOf(step: Step): Width {
  switch (step.kind) {
    case 'words':
    case 'flag':
      return { least: 1, most: 1 };
    case 'found':
      return { least: 1, most: step.longest };
    case 'gap':
      return step;
    case 'sequence':
      return step.steps.map(widthOf).reduce(sumOf, { least: 0, most: 0 });
    case 'either': {
      const widths = step.steps.map(widthOf);
      return {
        least: Math.min(...widths.map(({ least }) => least)),
        most: Math.max(...widths.map(({ most }) => most)),
      };
    }
    case 'optional':
      return { least: 0, most: widthOf(step.step).most };
    case 'repeated':
      return { least: 0, most: windowSlots };
    case 'edge':
    case 'look':
      return { least: 0, most: 0 };
  }
}

export function sumOf(one: Width, other: Width): Width {
  return { least: one.least + other.least, most: Math.min(windowSlots, one.most + other.most) };
}

/**
 * The guessed share of a text's words, in place of a frequency list for every language: common words are common, and
 * the shorter the more so (Zipf's law of abbreviation). Only the order matters: anchors are chosen by it.
 */
export function guessFrequency(word: string, isCommon: boolean): number {
  if (!isCommon) return 0.0002;
  if (word.length <= 3) return 0.02;
  return word.length === 4 ? 0.008 : 0.002;
}
