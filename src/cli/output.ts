import { closeSync, writeFileSync } from 'node:fs';
import type { Sink } from '../reports/report.ts';
import { startReplacement } from './replacement.ts';

/** Where a command's result goes. */
export interface Output extends Sink {
  /** Hands over what is still held. */
  close(): void;
}

/** A pipe takes 64 KiB at a time; small writes cost a system call each. */
const chunkLength = 64 * 1024;

/** Standard output in chunks; `live`: every piece at once, for readers who wait for it; `before` is called before each. */
export function toStandardOutput(live = false, before: () => void = () => {}): Output {
  const pass = (data: string | Uint8Array): void => {
    before();
    process.stdout.write(data);
  };
  return inChunks(pass, live ? 0 : chunkLength);
}

/**
 * A file, replaced whole when all is written: a run that is killed leaves what was there before. Folders on the way are
 * made.
 * @throws Error where it cannot be written
 */
export function toFile(path: string): Output {
  const { file, finish } = sayingWhich(path, () => startReplacement(path));
  const output = inChunks((data) => sayingWhich(path, () => writeFileSync(file, data)), chunkLength);
  return {
    ...output,
    close() {
      output.close();
      closeSync(file);
      sayingWhich(path, finish);
    },
  };
}

/** The system names the unfinished file, which nobody has asked for, or none. */
function sayingWhich<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (cause) {
    const [why] = (cause as Error).message.split(', ');
    throw new Error(`cannot write ${path}: ${why}`, { cause });
  }
}

function inChunks(pass: (data: string | Uint8Array) => void, length: number): Output {
  let held = '';
  function close(): void {
    if (held !== '') pass(held);
    held = '';
  }
  return {
    write(text) {
      held += text;
      if (held.length >= length) close();
    },
    writeBytes(bytes) {
      close();
      pass(bytes);
    },
    close,
  };
}

/** A reader that goes away early (`| head`) ends the program without a word; the report was not delivered: code 2. */
export function endQuietlyWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(2);
    });
  }
}
