import { closeSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Write } from '../reports/report.ts';

/** Where a command's result goes. */
export interface Output {
  readonly write: Write;
  /** Hands over what is still held. */
  close(): void;
}

/** A pipe takes 64 KiB at a time; small writes cost a system call each. */
const chunkLength = 64 * 1024;

/** Standard output in chunks; `live`: every piece at once, for readers who wait for it. */
export function toStandardOutput(live = false): Output {
  return inChunks((text) => void process.stdout.write(text), live ? 0 : chunkLength);
}

/**
 * A file, replaced whole when all is written: a run that is killed leaves what was there before. Folders on the way are
 * made.
 * @throws the error of the file system
 */
export function toFile(path: string): Output {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.unfinished`;
  const file = openSync(unfinished, 'wx');
  const output = inChunks((text) => void writeFileSync(file, text), chunkLength);
  return {
    write: output.write,
    close() {
      output.close();
      closeSync(file);
      renameSync(unfinished, path);
    },
  };
}

function inChunks(pass: Write, length: number): Output {
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
    close,
  };
}

/** A reader that goes away early (`| head`) ends the program without a word; the report was not delivered: code 2. */
export function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(2);
  });
}
