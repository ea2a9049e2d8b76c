import { existsSync } from 'node:fs';
import { nearestName } from '../rules/nearest-name.ts';
import type { ExitCode } from './exit-code.ts';
import type { LintOptions } from './options.ts';
import { say } from './say-problem.ts';

/** What `tactlint` does when no command is named: the main job. `commandNames` for those who mistyped one. */
export async function lintByDefault(
  paths: readonly string[],
  options: LintOptions,
  commandNames: readonly string[],
): Promise<ExitCode> {
  if (options.printConfig !== undefined) {
    const { printConfig } = await import('./print-config.ts');
    return printConfig(options.printConfig, options);
  }
  if (options.watch) {
    const { watch } = await import('./watch.ts');
    return watch(paths, options);
  }
  const { lint } = await import('./lint.ts');
  const code = await lint(paths, options);
  if (code === 2) hintAtCommand(paths, commandNames);
  return code;
}

/** A mistyped command is taken for a path that does not exist. */
function hintAtCommand([first]: readonly string[], commandNames: readonly string[]): void {
  if (first === undefined || existsSync(first)) return;
  const near = nearestName(first, commandNames);
  if (near) say(`There is no "${first}"; did you mean the command "${near}"?`);
}
