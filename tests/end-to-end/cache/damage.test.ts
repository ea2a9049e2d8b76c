import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../../scratch-folder.ts';
import { root, runProgram } from '../run-program.ts';
import { cache, chats, clean, forge, hollow, lint } from './cached-run.ts';

describe('a cache that is not as it should be costs time and nothing else', () => {
  test.each<[string, (text: string) => string, string]>([
    ['cut off', (text) => text.slice(0, -30), 'is damaged'],
    ['with a digit changed', (text) => text.replace(/\],\[(\d)/, '],[9'), 'is damaged'],
    ['with bytes in it', (text) => text.replace('\n', '\n\0\xff\u001b[2J\n'), 'is damaged'],
    ['of another version', (text) => text.replace(/\t/, '\t0'), 'another version'],
    ['of another Node.js', (text) => text.replace(/\tv\d+/, '\tv1'), 'another version'],
    ['emptied', () => '', ''],
  ])('%s', (_, damage, notice) => {
    const cwd = scratchFolder(chats);
    const fresh = lint(cwd);
    lint(cwd, cache);
    const whole = readFileSync(join(cwd, 'cache'), 'utf8');
    const damaged = damage(whole);
    expect(damaged).not.toBe(whole);
    writeFileSync(join(cwd, 'cache'), damaged, 'latin1');
    const run = lint(cwd, cache);
    expect({ ...run, said: '' }).toEqual(fresh);
    expect(run.said).toContain(notice);
    expect(run.said.split('\n')).toHaveLength(notice === '' ? 1 : 2);
    expect(readFileSync(join(cwd, 'cache'), 'utf8')).toBe(whole);
  });

  test('forged by a stranger, it brings nothing into a report', () => {
    const cwd = scratchFolder(chats);
    const fresh = lint(cwd);
    for (const judgement of ['["\u001b[31m"]', '["en",[0,0,0,99999]]', '["__proto__"]', '{}', '[[[[']) {
      lint(cwd, cache);
      forge(join(cwd, 'cache'), (entry) => ({ ...entry, file: '../\u001b[2J', judgement }));
      expect(lint(cwd, cache)).toEqual(fresh);
    }
  });

  test('what is no cache is left as it is', () => {
    const cwd = scratchFolder({ ...chats, cache: 'Mine.\n' });
    const run = lint(cwd, cache);
    expect({ ...run, said: '' }).toEqual(lint(cwd));
    expect(run.said).toMatch(/^cache {2}warning {2}this cache is not tactlint's/);
    expect(readFileSync(join(cwd, 'cache'), 'utf8')).toBe('Mine.\n');
  });

  test('what cannot be read is left as it is', () => {
    const cwd = scratchFolder(chats);
    const run = lint(cwd, ['--cache', 'chats']);
    expect({ ...run, said: '' }).toEqual(lint(cwd));
    expect(run.said).toMatch(/^chats {2}warning {2}this cache cannot be read.*\n$/);
    expect(readdirSync(cwd)).toEqual(['chats']);
  });

  test('transcripts and configs are never written over', () => {
    const cwd = scratchFolder({ ...chats, '.tactlint.yml': '' });
    for (const path of ['chats/b.txt', '.tactlint.yml']) {
      expect(lint(cwd, ['--cache', path])).toMatchObject({ code: 2, out: '' });
    }
    expect(readFileSync(join(cwd, 'chats/b.txt'), 'utf8')).toBe(clean);
  });

  test('in the folder that is linted it is no transcript', () => {
    const cwd = scratchFolder(chats);
    const fresh = lint(cwd);
    for (let run = 0; run < 2; run++) expect(lint(cwd, ['--cache', 'chats/cache'])).toEqual(fresh);
  });
});

test('a run that is killed half-way leaves the cache as it was, and nothing beside it', async () => {
  const line = (at: number): string =>
    `${JSON.stringify({
      turns: [
        { role: 'customer', text: `It broke ${at}.` },
        { role: 'agent', text: 'Sorry.' },
      ],
    })}\n`;
  const cwd = scratchFolder({ 'chats/many.jsonl': Array.from({ length: 20_000 }, (_, at) => line(at)).join('') });
  mkdirSync(join(cwd, 'kept'));
  runProgram(['-', '--cache', 'kept/cache'], { cwd, input: hollow });
  const before = readFileSync(join(cwd, 'kept/cache'));
  const args = [join(root, 'bin', 'tactlint.js'), 'chats', '--format', 'jsonl', '--cache', 'kept/cache'];
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  expect(readdirSync(join(cwd, 'kept'))).toEqual(['cache']);
  expect(readFileSync(join(cwd, 'kept/cache'))).toEqual(before);
});

test('two runs at the same time do no harm', async () => {
  const cwd = scratchFolder(chats);
  const fresh = lint(cwd);
  const args = [join(root, 'bin', 'tactlint.js'), 'chats', '--format', 'json', ...cache];
  const children = Array.from({ length: 4 }, () => spawn(process.execPath, args, { cwd, stdio: 'ignore' }));
  for (const [code] of await Promise.all(children.map((child) => once(child, 'exit')))) expect(code).toBe(fresh.code);
  expect(lint(cwd, cache)).toEqual(fresh);
  expect(existsSync(join(cwd, 'cache'))).toBe(true);
});
