import { existsSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { configNames } from '../config/find.ts';
import { logName } from '../suppressions/find-log.ts';
import { isPartial } from './change-choice.ts';
import { Changes } from './changes.ts';
import type { ExitCode } from './exit-code.ts';
import { isFolder, isGlob, toShown } from './find-files.ts';
import type { LintOptions } from './options.ts';
import { Problems } from './problems.ts';
import { say } from './say-problem.ts';

/** Found by their names, beside and above transcripts. */
const namesOfNote = [...configNames, logName];
const clearScreen = '\u001b[2J\u001b[3J\u001b[H';
/** More names would push the findings off the screen. */
const mostNamed = 3;

/**
 * `tactlint PATHS… --watch`: a run, and another whenever something changes. Of transcripts only those that have changed
 * are looked at, as one writes on one of many; all are when something changes that decides over all, or is gone.
 */
export async function watch(paths: readonly string[], options: LintOptions): Promise<ExitCode> {
  const refusal = refusalOf(paths, options);
  if (refusal !== undefined) {
    say(refusal);
    return 2;
  }
  const { lint } = await import('./lint.ts');
  const directory = process.cwd();
  const changes = new Changes(namesOfNote);
  const starts = startsOf(paths, directory);
  const sources = new Set<string>();
  for (let changed: ReadonlySet<string> | undefined; ; ) {
    // Before they are looked at: what comes meanwhile is a change.
    await changes.watch(starts);
    if (process.stdout.isTTY) process.stdout.write(clearScreen);
    const problems = new Problems();
    await lint(paths, options, { problems, sources, ...(changed && { changed }) });
    // What has a problem may be no source yet: a broken config, or one that it extends.
    await changes.watch([...sources, ...problems.list.map(({ filePath }) => resolve(directory, filePath))]);
    // Only while it waits: a run that is at work would not listen until it is done, and ends as any other.
    process.once('SIGINT', end);
    say(
      `${new Date().toTimeString().slice(0, 8)}  ${changed ? `Changed: ${listed(changed, directory)}. ` : ''}Watching; Ctrl-C ends.`,
    );
    const now = await changes.next();
    process.off('SIGINT', end);
    changed = [...now].some((path) => decidesOverAll(path, sources)) ? undefined : now;
  }
}

function end(): void {
  process.exit(0);
}

function refusalOf(paths: readonly string[], options: LintOptions): string | undefined {
  if (paths.includes('-')) return '--watch looks at files: standard input does not change';
  if ((options.format ?? []).some(({ file }) => file !== undefined))
    return '--watch shows findings as they come: write reports to files without it';
  // Written in a folder that is watched, it would be a change itself.
  if (options.cache) return '--watch looks only at what has changed: it has no use for a cache';
  if (paths.length === 0 && !isPartial(options))
    return 'Nothing to watch: name files, folders or globs (see tactlint --help).';
  return undefined;
}

/** Where transcripts are or will be, and where configs may come. */
function startsOf(paths: readonly string[], directory: string): string[] {
  const starts = (paths.length > 0 ? paths : ['.']).map((path) => startOf(path, directory));
  const above = new Set(starts.flatMap((start) => foldersUpTo(directory, dirname(start))));
  return [...starts, ...[...above].flatMap((folder) => namesOfNote.map((name) => resolve(folder, name)))];
}

/** Of a glob the folder before its first special character. */
function startOf(path: string, directory: string): string {
  if (existsSync(resolve(directory, path)) || !isGlob(path)) return resolve(directory, path);
  const parts = path.split('/');
  return resolve(directory, parts.slice(0, parts.findIndex(isGlob)).join('/') || '.');
}

function foldersUpTo(top: string, folder: string): string[] {
  const isBelow = folder === top || folder.startsWith(`${top}${sep}`);
  return isBelow && folder !== top ? [folder, ...foldersUpTo(top, dirname(folder))] : [folder];
}

function decidesOverAll(path: string, sources: ReadonlySet<string>): boolean {
  // Of a folder that has come nobody says what it brought with it.
  if (namesOfNote.includes(basename(path)) || !existsSync(path) || isFolder(path)) return true;
  return [...sources].some((source) => path === source || path.startsWith(`${source}${sep}`));
}

function listed(changed: ReadonlySet<string>, directory: string): string {
  const names = [...changed].map((path) => toShown(path, directory)).sort();
  return `${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ', …' : ''}`;
}
