import type { Measured } from '../scorecard/measured.ts';
import type { OwnWords } from './words.ts';

/** What coaching must know of a rule. */
export interface KnownRule extends OwnWords {
  readonly severity: 'error' | 'warning' | 'info' | 'off';
  readonly guidelines: readonly string[];
}

export interface CoachSettings {
  readonly rules: ReadonlyMap<string, KnownRule>;
  readonly measured: Measured;
  readonly measuredMet: Measured;
  /** ISO day from which on conversations are looked at; earlier ones are only compared with. */
  readonly since: string | undefined;
  /** A few lines for the person who wrote them. */
  readonly short: boolean;
}

/** How much is said at most: more would be a list to tick off and nothing to remember. */
export interface Bounds {
  readonly well: number;
  readonly recurs: number;
  readonly questions: number;
  readonly changed: number;
  /** Quotes for each. */
  readonly examples: number;
}

export function boundsOf({ short }: CoachSettings): Bounds {
  return short
    ? { well: 3, recurs: 1, questions: 2, changed: 0, examples: 1 }
    : { well: 3, recurs: 3, questions: 2, changed: 3, examples: 2 };
}
