import type { BalanceFile } from './schema.ts';

/**
 * What a balance may weigh of a cue, all over the conversation: its highest sum, the second highest, and how many
 * sentences are of the kind altogether (the logarithm of the sum of the probabilities, and a little). Of the echo: the
 * most words that one sentence takes up, and the logarithm of all.
 */
export const measures = ['highest', 'second', 'total'] as const;

/** A balance as the program reads it. Plain data, made at build time. */
export interface PreparedBalance {
  readonly id: string;
  readonly bias: number;
  readonly features: readonly BalanceFeature[];
}

/** A figure about a whole conversation, and what it weighs. */
export interface BalanceFeature {
  readonly measure: Measure;
  /** A cue, or `echo`. */
  readonly of: string;
  readonly weight: number;
}

/** Beside cues a balance weighs this: how many words a sentence of the agent takes up from the customer. */
export const echo = 'echo';

export type Measure = (typeof measures)[number];

export function prepareBalances(files: readonly BalanceFile[]): PreparedBalance[] {
  return files.map(({ id, bias, weights }) => ({
    id,
    bias,
    features: Object.entries(weights).flatMap(([of, own]) =>
      measures.flatMap((measure) => (own[measure] ? [{ measure, of, weight: own[measure] }] : [])),
    ),
  }));
}
