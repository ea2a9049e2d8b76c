import { countOf } from '../reports/count-of.ts';
import { type Bar, type ExitCode, exitCodeFor, tooManyWarnings } from './exit-code.ts';
import type { LintRun } from './lint-run.ts';
import { say } from './say-problem.ts';

/** What a run was about. */
interface Asked {
  /** As typed. */
  readonly paths: readonly string[];
  /** How many files configs leave out. */
  readonly ignored: number;
  /** Only some of the files there were looked at. */
  readonly isPart: boolean;
}

/** Says what the reports do not, and gives the exit code. */
export function conclude(run: LintRun, { paths, ignored, isPart }: Asked, problems: number, bar: Bar): ExitCode {
  sayPassedOver(run.otherFiles);
  if (run.conversations === 0 && isPart && problems === 0) {
    say('No transcript has changed.');
    return 0;
  }
  if (run.conversations === 0) return problems === 0 ? nothingToCheck(paths, ignored) : 2;
  if (run.judged === 0) {
    say('Nothing was judged: every rule was skipped in every conversation (the notices and the report say why).');
    return 2;
  }
  const overMost = tooManyWarnings(run.counts, bar);
  if (overMost !== undefined) say(overMost);
  return exitCodeFor(run.counts, problems, bar);
}

/** An empty run must not look like a clean one. */
export function nothingToCheck(paths: readonly string[], ignored: number): ExitCode {
  if (paths.length === 0)
    say('Nothing to check: name files, folders or globs, or - for standard input (see tactlint --help).');
  else say(`Nothing to check: ${ignored > 0 ? 'every transcript there is ignored by config' : 'no transcript there'}.`);
  return 2;
}

function sayPassedOver([first, ...others]: readonly string[]): void {
  if (first === undefined) return;
  const more = others.length > 0 ? ', …' : '';
  say(`${countOf(others.length + 1, 'file')} passed over, no transcript: ${first}${more}`);
}
