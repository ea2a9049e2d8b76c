import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { root, runProgram } from './run-program.ts';

const chat = [
  'Dana: Hello, thank you for calling Acme, how can I help you?',
  'Kim: My order is late and I want a refund.',
  'Dana: I am sorry to hear that. Let me check your order.',
  'Kim: Thanks.',
].join('\n');
const call =
  'WEBVTT\n\n00:00.000 --> 00:02.000\n<v Agent>Thank you for calling.\n\n00:02.000 --> 00:05.000\n<v Caller>Hi.\n';
const config = 'chats/.tactlint.yml';

test('init says what it saw, writes what fits, and the next run takes it', () => {
  const cwd = scratchFolder({ 'chats/a.txt': chat, 'chats/d.vtt': call, 'chats/README.md': '# Chats\n' });
  const { code, out } = runProgram(['init', 'chats'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('chats: 2 conversations in 2 transcripts.\n  formats   plain-text 1, webvtt 1\n');
  expect(out).toContain('“Dana” agent 1 (told by what is said)');
  expect(out).toContain('chats/.tactlint.yml written');
  expect(out).toContain('\n  tactlint chats ');
  const text = readFileSync(join(cwd, config), 'utf8');
  expect(text).toContain('# yaml-language-server: $schema=./node_modules/tactlint/schemas/config.schema.json\n');
  expect(text).toContain('\n    - Dana  # in 1 conversation, told by what is said');
  expect(text).toContain('\n  - README.md  # no transcript\n');

  const run = runProgram(['chats', '--format', 'json'], { cwd });
  expect(run.code).toBe(0);
  const results = JSON.parse(run.out) as { notices: { message: string }[] }[];
  expect(results.flatMap(({ notices }) => notices).filter(({ message }) => message.includes('guess'))).toEqual([]);
});

test('what is there stays: an existing config is never written over', () => {
  for (const name of ['.tactlint.yml', '.tactlint.json']) {
    const cwd = scratchFolder({ 'chats/a.txt': chat, [`chats/${name}`]: '{}' });
    const { code, out, said } = runProgram(['init', 'chats', '--yes'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain(`chats/${name} is there already; it stays as it is.`);
    expect(readFileSync(join(cwd, 'chats', name), 'utf8')).toBe('{}');
  }
});

test('flags decide: preset, agent, customer; the same folder gives the same bytes', () => {
  const texts = [1, 2].map(() => {
    const cwd = scratchFolder({ 'chats/a.txt': chat });
    const args = ['init', 'chats', '-y', '--preset', 'strict', '--agent', 'Kim', '--customer', '/^Da/'];
    expect(runProgram(args, { cwd }).code).toBe(0);
    return readFileSync(join(cwd, config), 'utf8');
  });
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toContain('preset: strict\n');
  expect(texts[0]).toContain(
    "  agent:\n    - Kim  # as --agent says\n  customer:\n    - '/^Da/'  # as --customer says\n",
  );
});

test('without a transcript, a folder, or a pattern that can be used, nothing is written', () => {
  const cwd = scratchFolder({ 'empty/logo.svg': '<svg/>', 'chats/a.txt': chat });
  expect(runProgram(['init', 'empty'], { cwd }).said).toContain('nothing is written');
  expect(runProgram(['init', 'nowhere'], { cwd })).toMatchObject({ code: 2, said: 'nowhere: no such folder\n' });
  expect(runProgram(['init', 'chats', '--agent', '/(a+)+/'], { cwd }).said).toContain('endless time');
  expect(runProgram(['init', 'chats', '--preset', 'harsh'], { cwd }).code).toBe(2);
  expect(existsSync(join(cwd, config)) || existsSync(join(cwd, 'empty/.tactlint.yml'))).toBe(false);
});

test('an installed package is where the schema is looked for; a config above is said to hold no longer', () => {
  const cwd = scratchFolder({
    'team/chats/a.txt': chat,
    '.tactlint.yml': '{}',
    'node_modules/tactlint/schemas/config.schema.json': '{}',
  });
  expect(runProgram(['init', 'team/chats'], { cwd }).out).toContain('.tactlint.yml no longer holds here');
  expect(readFileSync(join(cwd, 'team', config), 'utf8')).toContain(
    '$schema=../../node_modules/tactlint/schemas/config.schema.json\n',
  );
});

const hasScript = spawnSync('script', ['--version']).status === 0;

/** util-linux's `script` gives the program a terminal. */
function atTerminal(cwd: string, typed: string) {
  const command = `${process.execPath} ${join(root, 'bin/tactlint.js')} init chats`;
  return spawnSync('script', ['-qec', command, '/dev/null'], { cwd, input: typed, encoding: 'utf8', timeout: 20_000 });
}

test.runIf(hasScript)('at a terminal it asks, and takes the answers', () => {
  const cwd = scratchFolder({ 'chats/a.txt': chat });
  const { status, stdout } = atTerminal(cwd, 'Kim\nall\nyes\n');
  expect(stdout).toContain('Who are the agents?');
  expect(status).toBe(0);
  const text = readFileSync(join(cwd, config), 'utf8');
  expect(text).toContain('    - Kim  # as you said\n');
  expect(text).toContain('preset: all\n');
});

test.runIf(hasScript)('who says no, or leaves, gets nothing written', () => {
  for (const typed of ['\n\nno\n', '\n\u0004']) {
    const cwd = scratchFolder({ 'chats/a.txt': chat });
    expect(atTerminal(cwd, typed).status).toBe(2);
    expect(existsSync(join(cwd, config))).toBe(false);
  }
});
