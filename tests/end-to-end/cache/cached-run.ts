import { readFileSync, writeFileSync } from 'node:fs';
import { type CacheEntry, lineOf } from '../../../src/cache/cache-text.ts';
import { type Ran, runProgram } from '../run-program.ts';

export const hollow = 'Customer: It broke.\nAgent: I am sorry if you feel that way.\n';
export const rich = `Customer: It is Ravi, order 4471-B9 broke.\nAgent: I am sorry if you feel so, Ravi. Call +44 7700 900123.\nCustomer: What?\n<!-- tactlint-disable-next-turn no-hollow-apology -- quoted -->\nAgent: I am sorry if you feel that way.\n`;
export const clean = 'Customer: What time do you open?\nAgent: Good morning, this is Dana. We open at nine.\n';
export const chats = {
  'chats/a.txt': rich,
  'chats/b.txt': clean,
  'chats/c.jsonl': `${JSON.stringify({ id: 'é', turns: [{ role: 'agent', text: 'Calm down.' }] })}\n`.repeat(2),
};
export const cache = ['--cache', 'cache'];

export function lint(cwd: string, more: readonly string[] = [], env: Record<string, string> = {}): Ran {
  return runProgram(['chats', '--format', 'json', ...more], { cwd, env });
}

/** The lines of a cache, each as its fields. */
function linesOf(path: string): string[][] {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}

export function filesIn(path: string): string[] {
  return linesOf(path).map(([, , file]) => JSON.parse(file!) as string);
}

/** With other judgements, and right checksums: as nobody but a stranger would write them. */
export function forge(path: string, change: (entry: CacheEntry) => CacheEntry): void {
  const [head] = readFileSync(path, 'utf8').split('\n');
  const entries = linesOf(path).map(([, key, file, judgement]) =>
    change({ key: key!, file: JSON.parse(file!) as string, judgement: judgement! }),
  );
  writeFileSync(path, `${[head, ...entries.map(lineOf)].join('\n')}\n`);
}
