import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { KnownJudgements } from '../cache/judgement-cache.ts';
import type { FileLinter, LintedPart } from './file-linter.ts';
import type { FoundFile } from './find-files.ts';
import type { PlannedReport } from './open-report.ts';
import type { LintOptions } from './options.ts';
import type { PlannedFile } from './plan.ts';

/** Files that a thread takes at a time: few enough to share evenly, many enough that messages cost little. */
export const filesAtATime = 16;
/** A second thread takes some 100 ms to be of use: about the time that these files take one. */
const filesWorthAThread = 500;
/** Each thread takes some 50 MB, and four already write faster than a terminal reads. */
const mostThreads = 4;

/** In MB: what a share makes is soon sent and forgotten; the usual 48 only let it pile up (17 MB more, no faster). */
const roomForNew = 16;

/** What a thread needs to do its share. */
export interface LintJob {
  readonly files: readonly FoundFile[];
  readonly options: LintOptions;
  readonly directory: string;
  /** ISO date, the same on every thread. */
  readonly today: string;
  /** With the colours of the main thread: a thread beside it sees no terminal. */
  readonly reports: readonly PlannedReport[];
  /** Where there is a cache. */
  readonly known: KnownJudgements | undefined;
  /** One Int32: the number of the next share that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

/** What a thread sends: a share of the files, done. */
export interface LintedShare {
  readonly share: number;
  readonly part: LintedPart;
}

export function worthThreads(files: readonly PlannedFile[]): boolean {
  return files.length >= filesWorthAThread && availableParallelism() > 1 && files.every(({ file }) => file.onDisk);
}

/**
 * Judges the files on this thread and others beside it, who each take the next share when they have done one. The parts
 * come to `add` in the order of the files, however many threads there are.
 */
export async function lintOnThreads(
  files: readonly PlannedFile[],
  job: Omit<LintJob, 'next' | 'files'>,
  linter: FileLinter,
  add: (part: LintedPart) => void,
): Promise<void> {
  const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const waiting = new Map<number, LintedPart>();
  let written = 0;
  const receive = ({ share, part }: LintedShare): void => {
    waiting.set(share, part);
    for (let ready = waiting.get(written); ready; ready = waiting.get(written)) {
      waiting.delete(written++);
      add(ready);
    }
  };
  const found = files.map(({ file: { path, shownPath, named } }) => ({ path, shownPath, named }));
  const beside = Math.min(availableParallelism(), mostThreads) - 1;
  const lintHere = async (): Promise<void> => {
    for (const share of shares(next, files.length)) {
      for (const file of files.slice(share * filesAtATime, (share + 1) * filesAtATime)) linter.lint(file, () => {});
      receive({ share, part: linter.take() });
      // Lets the shares that others have sent come in.
      await setImmediate();
    }
  };
  const threads = Array.from({ length: beside }, () => startThread({ ...job, files: found, next }, receive));
  // Together from the start: a thread may fail while this one is at work.
  await Promise.all([...threads, lintHere()]);
}

/** The shares that this thread may take, one after the other. */
export function* shares(next: SharedArrayBuffer, fileCount: number): Generator<number> {
  const counter = new Int32Array(next);
  for (;;) {
    const share = Atomics.add(counter, 0, 1);
    if (share * filesAtATime >= fileCount) return;
    yield share;
  }
}

function startThread(job: LintJob, receive: (share: LintedShare) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./lint-worker.cjs', import.meta.url), {
      workerData: job,
      resourceLimits: { maxYoungGenerationSizeMb: roomForNew },
    });
    worker.on('message', receive);
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}
