import type { Figure } from '../calibration/figures.ts';
import { type Measured, precisionIn } from './measured.ts';
import type { Share } from './score.ts';
import type { Scorecard } from './scorecard.ts';
import type { Grouping, Scored } from './scores.ts';

/** All that a report of scores says. */
export interface ScoreView {
  readonly scorecard: Scorecard;
  readonly by: Grouping;
  readonly all: Scored;
  readonly groups: Iterable<Scored>;
  readonly measured: Measured;
}

/** A line of the breakdown: a whole score, a category of it, or a rule. */
export interface Entry {
  readonly kind: 'score' | 'category' | 'rule';
  readonly name: string;
  readonly weight: number | undefined;
  readonly occasions: number;
  readonly met: number | undefined;
  readonly missed: number | undefined;
  readonly countedAsMet: number | undefined;
  readonly figure: Figure | undefined;
  /** Of a rule's findings, how many careful readers take for right; nothing where that is not known. */
  readonly precision: Figure | undefined;
  /** There are occasions, and they are too few to say anything about a person. */
  readonly withheld: boolean;
}

/** The breakdown of one score, from the whole to the rules; every line of a person that rests on too little is bare. */
export function* entriesOf(scored: Scored, view: ScoreView, about: 'person' | 'other'): Generator<Entry> {
  const least = about === 'person' ? view.scorecard.leastOccasions : 0;
  const { score } = scored;
  yield entry('score', scored.name, undefined, score, least);
  for (const category of score.categories) {
    yield entry('category', category.name, category.weight, category, least);
    for (const rule of category.rules) {
      const precision = precisionIn(view.measured, rule.id);
      yield { ...entry('rule', rule.id, rule.weight, rule, least), precision };
    }
  }
}

function entry(
  kind: Entry['kind'],
  name: string,
  weight: number | undefined,
  { figure, occasions, met, missed, countedAsMet }: Share,
  least: number,
): Entry {
  const withheld = occasions > 0 && occasions < least;
  const shown = withheld ? undefined : { met, missed, countedAsMet, figure };
  return {
    ...{ kind, name, weight, occasions, withheld },
    met: shown?.met,
    missed: shown?.missed,
    countedAsMet: shown?.countedAsMet,
    figure: shown?.figure,
    precision: undefined,
  };
}
