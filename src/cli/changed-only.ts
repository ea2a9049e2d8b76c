import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { ChangeChoice } from './change-choice.ts';
import type { PlannedFile } from './plan.ts';

/** Of the files those that have changed; or what git has against it. */
export function changedOnly(
  files: readonly PlannedFile[],
  { since, staged }: ChangeChoice,
  directory: string,
): readonly PlannedFile[] | string {
  try {
    const root = git(directory, 'rev-parse', '--show-toplevel')
      .toString()
      .replace(/\r?\n$/, '');
    const names = staged ? stagedIn(root) : changedSince(since!, root);
    const byPath = new Map(names.map((name) => [resolve(root, name), name]));
    const changed = files.filter(({ file }) => file.onDisk && byPath.has(file.path));
    return staged ? changed.map((planned) => asStaged(planned, root, byPath.get(planned.file.path)!)) : changed;
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Uint8Array };
    if (code === 'ENOENT') return 'git is not installed here: --since and --staged need it';
    return stderr ? `git: ${Buffer.from(stderr).toString().trim()}` : (error as Error).message;
  }
}

/** In the working tree, added and not yet known to git included; what is gone is not there to be checked. */
function changedSince(ref: string, root: string): string[] {
  const base = whereBranchLeft(ref, root);
  return [
    ...namesOf(git(root, 'diff', '--name-only', '--no-renames', '-z', '--diff-filter=d', base, '--')),
    ...namesOf(git(root, 'ls-files', '--others', '--exclude-standard', '-z')),
  ];
}

/** A checkout of CI has often but one commit: git knows neither the name nor what is common then, and says little of it. */
function whereBranchLeft(ref: string, root: string): string {
  try {
    // A commit and never an option, whatever somebody has typed.
    const commit = git(root, 'rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`).toString().trim();
    return git(root, 'merge-base', commit, 'HEAD').toString().trim();
  } catch {
    throw new Error(
      `--since ${ref}: git knows no such commit, or none that this branch left it at. In CI fetch the history (actions/checkout: fetch-depth: 0) and name the branch as it is there (origin/main)`,
    );
  }
}

function stagedIn(root: string): string[] {
  return namesOf(git(root, 'diff', '--cached', '--name-only', '--no-renames', '-z', '--diff-filter=d', '--'));
}

/** The file may have been edited further since: what counts is what will be committed. */
function asStaged({ file, ...rest }: PlannedFile, root: string, name: string): PlannedFile {
  return { ...rest, file: { ...file, onDisk: false, read: () => git(root, 'cat-file', 'blob', `:0:${name}`) } };
}

function namesOf(output: Buffer): string[] {
  return output
    .toString()
    .split('\0')
    .filter((name) => name !== '');
}

function git(directory: string, ...args: string[]): Buffer {
  return execFileSync('git', args, { cwd: directory, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'pipe'] });
}
