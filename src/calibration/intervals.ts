/** Both ends belong to it. */
export type Interval = readonly [low: number, high: number];

/** 97.5 % point of the normal distribution: two-sided intervals of 95 %. */
const z = 1.959964;

/** Wilson's score interval of a share: sound for few cases, and at 0 and 1, where the usual one has no width. */
export function wilson(part: number, whole: number): Interval | undefined {
  if (whole === 0) return undefined;
  const share = part / whole;
  const spread = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  const centre = share + z ** 2 / (2 * whole);
  const scale = 1 + z ** 2 / whole;
  return [within((centre - spread) / scale, 0), within((centre + spread) / scale, 0)];
}

/**
 * F1 = 2J / (1 + J), where J = tp / (tp + fp + fn) is the share of those misses, of all that either side sees, that both
 * see. F1 grows with J, so the ends of Wilson's interval of J give those of F1.
 */
export function f1Interval({ tp, fp, fn }: { tp: number; fp: number; fn: number }): Interval | undefined {
  const [low, high] = wilson(tp, tp + fp + fn) ?? [];
  return low === undefined || high === undefined ? undefined : [(2 * low) / (1 + low), (2 * high) / (1 + high)];
}

/**
 * The jackknife: how far a figure moves when one conversation is left out tells how far it would move with others. For
 * figures over many places of few conversations, which are not independent of each other. `without` are the figures
 * with one conversation left out each; where none of them moves the figure, they do not tell how sure it is.
 */
export function jackknife(figure: number, without: readonly number[], least: 0 | -1): Interval | undefined {
  const count = without.length;
  if (count < 2 || without.every((one) => one === figure)) return undefined;
  const middle = without.reduce((sum, one) => sum + one, 0) / count;
  const squares = without.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  const spread = z * Math.sqrt(((count - 1) / count) * squares);
  return [within(figure - spread, least), within(figure + spread, least)];
}

function within(value: number, least: 0 | -1): number {
  return Math.min(1, Math.max(least, value));
}
