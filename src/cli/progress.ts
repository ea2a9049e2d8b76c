import { countOf } from '../reports/count-of.ts';

/** Shorter runs need none. */
const quietFor = 1000;
const between = 100;
const eraseLine = '\r\u001b[K';

/** What progress is shown on. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * How far a run is, in one line on standard error that is erased before anything else is written. Only where that is a
 * terminal: nobody watches a pipe.
 */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #fileCount: number;
  readonly #now: () => number;
  #next: number;
  #shown = false;

  constructor(fileCount: number, stream: ProgressStream = process.stderr, now: () => number = Date.now) {
    this.#fileCount = fileCount;
    this.#stream = stream;
    this.#now = now;
    this.#next = now() + quietFor;
  }

  show(files: number, conversations: number): void {
    if (this.#stream.isTTY !== true) return;
    const now = this.#now();
    if (now < this.#next) return;
    this.#next = now + between;
    const share = Math.floor((files / this.#fileCount) * 100);
    this.#stream.write(
      `${eraseLine}${files} of ${countOf(this.#fileCount, 'file')} (${share} %), ${countOf(conversations, 'conversation')}`,
    );
    this.#shown = true;
  }

  readonly erase = (): void => {
    if (this.#shown) this.#stream.write(eraseLine);
    this.#shown = false;
  };
}
