import { f1Of, kappaOf, mean, precisionOf, recallOf } from './agreement.ts';
import { type Counts, minus, noCounts, plus } from './counts.ts';
import { type Figure, figureOf, labelledMisses, leastLabels, type RuleFigures, type Totals } from './figures.ts';
import { jackknife } from './intervals.ts';

/** What the rules came to in one conversation. */
export type CountsByRule = ReadonlyMap<string, Counts>;

/** A figure over all conversations, or over all but the one that is left out. */
export type FigureWithout = (left?: CountsByRule) => number | undefined;

/** @param conversations what each came to; left out in turn, they give the interval. */
export function jackknifed(
  without: FigureWithout,
  conversations: readonly CountsByRule[],
  least: 0 | -1 = 0,
): Figure | undefined {
  const value = without();
  if (value === undefined) return undefined;
  return figureOf(
    value,
    jackknife(
      value,
      conversations.flatMap((left) => without(left) ?? []),
      least,
    ),
  );
}

export function totalsOf(rules: readonly RuleFigures[], conversations: readonly CountsByRule[]): Totals {
  const sum = rules.reduce((total, { counts }) => plus(total, counts), noCounts);
  const shares = new Map(conversations.map((one) => [one, [...one.values()].reduce(plus, noCounts)]));
  const overAll = (measure: (counts: Counts) => number | undefined): Figure | undefined =>
    jackknifed((left) => measure(minus(sum, (left && shares.get(left)) ?? noCounts)), conversations);

  const meanOver = (chosen: readonly RuleFigures[], measure: (counts: Counts) => number | undefined): FigureWithout => {
    return (left) =>
      mean(chosen.flatMap(({ ruleId, counts }) => measure(minus(counts, left?.get(ruleId) ?? noCounts)) ?? []));
  };
  const inMacro = rules.filter(({ counts }) => labelledMisses(counts) >= leastLabels);
  const withKappa = rules.filter(({ kappa }) => kappa !== undefined);
  return {
    micro: { precision: overAll(precisionOf), recall: overAll(recallOf), f1: overAll(f1Of) },
    macroF1: jackknifed(meanOver(inMacro, f1Of), conversations),
    macroRules: inMacro.length,
    meanKappa: jackknifed(meanOver(withKappa, kappaOf), conversations, -1),
    kappaRules: withKappa.length,
  };
}
