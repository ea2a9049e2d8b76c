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
  readonly weighed: readonly Weighed[];
}

/** What the figures about one thing weigh; those that weigh nothing are 0. */
export interface Weighed {
  /** A cue, or `echo`. */
  readonly of: string;
  readonly weights: Figures;
}

/** One thing all over a conversation. */
export type Figures = Readonly<Record<(typeof measures)[number], number>>;

/** Beside cues a balance weighs this: how many words a sentence of the agent takes up from the customer. */
export const echo = 'echo';

export function prepareBalances(files: readonly BalanceFile[]): PreparedBalance[] {
  return files.map(({ id, bias, weights }) => ({
    id,
    bias,
    weighed: Object.entries(weights).map(([of, { highest = 0, second = 0, total = 0 }]) => ({
      of,
      weights: { highest, second, total },
    })),
  }));
}
