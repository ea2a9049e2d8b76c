import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { type Ran, runProgram } from './run-program.ts';

const hollow = 'Customer: It broke.\nAgent: I am sorry if you feel that way.\n';
const fine = 'Customer: It broke.\nAgent: Dana here, I am sorry that it broke.\n';

/** A repository with two old transcripts, one of them bad. */
function repository(): string {
  const cwd = scratchFolder({ 'chats/old bad.txt': hollow, 'chats/fine.txt': fine, 'README.md': 'Ours.\n' });
  git(cwd, 'init', '-q', '-b', 'main');
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'one');
  return cwd;
}

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Nia', '-c', 'user.email=nia@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd, stdio: 'ignore' });
}

function filesIn({ out }: Ran): string[] {
  return (JSON.parse(out) as { filePath: string }[]).map(({ filePath }) => filePath);
}

describe('--since', () => {
  test('looks at what this branch changed: committed, edited and new', () => {
    const cwd = repository();
    git(cwd, 'checkout', '-q', '-b', 'branch');
    writeFileSync(join(cwd, 'chats/committed ä.txt'), hollow);
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'two');
    appendFileSync(join(cwd, 'chats/fine.txt'), 'Customer: Thanks.\n');
    writeFileSync(join(cwd, 'chats/new.txt'), fine);
    git(cwd, 'checkout', '-q', 'main');
    writeFileSync(join(cwd, 'chats/others.txt'), hollow);
    git(cwd, 'add', 'chats/others.txt');
    git(cwd, 'commit', '-q', '-m', 'three', '--', 'chats/others.txt');
    git(cwd, 'checkout', '-q', 'branch');
    const run = runProgram(['--since', 'main', '--format', 'json'], { cwd });
    expect(filesIn(run)).toEqual(['chats/committed ä.txt', 'chats/fine.txt', 'chats/new.txt']);
    expect(run.code).toBe(1);
    expect(
      filesIn(runProgram(['new.txt', 'old bad.txt', '--since', 'main', '-f', 'json'], { cwd: join(cwd, 'chats') })),
    ).toEqual(['new.txt']);
  });

  test('nothing changed is no fault, and the report is there', () => {
    const cwd = repository();
    appendFileSync(join(cwd, 'README.md'), 'More.\n');
    expect(runProgram(['--since', 'HEAD', '--format', 'json'], { cwd })).toMatchObject({ code: 0, out: '[]\n' });
    expect(runProgram(['--staged', '--format', 'json'], { cwd })).toMatchObject({ code: 0, out: '[]\n' });
  });

  test('what git does not know stops the run; options of git are none', () => {
    const cwd = repository();
    const unknown = runProgram(['--since', 'nonsense'], { cwd });
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.said).toMatch(/^--since nonsense: git knows no such commit.*fetch-depth: 0/);
    expect(runProgram(['--since=--output=owned', '.'], { cwd })).toMatchObject({ code: 2, out: '' });
    expect(runProgram(['--since', 'HEAD'], { cwd: scratchFolder({ 'a.txt': fine }) })).toMatchObject({
      code: 2,
      out: '',
    });
    expect(runProgram(['--since', 'HEAD', '--staged'], { cwd }).code).toBe(2);
  });
});

test('--staged judges what will be committed, not what was edited since', () => {
  const cwd = repository();
  mkdirSync(join(cwd, 'more'));
  writeFileSync(join(cwd, 'more/staged.txt'), hollow);
  git(cwd, 'add', 'more');
  writeFileSync(join(cwd, 'more/staged.txt'), fine);
  writeFileSync(join(cwd, 'more/unstaged.txt'), hollow);
  const run = runProgram(['--staged', '--format', 'json'], { cwd });
  expect(filesIn(run)).toEqual(['more/staged.txt']);
  expect(run.code).toBe(1);
  git(cwd, 'add', 'more/staged.txt');
  expect(runProgram(['--staged'], { cwd }).code).toBe(0);
});
