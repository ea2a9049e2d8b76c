import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type ChokidarOptions, watch } from 'chokidar';
import { isFolder } from './find-files.ts';
import { say } from './say-problem.ts';

/** Editors save in several steps, and one change often comes with others: in ms. */
const quietTime = 100;

/** Changes of files, gathered until nothing more comes for a moment. */
export class Changes {
  readonly #ofNote: ReadonlySet<string>;
  readonly #folders = new Set<string>();
  /** Files, and folders that are not there yet. */
  readonly #awaited = new Set<string>();
  readonly #changed = new Set<string>();
  #wake = (): void => {};

  /** @param ofNote names of hidden files that matter all the same */
  constructor(ofNote: readonly string[]) {
    this.#ofNote = new Set(ofNote);
  }

  /** Watches these files and folders (absolute) too. What is not there yet is waited for: name it again when it is. */
  async watch(paths: Iterable<string>): Promise<void> {
    const names = new Map<string, Set<string>>();
    for (const path of paths) {
      if (isFolder(path)) await this.#watchFolder(path);
      else {
        this.#folders.delete(path);
        const missing = firstMissing(path);
        names.set(dirname(missing), (names.get(dirname(missing)) ?? new Set()).add(missing));
      }
    }
    for (const [folder, wanted] of names) await this.#awaitIn(folder, wanted);
  }

  /** What has changed since the last call, when something has. */
  async next(): Promise<ReadonlySet<string>> {
    if (this.#changed.size === 0) await this.#change();
    for (let count = -1; count !== this.#changed.size; ) {
      count = this.#changed.size;
      await setTimeout(quietTime);
    }
    const changed = new Set(this.#changed);
    this.#changed.clear();
    return changed;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** With all that a run would look at in it. */
  async #watchFolder(folder: string): Promise<void> {
    this.#awaited.delete(folder);
    if (this.#folders.has(folder)) return;
    this.#folders.add(folder);
    await this.#start(folder, { ignored: (path) => path !== folder && this.#isPassedOver(basename(path)) });
  }

  /** Files by way of their folder: one may be replaced by another, and what is gone may come again. */
  async #awaitIn(folder: string, paths: ReadonlySet<string>): Promise<void> {
    const wanted = new Set([...paths].filter((path) => !this.#awaited.has(path)));
    if (wanted.size === 0) return;
    for (const path of wanted) this.#awaited.add(path);
    await this.#start(folder, { depth: 0, ignored: (path) => path !== folder && !wanted.has(path) });
  }

  async #start(folder: string, options: ChokidarOptions): Promise<void> {
    // What may not be read is for the run to say.
    const watcher = watch(folder, { ...options, ignoreInitial: true, ignorePermissionErrors: true });
    watcher.on('all', (event, path) => {
      // Of a new folder its files tell.
      if (event === 'addDir' && !this.#awaited.has(path)) return;
      this.#changed.add(path);
      this.#wake();
    });
    await once(watcher, 'ready');
    watcher.on('error', (error) => say(`A change may go unseen: ${(error as Error).message}`));
  }

  #isPassedOver(name: string): boolean {
    return (name.startsWith('.') && !this.#ofNote.has(name)) || name === 'node_modules';
  }
}

/** The file, or the first folder on the way to it that is not there. */
function firstMissing(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) ? path : firstMissing(folder);
}
