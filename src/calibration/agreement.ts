import { type Counts, judgements } from './counts.ts';

/** Measures of agreement between labels and findings; nothing where there is nothing to divide by. */

export function precisionOf({ tp, fp }: Counts): number | undefined {
  return ratio(tp, tp + fp);
}

export function recallOf({ tp, fn }: Counts): number | undefined {
  return ratio(tp, tp + fn);
}

/** The harmonic mean of precision and recall. */
export function f1Of({ tp, fp, fn }: Counts): number | undefined {
  return ratio(2 * tp, 2 * tp + fp + fn);
}

/** Cohen's kappa of met, missed and none over all places: agreement beyond what chance gives. */
export function kappaOf({ pairs }: Counts): number | undefined {
  const size = judgements.length;
  const places = sum(pairs);
  const byLabel = judgements.map((_, row) => sum(pairs.slice(row * size, (row + 1) * size)));
  const byFinding = judgements.map((_, column) => sum(pairs.filter((_, at) => at % size === column)));
  const agreed = judgements.reduce((count, _, at) => count + pairs[at * size + at]!, 0) / places;
  const chance = byLabel.reduce((count, labelled, at) => count + labelled * byFinding[at]!, 0) / places ** 2;
  return places === 0 || chance === 1 ? undefined : (agreed - chance) / (1 - chance);
}

export function mean(values: readonly number[]): number | undefined {
  return ratio(sum(values), values.length);
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
