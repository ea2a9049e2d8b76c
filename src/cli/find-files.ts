import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { byCodeUnit } from '../conversation/by-code-unit.ts';
import type { Problem } from '../lint/result.ts';

/** A file to look at. */
export interface FoundFile {
  /** As reports name it: relative to the working directory, with `/`. */
  readonly shownPath: string;
  /** Absolute. */
  readonly path: string;
  /** Asked for by its name or by a glob, not merely met in a folder. */
  readonly named: boolean;
}

export interface FoundFiles {
  /** Each file once, sorted by shown path (code units: the same everywhere). */
  readonly files: readonly FoundFile[];
  /** Paths and globs that match nothing. */
  readonly problems: readonly Problem[];
}

/** The files that paths, folders and globs mean, seen from `directory` (absolute). */
export async function findFiles(written: readonly string[], directory: string): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>();
  const problems: Problem[] = [];
  const add = (path: string, named: boolean): void => {
    const shownPath = toShown(path, directory);
    if (named || !found.has(path)) found.set(path, { shownPath, path, named });
  };
  for (const one of written) {
    const path = resolve(directory, one);
    const entry = entryAt(path);
    if (entry instanceof Error) problems.push({ filePath: one, message: entry.message });
    else if (entry?.isDirectory()) for (const file of filesIn(path, directory, problems)) add(file, false);
    else if (entry) add(path, true);
    else {
      const matches = isGlob(one) ? await filesMatching(one, directory) : [];
      for (const match of matches) add(resolve(directory, match), true);
      if (matches.length === 0) problems.push({ filePath: one, message: nothingFound(one) });
    }
  }
  return { files: [...found.values()].sort((a, b) => byCodeUnit(a.shownPath, b.shownPath)), problems };
}

/** What stands at `path`, nothing where nothing does, or the error that keeps us from looking. */
function entryAt(path: string): Stats | Error | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return error as Error;
  }
}

export function isFolder(path: string): boolean {
  const entry = entryAt(path);
  return !(entry instanceof Error) && entry?.isDirectory() === true;
}

export function toShown(path: string, directory: string): string {
  const shown = relative(directory, path);
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}

/** All files of a folder; hidden ones and installed packages hold no transcripts. Links to folders could go in circles. */
function* filesIn(folder: string, directory: string, problems: Problem[]): Generator<string> {
  for (const entry of entriesOf(folder, directory, problems)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = `${folder}${folder.endsWith(sep) ? '' : sep}${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(path, directory, problems);
    else if (entry.isFile() || isLinkToFile(path, directory, problems)) yield path;
  }
}

function isLinkToFile(path: string, directory: string, problems: Problem[]): boolean {
  const entry = entryAt(path);
  if (!(entry instanceof Error)) return entry?.isFile() === true;
  problems.push({ filePath: toShown(path, directory), message: entry.message });
  return false;
}

function entriesOf(folder: string, directory: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push({
      filePath: toShown(folder, directory),
      message: `cannot list this folder: ${(error as Error).message}`,
    });
    return [];
  }
}

export function isGlob(written: string): boolean {
  return /[*?{}[\]!()]/.test(written);
}

/** Loaded only for globs: most runs name files and folders, and starting must be quick. */
async function filesMatching(pattern: string, directory: string): Promise<string[]> {
  const { default: fastGlob } = await import('fast-glob');
  const slashed = sep === '/' ? pattern : pattern.replaceAll(sep, '/');
  return fastGlob(slashed, { cwd: directory, ignore: ['**/node_modules/**'], onlyFiles: true, suppressErrors: true });
}

function nothingFound(written: string): string {
  return isGlob(written) ? 'no file matches this glob' : 'no such file or folder';
}
