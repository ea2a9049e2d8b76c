import type { Placed } from '../config/configs.ts';
import type { FileConfig } from '../config/file-config.ts';
import { countOf } from '../reports/count-of.ts';
import type { PreparedPack } from '../rules/prepared.ts';
import { checkGlobalSettings, toGlobalSettings } from './global-settings.ts';
import { idleOverridesOf } from './idle-overrides.ts';
import { type InputFile, openInput } from './input.ts';
import { openConfigs } from './open-configs.ts';
import type { JudgeOptions } from './options.ts';
import type { Problems } from './problems.ts';
import { say, sayWarning } from './say-problem.ts';
import type { SetAside } from './set-aside.ts';

/** A file with what its config says. */
export interface PlannedFile {
  readonly file: InputFile;
  readonly config: FileConfig<PreparedPack>;
  /** Only where findings are judged to count or not. */
  readonly setAside?: SetAside;
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  /** How many files `ignores` of a config leaves out. */
  readonly ignored: number;
  /** Configs and folders of rules, absolute. */
  readonly sources: readonly string[];
}

/**
 * Finds the files and gives each its config, before any is read. Says what is missing or broken on the way; nothing
 * where the command line itself is wrong.
 */
export async function makePlan(
  paths: readonly string[],
  options: JudgeOptions,
  problems: Problems,
): Promise<Plan | undefined> {
  const directory = process.cwd();
  const settings = toGlobalSettings(options);
  const configs = await openConfigs(options, settings, directory);
  const input = await openInput(paths, options.stdinFilename, directory);
  input.problems.forEach(problems.say);

  const files: PlannedFile[] = [];
  const all: Placed<PreparedPack>[] = [];
  let ignored = 0;
  let unconfigured = 0;
  for (const file of input.files) {
    const placed = await configs.place(file.path);
    if (placed) all.push(placed);
    if (!placed) unconfigured += 1;
    else if (!placed.scope.ignores(placed.path)) files.push({ file, config: placed.scope.forFile(placed.path) });
    else {
      ignored += 1;
      if (file.named) say(`${file.shownPath}  not checked: it matches \`ignores\` of its config`);
    }
  }
  configs.problems.forEach(problems.say);
  idleOverridesOf(all, paths, options.config !== undefined, directory).forEach(sayWarning);
  if (unconfigured > 0) say(`${countOf(unconfigured, 'file')} not checked: the config is broken`);

  const wrong = await checkGlobalSettings(settings, configs);
  wrong.forEach(problems.say);
  return wrong.length > 0 ? undefined : { files, ignored, sources: await configs.sources() };
}
