/** What came of a rule at a place: by a label, or by the program. */
export const judgements = ['met', 'missed', 'none'] as const;
export type Judgement = (typeof judgements)[number];

/**
 * How a rule came out beside the labels, in counts that add up. `tp`, `fp` and `fn` count misses: found and labelled, only
 * found, only labelled. `pairs` counts places by what was labelled and found there, as `pairAt` numbers them.
 */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly pairs: readonly number[];
}

export const noCounts: Counts = { tp: 0, fp: 0, fn: 0, pairs: judgements.flatMap(() => judgements.map(() => 0)) };

export function pairAt(labelled: Judgement, found: Judgement): number {
  return judgements.indexOf(labelled) * judgements.length + judgements.indexOf(found);
}

export function plus(one: Counts, other: Counts): Counts {
  return combined(one, other, 1);
}

export function minus(one: Counts, other: Counts): Counts {
  return combined(one, other, -1);
}

function combined(one: Counts, other: Counts, sign: 1 | -1): Counts {
  return {
    tp: one.tp + sign * other.tp,
    fp: one.fp + sign * other.fp,
    fn: one.fn + sign * other.fn,
    pairs: one.pairs.map((count, at) => count + sign * other.pairs[at]!),
  };
}
