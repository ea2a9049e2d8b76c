import { fchmodSync, mkdirSync, openSync, realpathSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isFinished, startUnfinished } from './unfinished.ts';

/** A file that is being written. */
export interface Replacement {
  /** Its descriptor. */
  readonly file: number;
  /** Puts it where it belongs, when all is written and closed. */
  finish(): void;
}

/** Opens what will stand at `path`: it keeps the rights that were given there, and a link that leads there stays one. */
export function startReplacement(path: string): Replacement {
  mkdirSync(dirname(path), { recursive: true });
  const there = statSync(path, { throwIfNoEntry: false });
  // A device or a pipe (`/dev/stdout`, `>(…)`) is written into: moved over it, a file would be in its place for everybody.
  if (there && !there.isFile()) return { file: openSync(path, 'w'), finish() {} };
  const place = there ? realpathSync(path) : path;
  const unfinished = startUnfinished(place);
  const file = openSync(unfinished, 'wx');
  if (there) fchmodSync(file, there.mode);
  return {
    file,
    finish() {
      renameSync(unfinished, place);
      isFinished(unfinished);
    },
  };
}
