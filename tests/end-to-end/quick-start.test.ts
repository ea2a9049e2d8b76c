import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { root } from './run-program.ts';

/** A command of a page, and the lines that it says come out; “…” stands for any. */
interface Step {
  readonly command: string;
  readonly shown: readonly string[];
}

function stepsOf(page: string): Step[] {
  const blocks = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block]) => block!);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command, ...shown] = part.trimEnd().split('\n');
        return { command: command!, shown };
      }),
  );
}

/** Figures change with the rules; where they stand does not. */
function plain(line: string): string {
  return line.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim();
}

function misses({ shown }: Step, output: string): string[] {
  const lines = output.split('\n').map(plain);
  let from = 0;
  return shown.filter((line) => {
    if (line === '…') return false;
    const start = plain(line.replace(/ ?…$/, ''));
    const at = lines.findIndex(
      (one, place) => place >= from && (line.endsWith('…') ? one.startsWith(start) : one === start),
    );
    if (at !== -1) from = at + 1;
    return at === -1;
  });
}

/** A folder as the page says, and `tactlint` on the path. */
function place(page: string): string {
  const cwd = scratchFolder({
    'bin/tactlint': `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/tactlint.js')}' "$@"\n`,
  });
  chmodSync(join(cwd, 'bin/tactlint'), 0o755);
  const shipped = join(root, 'fixtures/conversations');
  cpSync(shipped, join(cwd, 'exports'), { recursive: true });
  mkdirSync(join(cwd, 'training'));
  for (const name of ['broadband-outage.txt', 'hotel-late-arrival.md', 'airline-refund.txt'])
    copyFileSync(join(shipped, name), join(cwd, 'training', name));
  copyFileSync(join(root, 'fixtures/labelled/conversations-w3.jsonl'), join(cwd, 'reviewed.jsonl'));
  const [, chat] = /^```text\n([\s\S]*?)^```$/m.exec(page) ?? [];
  if (chat !== undefined) writeFileSync(join(cwd, 'chat.txt'), chat);
  return cwd;
}

test.each(['qa', 'ci', 'agent'])(
  'docs/quick-start-%s.md: every command runs, and prints what the page shows',
  (name) => {
    const page = readFileSync(join(root, `docs/quick-start-${name}.md`), 'utf8');
    const cwd = place(page);
    const environment = { ...process.env, PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`, NO_COLOR: '1' };
    const shell = (command: string) =>
      spawnSync('bash', ['-c', `exec 2>&1; ${command}`], { cwd, env: environment, encoding: 'utf8' });
    shell('git init -q -b main . && git add training && git -c user.name=x -c user.email=x@example.org commit -qm all');
    const steps = stepsOf(page);
    expect(steps.length).toBeGreaterThan(2);
    for (const step of steps) {
      const { status, stdout } = shell(step.command);
      expect({ ...step, stdout, misses: misses(step, stdout) }).toMatchObject({ misses: [] });
      // 1 is for findings: only a page that shows the exit code means to have some.
      expect({ command: step.command, status, stdout }).toMatchObject({ status: 0 });
    }
  },
);

test('every option that a page names exists', () => {
  const help = readFileSync(join(root, 'docs/command-line.md'), 'utf8');
  const ours = ['qa', 'ci', 'agent'].flatMap((name) => {
    const page = readFileSync(join(root, `docs/quick-start-${name}.md`), 'utf8');
    return page.match(/(?<=tactlint [^\n`]*)--[a-z][a-z-]+/g) ?? [];
  });
  expect(ours.length).toBeGreaterThan(10);
  expect([...new Set(ours)].filter((option) => !help.includes(`${option} `) && !help.includes(`${option}\n`))).toEqual(
    [],
  );
});
