import type { Problem } from '../lint/result.ts';
import { visible } from '../reports/visible.ts';

/** `file:line:column  problem  message` on standard error, so that reports stay readable for programs. */
export function sayProblem({ filePath, line, column, message }: Problem): void {
  const place = line === undefined ? filePath : `${filePath}:${line}:${column ?? 1}`;
  say(`${place}  problem  ${message}`);
}

/** A line on standard error. */
export function say(text: string): void {
  process.stderr.write(`${visible(text)}\n`);
}
