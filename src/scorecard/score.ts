import type { Figure } from '../calibration/figures.ts';
import { wilson } from '../calibration/intervals.ts';
import type { Occasions, RuleOccasions } from './occasions.ts';
import type { Scorecard, ScoredCategory, WeightedRule } from './scorecard.ts';

/** A share of occasions that were met, from 0 to 1, with its interval, and what it rests on. */
export interface Share {
  readonly figure: Figure | undefined;
  readonly met: number;
  readonly missed: number;
  /** Conversations that count as one occasion met each because a rule did not apply: once, however many rules did not. */
  readonly countedAsMet: number;
  /** All three. */
  readonly occasions: number;
}

export interface RuleScore extends WeightedRule, Share {}

export interface CategoryScore extends Share {
  readonly name: string;
  readonly weight: number;
  readonly rules: readonly RuleScore[];
}

/** Nothing stands in `figure` where no rule of the scorecard applied. */
export interface Score extends Share {
  readonly categories: readonly CategoryScore[];
}

/**
 * A rule's share is met ÷ occasions; a category's the mean of its rules' shares by their weights; the score the mean of
 * the categories' by theirs. What never applied is left out, and the others share its weight.
 */
export function scoreOf({ categories }: Scorecard, occasions: Occasions): Score {
  const scored = categories.map((category) => categoryScore(category, occasions));
  return { ...weightedMean(scored.map(({ weight, rules }) => ({ weight, rules }))), categories: scored };
}

function categoryScore(category: ScoredCategory, occasions: Occasions): CategoryScore {
  const rules = category.rules.map((rule) => ruleScore(rule, category, occasions.get(rule.id)));
  return { name: category.name, weight: category.weight, ...weightedMean([{ weight: 1, rules }]), rules };
}

function ruleScore(rule: WeightedRule, { notApplicable }: ScoredCategory, counts?: RuleOccasions): RuleScore {
  const { met = 0, missed = 0, notApplicable: without = 0 } = counts ?? {};
  const countedAsMet = notApplicable === 'count-as-met' ? without : 0;
  const occasions = met + missed + countedAsMet;
  const figure = figureOf((met + countedAsMet) / occasions, occasions);
  return { ...rule, met, missed, countedAsMet, occasions, figure };
}

/** Nothing where there is no occasion. */
function figureOf(share: number, occasions: number): Figure | undefined {
  return occasions === 0 ? undefined : { value: share, interval: wilson(share * occasions, occasions) };
}

interface Group {
  readonly weight: number;
  readonly rules: readonly RuleScore[];
}

/**
 * The mean of groups of rules. Its interval is Wilson's for as many occasions as would tell as much if all weighed the
 * same: 1 ÷ Σ(a² ÷ n), where a is a rule's part of the score and n its occasions; never for more than there are. A rule
 * that weighs much and applied twice makes the interval wide, as it should.
 */
function weightedMean(groups: readonly Group[]): Share {
  const rules = groups.flatMap((group) => group.rules);
  const met = sumOf(rules, (rule) => rule.met);
  const missed = sumOf(rules, (rule) => rule.missed);
  const countedAsMet = Math.max(...rules.map((rule) => rule.countedAsMet));
  const occasions = met + missed + countedAsMet;
  const parts = partsOf(groups);
  const mean = sumOf(parts, ({ part, share }) => part * share);
  const telling = 1 / sumOf(parts, ({ part, of }) => part ** 2 / of);
  const figure =
    parts.length === 0 ? undefined : figureOf(Math.min(1, Math.max(0, mean)), Math.min(telling, occasions));
  return { met, missed, countedAsMet, occasions, figure };
}

interface Part {
  /** Of the whole: all parts add up to 1. */
  readonly part: number;
  readonly share: number;
  /** Occasions. */
  readonly of: number;
}

/** What applied; the weight of what did not goes to the others. */
function partsOf(groups: readonly Group[]): readonly Part[] {
  const applied = groups
    .map(({ weight, rules }) => ({ weight, rules: rules.filter(({ figure }) => figure) }))
    .filter(({ rules }) => rules.length > 0);
  const whole = sumOf(applied, ({ weight }) => weight);
  return applied.flatMap(({ weight, rules }) => {
    const within = sumOf(rules, (rule) => rule.weight);
    return rules.map((rule) => ({
      part: (weight / whole) * (rule.weight / within),
      share: rule.figure!.value,
      of: rule.occasions,
    }));
  });
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
