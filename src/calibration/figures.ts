import type { Counts } from './counts.ts';
import type { Interval } from './intervals.ts';

/** A figure with its interval of 95 %; no interval where the conversations do not tell one. */
export interface Figure {
  readonly value: number;
  readonly interval: Interval | undefined;
}

/** Nothing stands where there is nothing to divide by. */
export interface Agreement {
  readonly precision: Figure | undefined;
  readonly recall: Figure | undefined;
  readonly f1: Figure | undefined;
}

export interface RuleFigures extends Agreement {
  readonly ruleId: string;
  readonly judged: 'turn' | 'conversation';
  readonly counts: Counts;
  /** Nothing where no label of the rule says "met". */
  readonly kappa: Figure | undefined;
}

export interface Totals {
  /** All misses of all rules in one. */
  readonly micro: Agreement;
  /** The mean over rules of F1, each with as much weight. */
  readonly macroF1: Figure | undefined;
  readonly macroRules: number;
  readonly meanKappa: Figure | undefined;
  readonly kappaRules: number;
}

/** Rules with fewer labelled misses are left out of macro F1: one label more or less would turn their F1 over. */
export const leastLabels = 5;

export function labelledMisses({ tp, fn }: Counts): number {
  return tp + fn;
}

export function figureOf(value: number | undefined, interval: Interval | undefined): Figure | undefined {
  return value === undefined ? undefined : { value, interval };
}
