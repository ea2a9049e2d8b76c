import { dirname } from 'node:path';
import type { Placed } from '../config/configs.ts';
import { idleOverrides } from '../config/idle-overrides.ts';
import type { Problem } from '../lint/result.ts';
import type { PreparedPack } from '../rules/prepared.ts';
import { lookedAtWhole } from './looked-at-whole.ts';

/** Of the configs whose folders are looked at whole: the overrides that no file there is under. */
export function idleOverridesOf(
  placed: readonly Placed<PreparedPack>[],
  paths: readonly string[],
  isChosen: boolean,
  directory: string,
): Problem[] {
  const isWhole = lookedAtWhole(paths, directory);
  const pathsUnder = new Map<Placed<PreparedPack>['scope'], string[]>();
  for (const { scope, path } of placed) {
    const under = pathsUnder.get(scope);
    if (under) under.push(path);
    else pathsUnder.set(scope, [path]);
  }
  return [...pathsUnder].flatMap(([{ parts }, under]) => {
    const config = parts.chain.files.at(-1);
    if (config === undefined) return [];
    // The globs of a config that was chosen by name are seen from the working directory, wherever it is.
    const folder = isChosen ? directory : dirname(config.path);
    return isWhole(folder) ? idleOverrides(parts, under) : [];
  });
}
