import type { NotApplicable } from './schema.ts';

/** A rule of a category, and how much it weighs beside the category's other rules. */
export interface WeightedRule {
  readonly id: string;
  readonly weight: number;
}

export interface ScoredCategory {
  readonly name: string;
  readonly weight: number;
  readonly notApplicable: NotApplicable;
  readonly rules: readonly WeightedRule[];
}

/** What conversations are scored by, with the file it was read from: a score means nothing without it. */
export interface Scorecard {
  readonly title: string;
  readonly filePath: string;
  /** The first digits of the SHA-256 of the file: the same digits, the same policy. */
  readonly hash: string;
  readonly passMark: number;
  readonly leastOccasions: number;
  readonly autoFail: readonly string[];
  readonly categories: readonly ScoredCategory[];
}

/** Every rule that the scorecard needs judged, once. */
export function rulesOf({ categories, autoFail }: Scorecard): ReadonlySet<string> {
  return new Set([...categories.flatMap(({ rules }) => rules.map(({ id }) => id)), ...autoFail]);
}
