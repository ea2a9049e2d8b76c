import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { toFile } from '../../src/cli/output.ts';
import { scratchFolder } from '../scratch-folder.ts';

test('what a killed run left behind goes, also one of our own number; what others write at or own stays', () => {
  const dead = 2 ** 22 + 1; // Above what Linux gives out.
  const left = [`.a.json.${dead}.unfinished`, `.a.json.${process.pid}.unfinished`];
  const others = [`.a.json.${process.ppid}.unfinished`, `.b.json.${dead}.unfinished`, '.a.json.x.unfinished'];
  const cwd = scratchFolder(Object.fromEntries([...left, ...others].map((name) => [name, 'half'])));
  const output = toFile(join(cwd, 'a.json'));
  output.write('whole');
  expect(existsSync(join(cwd, 'a.json'))).toBe(false);
  output.close();
  expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe('whole');
  expect(readdirSync(cwd).sort()).toEqual([...others, 'a.json'].sort());
});

test('a file keeps the rights that it has, and a link that leads to it stays a link', () => {
  const cwd = scratchFolder({ 'kept/report.json': 'old' });
  const report = join(cwd, 'kept', 'report.json');
  chmodSync(report, 0o600);
  symlinkSync(join('kept', 'report.json'), join(cwd, 'latest.json'));
  const output = toFile(join(cwd, 'latest.json'));
  output.write('new');
  output.close();
  expect(readFileSync(report, 'utf8')).toBe('new');
  expect(statSync(report).mode & 0o777).toBe(0o600);
  expect(lstatSync(join(cwd, 'latest.json')).isSymbolicLink()).toBe(true);
  expect(readdirSync(join(cwd, 'kept'))).toEqual(['report.json']);
});

test.skipIf(process.platform === 'win32')('a pipe is written into, and is still one afterwards', async () => {
  const pipe = join(scratchFolder({}), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('cat', [pipe]);
  const read = text(reader.stdout);
  const output = toFile(pipe);
  output.write('words');
  output.close();
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(await read).toBe('words');
  if (reader.exitCode === null) await once(reader, 'exit');
});

test('a folder is no file to write to: said before anything is judged', () => {
  const cwd = scratchFolder({ 'reports/a.json': '' });
  expect(() => toFile(join(cwd, 'reports'))).toThrow(/^cannot write .*reports: EISDIR/);
});
