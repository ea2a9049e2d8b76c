import type { KnownJudgements } from '../cache/judgement-cache.ts';
import { createFileLinter } from './create-file-linter.ts';
import type { LintRun } from './lint-run.ts';
import { lintOnThreads, worthThreads } from './lint-threads.ts';
import type { PlannedReport } from './open-report.ts';
import type { LintOptions } from './options.ts';
import type { PlannedFile } from './plan.ts';

/** Judges the files, in order as far as anyone can see, on as many threads as are worth it. `known`: where there is a cache. */
export async function lintPlan(
  files: readonly PlannedFile[],
  options: LintOptions,
  reports: readonly PlannedReport[],
  run: LintRun,
  today: string,
  known: KnownJudgements | undefined,
): Promise<void> {
  const linter = await createFileLinter(reports, options, known);
  if (worthThreads(files)) {
    const job = { options, directory: process.cwd(), today, reports, known };
    await lintOnThreads(files, job, linter, run.add);
    return;
  }
  const passOn = (): void => run.add(linter.take());
  for (const file of files) {
    linter.lint(file, passOn);
    passOn();
  }
}
