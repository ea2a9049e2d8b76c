import type { Problem } from '../lint/result.ts';
import { atLineStart } from '../reports/line-start.ts';
import { shownPath } from '../reports/shown-path.ts';

/** `file:line:column  problem  message` on standard error, so that reports stay readable for programs. */
export function sayProblem(problem: Problem): void {
  say(`${placeOf(problem)}  problem  ${problem.message}`);
}

/** What is wrong and keeps nothing from being done: `file:line:column  warning  message`. */
export function sayWarning(warning: Problem): void {
  say(`${placeOf(warning)}  warning  ${warning.message}`);
}

function placeOf({ filePath, line, column }: Problem): string {
  const shown = shownPath(filePath);
  return line === undefined ? shown : `${shown}:${line}:${column ?? 1}`;
}

/** A line on standard error. */
export function say(text: string): void {
  process.stderr.write(`${atLineStart(text)}\n`);
}
