import type { EdgeName, Phrase } from './phrase.ts';
import { flagRecognisers } from './recognisers.ts';

/** A phrase made ready for matching: words are sets of lexicon ids, names are numbers. */
export type Step =
  /** One slot whose word is in the set; `ids` is sorted. `frequency`: the guessed share of such slots in a text. */
  | { readonly kind: 'words'; readonly ids: readonly number[]; readonly frequency: number }
  | { readonly kind: 'flag'; readonly flag: number }
  /** A run of slots that a concept or recogniser found; `longest` in slots. */
  | { readonly kind: 'found'; readonly source: number; readonly longest: number; readonly frequency: number }
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
  /** One slot with any surface that the phrase word takes. */
  wordStep(word: string): WordStep;
  inflectedStep(lemma: string): WordStep;
  concept(name: string): Step;
  spanRecogniser(name: string): FoundStep;
}

export type WordStep = Extract<Step, { kind: 'words' }>;
export type FoundStep = Extract<Step, { kind: 'found' }>;

export function toStep(phrase: Phrase, source: StepSource): Step {
  switch (phrase.kind) {
    case 'word':
      return source.wordStep(phrase.word);
    case 'inflected':
      return source.inflectedStep(phrase.lemma);
    case 'concept':
      return source.concept(phrase.name);
    case 'recogniser': {
      const flag = flagRecognisers.get(phrase.name);
      if (flag !== undefined) return { kind: 'flag', flag };
      return source.spanRecogniser(phrase.name);
    }
    case 'sequence':
      return { kind: 'sequence', steps: phrase.parts.map((part) => toStep(part, source)) };
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
export function eitherOf(options: readonly Step[]): Step {
  const ids: number[] = [];
  let frequency = 0;
  const others: Step[] = [];
  for (const option of options.flatMap(optionsOf)) {
    if (option.kind === 'words') {
      ids.push(...option.ids);
      frequency += option.frequency;
    } else {
      others.push(option);
    }
  }
  const words: Step[] = ids.length === 0 ? [] : [{ kind: 'words', ids: sortedSet(ids), frequency }];
  const [only, ...rest] = [...words, ...others];
  return only && rest.length === 0 ? only : { kind: 'either', steps: [...words, ...others] };
}

/** What a match of the step is one of. */
export function optionsOf(step: Step): readonly Step[] {
  return step.kind === 'either' ? step.steps : [step];
}

/** In order and without doubles; for few numbers. */
export function sortedSet(ids: readonly number[]): number[] {
  return ids.filter((id, index) => ids.indexOf(id) === index).sort((one, other) => one - other);
}

export interface Width {
  readonly least: number;
  readonly most: number;
}

const nothing: Width = { least: 0, most: 0 };
const oneSlot: Width = { least: 1, most: 1 };

/** How many slots a match of it takes, those looked through not counted. */
export function widthOf(step: Step): Width {
  switch (step.kind) {
    case 'words':
    case 'flag':
      return oneSlot;
    case 'found':
      return { least: 1, most: step.longest };
    case 'gap':
      return step;
    case 'sequence':
      return step.steps.reduce((width, part) => sumOf(width, widthOf(part)), nothing);
    case 'either':
      return step.steps.map(widthOf).reduce(eitherWidth);
    case 'optional':
      return { least: 0, most: widthOf(step.step).most };
    case 'repeated':
      return { least: 0, most: windowSlots };
    case 'edge':
    case 'look':
      return nothing;
  }
}

function eitherWidth(one: Width, other: Width): Width {
  return { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
}

export function sumOf(one: Width, other: Width): Width {
  return { least: one.least + other.least, most: Math.min(windowSlots, one.most + other.most) };
}

/** The sources that a match of the step needs to be found before. */
export function sourcesIn(step: Step): readonly number[] {
  switch (step.kind) {
    case 'found':
      return [step.source];
    case 'sequence':
    case 'either':
      return [...new Set(step.steps.flatMap(sourcesIn))];
    case 'optional':
    case 'repeated':
    case 'look':
      return sourcesIn(step.step);
    default:
      return [];
  }
}
