import { visible } from '../reports/visible.ts';

/** A name at the start of a line: one that begins with a colon is put in quotes, or GitHub's runner takes it for a command. */
export function atLineStart(name: string): string {
  const shown = visible(name);
  return /^\s*:/.test(shown) ? `“${shown}”` : shown;
}
