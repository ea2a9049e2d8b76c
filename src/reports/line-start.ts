import { visible } from './visible.ts';

/** Text at the start of a line: what begins with a colon is put in quotes, or GitHub's runner takes it for a command. */
export function atLineStart(text: string): string {
  const shown = visible(text);
  return /^\s*:/.test(shown) ? `“${shown}”` : shown;
}
