import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../lint/result.ts';
import type { ConfigFile } from './read-config.ts';

/** The folders of rules that the files ask for, absolute, each once; or what is wrong with them. */
export function resolveRulePaths(files: readonly ConfigFile[]): { directories: string[]; problems: Problem[] } {
  const directories = new Set<string>();
  const problems: Problem[] = [];
  for (const file of files) {
    for (const [index, written] of (file.config.rulePaths ?? []).entries()) {
      const directory = folderOf(written, dirname(file.path));
      if (directory) directories.add(directory);
      else problems.push(file.problemAt(['rulePaths', index], `rulePaths: no folder or package "${written}"`));
    }
  }
  return { directories: [...directories], problems };
}

/** A folder beside the config file; else a package, looked for as Node does, but nothing of it is run. */
function folderOf(written: string, from: string): string | undefined {
  const beside = resolve(from, written);
  if (isFolder(beside)) return beside;
  if (written.startsWith('.')) return undefined;
  for (let directory = from; ; directory = dirname(directory)) {
    const installed = join(directory, 'node_modules', written);
    if (isFolder(installed)) return installed;
    if (directory === dirname(directory)) return undefined;
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
