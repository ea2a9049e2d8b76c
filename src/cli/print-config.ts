import { resolve } from 'node:path';
import { printConfig as print } from '../config/print-config.ts';
import type { ExitCode } from './exit-code.ts';
import { checkGlobalSettings, toGlobalSettings } from './global-settings.ts';
import { openConfigs } from './open-configs.ts';
import type { LintOptions } from './options.ts';
import { Problems } from './problems.ts';

/** `tactlint --print-config FILE`. The file need not exist: what counts is where it would be. */
export async function printConfig(file: string, options: LintOptions): Promise<ExitCode> {
  const problems = new Problems();
  const directory = process.cwd();
  const settings = toGlobalSettings(options);
  const configs = await openConfigs(options, settings, directory);
  const placed = await configs.place(resolve(directory, file));
  configs.problems.forEach(problems.say);
  (await checkGlobalSettings(settings, configs)).forEach(problems.say);
  if (!placed || problems.count > 0) return 2;
  process.stdout.write(print(placed.scope, placed.path));
  return 0;
}
