import type { Level } from '../lint/result.ts';

/** 0: nothing at or above the bar; 1: findings there; 2: the job could not be done, or not wholly. */
export type ExitCode = 0 | 1 | 2;

/** What decides over the exit code. */
export interface Bar {
  readonly failOn: Level | 'never';
  /** More warnings than that fail too. */
  readonly maxWarnings?: number | undefined;
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export function exitCodeFor(counts: Counts, problems: number, { failOn, maxWarnings }: Bar): ExitCode {
  if (problems > 0) return 2;
  return countAtBar(counts, failOn) > 0 || counts.warning > (maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

/** Warnings alone look harmless in a report: why they fail the run has to be said. */
export function tooManyWarnings({ warning }: Counts, { maxWarnings }: Bar): string | undefined {
  if (maxWarnings === undefined || warning <= maxWarnings) return undefined;
  return `Too many warnings: ${warning}, and --max-warnings allows ${maxWarnings}.`;
}

function countAtBar({ error, warning, info }: Counts, failOn: Bar['failOn']): number {
  if (failOn === 'never') return 0;
  return { error, warning: error + warning, info: error + warning + info }[failOn];
}
