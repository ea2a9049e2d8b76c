import type { Level } from '../lint/result.ts';

/** 0: nothing at or above the bar; 1: findings there; 2: the job could not be done, or not wholly. */
export type ExitCode = 0 | 1 | 2;

/** What decides over the exit code. */
export interface Bar {
  readonly failOn: Level;
  /** More warnings than that fail too. */
  readonly maxWarnings?: number | undefined;
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export function exitCodeFor(counts: Counts, problems: number, bar: Bar): ExitCode {
  if (problems > 0) return 2;
  const atBar = {
    error: counts.error,
    warning: counts.error + counts.warning,
    info: counts.error + counts.warning + counts.info,
  };
  const tooManyWarnings = bar.maxWarnings !== undefined && counts.warning > bar.maxWarnings;
  return atBar[bar.failOn] > 0 || tooManyWarnings ? 1 : 0;
}
