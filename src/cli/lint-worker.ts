import { parentPort, workerData } from 'node:worker_threads';
import { FileLinter } from './file-linter.ts';
import { toGlobalSettings } from './global-settings.ts';
import { onDisk } from './input.ts';
import { filesAtATime, type LintedShare, type LintJob, shares } from './lint-threads.ts';
import { openConfigs } from './open-configs.ts';
import { createRenderers } from './open-report.ts';

void lintShares(workerData as LintJob);

/** What a thread beside the main one does: takes shares of the files until none is left, and sends what they came to. */
async function lintShares({ files, options, directory, reports, next }: LintJob): Promise<void> {
  const configs = await openConfigs(options, toGlobalSettings(options), directory);
  const linter = new FileLinter(await createRenderers(reports), options.quiet === true, false);
  for (const share of shares(next, files.length)) {
    for (const file of files.slice(share * filesAtATime, (share + 1) * filesAtATime)) {
      const placed = await configs.place(file.path);
      // The main thread has placed it, or it would not be here.
      if (placed) linter.lint({ file: onDisk(file), config: placed.scope.forFile(placed.path) }, () => {});
    }
    parentPort?.postMessage({ share, part: linter.take() } satisfies LintedShare);
  }
}
