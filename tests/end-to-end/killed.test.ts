/// <reference types="vite/types/importMeta.d.ts" />
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { root, runProgram } from './run-program.ts';

const line = (at: number): string =>
  JSON.stringify({
    id: `chat ${at}`,
    turns: [
      { role: 'customer', text: `My parcel ${at} is late.` },
      { role: 'agent', text: 'I am sorry if you feel that way.' },
    ],
  });

const many = Array.from({ length: 800 }, (_, at) => line(at)).join('\n');
/** On threads: src/cli/lint-threads.ts. */
const shares = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`chats/${at}.jsonl`, line(at)]));

const reports = ['json', 'sarif', 'csv', 'junit', 'html', 'xlsx'];
const all = reports.flatMap((name) => ['-f', `${name}=${name}.out`]);

/** What each command writes; the first run's files are those that a killed one must leave, or have replaced whole. */
const writers: readonly (readonly [args: readonly string[], written: readonly string[]])[] = [
  [['big.jsonl', ...all], reports.map((name) => `${name}.out`)],
  [['chats', ...all], reports.map((name) => `${name}.out`)],
  [['baseline', 'big.jsonl', '--update'], ['.tactlint-baseline.json']],
  [
    ['suppress', 'big.jsonl:1', 'no-hollow-apology', '--conversation', 'chat 7', '--reason', 'r', '--author', 'a'],
    ['.tactlint-suppressions.yml'],
  ],
  [['convert', 'big.jsonl', '-o', 'all.json'], ['all.json']],
  [['score', 'big.jsonl', '-f', 'json', '-o', 'score.json'], ['score.json']],
];

const old = 'what was there before\n';
const before: Readonly<Record<string, string>> = {
  ...Object.fromEntries(reports.map((name) => [`${name}.out`, old])),
  'all.json': old,
  'score.json': old,
  '.tactlint-baseline.json': '{"tactlintBaseline": 1, "findings": {}}\n',
  '.tactlint-suppressions.yml': 'suppressions: []\n',
};

/** Runs, and is killed after so many milliseconds, or when it is done. */
async function killedRun(args: readonly string[], cwd: string, signal: NodeJS.Signals, after: number): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'bin', 'tactlint.js'), ...args], { cwd, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([setTimeout(after), ended]);
  child.kill(signal);
  await ended;
}

const contents = (cwd: string, names: readonly string[]): string[] =>
  names.map((name) => readFileSync(join(cwd, name), 'base64'));
const unfinished = (cwd: string): string[] => readdirSync(cwd).filter((name) => name.endsWith('.unfinished'));

/** Shares of the time that a whole run takes; `npm run test:full` tries more of them. */
const moments: readonly (readonly [share: number, signal: NodeJS.Signals])[] = [
  [0.5, 'SIGINT'],
  [0.8, 'SIGKILL'],
  [0.95, 'SIGKILL'],
  ...(import.meta.env.MODE === 'full'
    ? Array.from({ length: 30 }, (_, at) => [at / 30, at % 3 ? 'SIGKILL' : 'SIGTERM'] as const)
    : []),
];

describe('a run that is killed leaves nothing half-written', () => {
  test.each(writers.map(([args, written]) => [args.slice(0, 2).join(' '), args, written] as const))(
    '%s',
    async (_, args, written) => {
      const cwd = scratchFolder({ 'big.jsonl': many, ...shares, ...before });
      const was = contents(cwd, written);
      const started = performance.now();
      runProgram(args, { cwd });
      const took = performance.now() - started;
      const whole = contents(cwd, written);
      expect(whole).not.toEqual(was);

      for (const [moment, signal] of moments) {
        for (const name of written) writeFileSync(join(cwd, name), before[name]!);
        await killedRun(args, cwd, signal, took * moment);
        contents(cwd, written).forEach((now, at) => {
          expect([was[at], whole[at]].includes(now), `${written[at]} after ${moment} of a run, ${signal}`).toBe(true);
        });
        expect(unfinished(cwd).filter((name) => !name.startsWith('.'))).toEqual([]);
      }

      // The next run is as if nothing had been, and clears away what was left behind.
      for (const name of written) writeFileSync(join(cwd, name), before[name]!);
      runProgram(args, { cwd });
      expect(unfinished(cwd)).toEqual([]);
      expect(contents(cwd, written).every((now, at) => now === whole[at])).toBe(true);
    },
    300_000,
  );
});
