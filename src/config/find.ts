import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** In the order in which messages name them; two of them in one folder are an error. */
export const configNames = ['.tactlint.yml', '.tactlint.yaml', '.tactlint.json'] as const;

/** The config files of the nearest folder, from `directory` (absolute) upward, that has any. */
export type ConfigFinder = (directory: string) => readonly string[];

/** Looks upward from each folder, once a folder. */
export function createFinder(names: readonly string[] = configNames): ConfigFinder {
  const found = new Map<string, readonly string[]>();
  return function find(directory): readonly string[] {
    const known = found.get(directory);
    if (known) return known;
    const here = names.map((name) => join(directory, name)).filter((path) => existsSync(path));
    const parent = dirname(directory);
    const nearest = here.length > 0 || parent === directory ? here : find(parent);
    found.set(directory, nearest);
    return nearest;
  };
}
