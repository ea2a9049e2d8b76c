import type { KnownJudgements } from '../cache/judgement-cache.ts';
import { isLive } from '../reports/names.ts';
import { FileLinter } from './file-linter.ts';
import { createRenderers, type PlannedReport } from './open-report.ts';
import type { LintOptions } from './options.ts';

/** What judges files for these reports, on any thread. `known`: where there is a cache, whose code is loaded only then. */
export async function createFileLinter(
  reports: readonly PlannedReport[],
  options: LintOptions,
  known: KnownJudgements | undefined,
): Promise<FileLinter> {
  const cache = known && new (await import('../cache/judgement-cache.ts')).JudgementCache(known);
  const live = reports.some(({ name }) => isLive(name));
  return new FileLinter(await createRenderers(reports), options.quiet === true, live, cache);
}
