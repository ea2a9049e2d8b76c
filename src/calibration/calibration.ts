import { f1Of, kappaOf, precisionOf, recallOf } from './agreement.ts';
import type { Comparison } from './compare.ts';
import { type Counts, minus, noCounts, plus } from './counts.ts';
import type { Disagreement } from './disagreements.ts';
import { figureOf, labelledMisses, type RuleFigures, type Totals } from './figures.ts';
import { f1Interval, wilson } from './intervals.ts';
import { type CountsByRule, jackknifed, totalsOf } from './totals.ts';

export interface Calibrated {
  readonly conversations: number;
  /** By id; rules that neither a label nor an outcome speaks of are left out. */
  readonly rules: readonly RuleFigures[];
  readonly totals: Totals;
  /** By rule, then in the order of the conversations. */
  readonly disagreements: readonly Disagreement[];
  /** Rules that found misses in conversations where no label names them at all. */
  readonly unlabelled: readonly string[];
}

interface RuleRecord {
  readonly judged: Comparison['judged'];
  counts: Counts;
  labels: number;
  labelledMet: boolean;
  readonly disagreements: Disagreement[];
}

/** Gathers labelled conversations one by one, and says how far rules and labels agree. */
export class Calibration {
  readonly #rules = new Map<string, RuleRecord>();
  /** By conversation. */
  readonly #counts: CountsByRule[] = [];

  get conversations(): number {
    return this.#counts.length;
  }

  /** What came of a conversation, by rule. */
  add(comparisons: readonly Comparison[]): void {
    comparisons.forEach(this.#record);
    this.#counts.push(new Map(comparisons.map(({ ruleId, counts }) => [ruleId, counts])));
  }

  calibrated(): Calibrated {
    const records = [...this.#rules]
      .filter(([, record]) => isSeen(record))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const rules = records.map(([id, record]) => this.#figures(id, record));
    return {
      conversations: this.conversations,
      rules,
      totals: totalsOf(rules, this.#counts),
      disagreements: records.flatMap(([, { disagreements, labelledMet }]) =>
        disagreements.filter(({ labelled, found }) => labelledMet || labelled === 'missed' || found === 'missed'),
      ),
      unlabelled: records.flatMap(([id, { labels }]) => (labels === 0 ? [id] : [])),
    };
  }

  readonly #record = ({ ruleId, judged, counts, labels, labelledMet, disagreements }: Comparison): void => {
    let record = this.#rules.get(ruleId);
    if (!record) {
      record = { judged, counts: noCounts, labels: 0, labelledMet: false, disagreements: [] };
      this.#rules.set(ruleId, record);
    }
    record.counts = plus(record.counts, counts);
    record.labels += labels;
    record.labelledMet ||= labelledMet;
    record.disagreements.push(...disagreements);
  };

  #figures(ruleId: string, { judged, counts, labelledMet }: RuleRecord): RuleFigures {
    const { tp, fp, fn } = counts;
    const kappaWithout = (left?: CountsByRule): number | undefined =>
      kappaOf(minus(counts, left?.get(ruleId) ?? noCounts));
    const kappa = labelledMet ? jackknifed(kappaWithout, this.#counts, -1) : undefined;
    return {
      ruleId,
      judged,
      counts,
      precision: figureOf(precisionOf(counts), wilson(tp, tp + fp)),
      recall: figureOf(recallOf(counts), wilson(tp, tp + fn)),
      f1: figureOf(f1Of(counts), f1Interval(counts)),
      kappa,
    };
  }
}

function isSeen({ counts, labels }: RuleRecord): boolean {
  return labels > 0 || labelledMisses(counts) + counts.fp > 0;
}
