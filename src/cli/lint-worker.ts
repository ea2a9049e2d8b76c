import { parentPort, workerData } from 'node:worker_threads';
import { createFileLinter } from './create-file-linter.ts';
import { toGlobalSettings } from './global-settings.ts';
import { onDisk } from './input.ts';
import { filesAtATime, type LintedShare, type LintJob, shares } from './lint-threads.ts';
import { openConfigs } from './open-configs.ts';
import { SetAsideSources } from './open-set-aside.ts';

void lintShares(workerData as LintJob);

/** What a thread beside the main one does: takes shares of the files until none is left, and sends what they came to. */
async function lintShares({ files, options, directory, today, reports, known, next }: LintJob): Promise<void> {
  const configs = await openConfigs(options, toGlobalSettings(options), directory);
  const sources = new SetAsideSources(options, directory, today);
  const linter = await createFileLinter(reports, options, known);
  for (const share of shares(next, files.length)) {
    for (const file of files.slice(share * filesAtATime, (share + 1) * filesAtATime)) {
      const placed = await configs.place(file.path);
      // The main thread has placed it, or it would not be here.
      if (!placed) continue;
      const config = placed.scope.forFile(placed.path);
      linter.lint({ file: onDisk(file), config, setAside: await sources.of(file, config) }, () => {});
    }
    parentPort?.postMessage({ share, part: linter.take() } satisfies LintedShare);
  }
}
