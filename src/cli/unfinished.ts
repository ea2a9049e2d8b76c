import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Those that this process writes at. */
const ours = new Set<string>();

/**
 * Where a file is written until it is whole: beside it, so that it can be moved there at once, and hidden, so that no run
 * takes it for a transcript. What a killed run left behind there goes.
 */
export function startUnfinished(path: string): string {
  removeLeftBehind(path);
  if (ours.size === 0) process.once('exit', removeOurs);
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.unfinished`);
  ours.add(unfinished);
  return unfinished;
}

export function isFinished(unfinished: string): void {
  ours.delete(unfinished);
}

/** Whatever ends the program early: a fault, or the reader of another report that goes away. */
function removeOurs(): void {
  for (const unfinished of ours) rmSync(unfinished, { force: true });
}

function removeLeftBehind(path: string): void {
  const start = `.${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(start)) continue;
    const [, id] = /^(\d+)\.unfinished$/.exec(name.slice(start.length)) ?? [];
    if (id !== undefined && !isWrittenBy(Number(id))) rmSync(join(dirname(path), name), { force: true });
  }
}

/** In a container every run may have the number of the last one: ours has just begun, so that file is not its own. */
function isWrittenBy(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
