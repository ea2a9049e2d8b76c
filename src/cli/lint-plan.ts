import { isLive } from '../reports/names.ts';
import { FileLinter } from './file-linter.ts';
import type { LintRun } from './lint-run.ts';
import { lintOnThreads, worthThreads } from './lint-threads.ts';
import { createRenderers, type PlannedReport } from './open-report.ts';
import type { LintOptions } from './options.ts';
import type { PlannedFile } from './plan.ts';

/** Judges the files, in order as far as anyone can see, on as many threads as are worth it. */
export async function lintPlan(
  files: readonly PlannedFile[],
  options: LintOptions,
  reports: readonly PlannedReport[],
  run: LintRun,
): Promise<void> {
  const live = reports.some(({ name }) => isLive(name));
  const linter = new FileLinter(await createRenderers(reports), options.quiet === true, live);
  if (worthThreads(files)) {
    const job = { options, directory: process.cwd(), reports };
    await lintOnThreads(files, job, linter, run.add);
    return;
  }
  const passOn = (): void => run.add(linter.take());
  for (const file of files) {
    linter.lint(file, passOn);
    passOn();
  }
}
