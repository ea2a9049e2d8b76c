import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type CacheContent, headOf, lineOf, readCacheText } from '../cache/cache-text.ts';
import type { KnownJudgements } from '../cache/judgement-cache.ts';
import { toFile } from './output.ts';
import { sayWarning } from './say-problem.ts';

/** Written by the build: a hash of all that the program is made of. */
const buildId = new URL('./build-id.txt', import.meta.url);

/** The cache of a run. */
export interface OpenCache {
  readonly known: KnownJudgements;
  keep(lines: readonly string[]): void;
  /** Writes it anew. `files`: those of the run, absolute; of other files it keeps what it knows while they are there. */
  close(files: Iterable<string>): void;
}

/** Whatever is wrong with a cache is said and costs time, nothing else. `path` as it was typed. */
export function openCache(path: string): OpenCache {
  const writer = [readFileSync(buildId, 'utf8'), process.version, process.versions['icu']].join('\t');
  const { entries, fault, foreign } = read(path, writer);
  if (fault !== undefined)
    warn(path, fault, foreign ? 'it is left as it is and nothing is kept' : 'what it lacks is judged anew');
  const folder = dirname(resolve(path));
  const lines: string[] = [];
  return {
    known: { folder, texts: new Map(entries.map(({ key, judgement }) => [key, judgement])) },
    keep(more) {
      for (const line of more) lines.push(line);
    },
    close(files) {
      if (foreign) return;
      const inRun = new Set(files);
      const named = [...new Set(entries.map(({ file }) => file))];
      const elsewhere = new Set(named.filter((file) => isElsewhere(resolve(folder, file), inRun)));
      const others = entries.filter(({ file }) => elsewhere.has(file)).map(lineOf);
      try {
        const output = toFile(path);
        for (const line of [headOf(writer), ...lines, ...others]) output.write(`${line}\n`);
        output.close();
      } catch (error) {
        warn(path, `cannot be written: ${(error as Error).message}`, 'nothing is kept');
      }
    },
  };
}

function read(path: string, writer: string): CacheContent {
  try {
    return readCacheText(readFileSync(path, 'latin1'), writer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { entries: [] };
    return { entries: [], foreign: true, fault: `cannot be read: ${(error as Error).message}` };
  }
}

function isElsewhere(file: string, inRun: ReadonlySet<string>): boolean {
  return !inRun.has(file) && existsSync(file);
}

function warn(path: string, fault: string, consequence: string): void {
  sayWarning({ filePath: path, message: `this cache ${fault}; ${consequence}` });
}
