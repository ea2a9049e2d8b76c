import { visible } from './visible.ts';

/**
 * A file's name at the start of a line. One that begins with a colon gets `./` before it: a line that begins with `::`
 * is a command to GitHub's runner, whatever report it stands in.
 */
export function shownPath(filePath: string): string {
  const shown = visible(filePath);
  return /^\s*:/.test(shown) ? `./${shown}` : shown;
}
