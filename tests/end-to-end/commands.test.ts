import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { root, runProgram } from './run-program.ts';

const chat = [
  'Dana: Hello, this is Dana.',
  'Customer: My order is late.',
  'Dana: I will look for it.',
  'Customer: Thanks.',
].join('\n');

test('--help shows usage, every command and examples; --version the version', () => {
  const { code, out } = runProgram(['--help']);
  expect(code).toBe(0);
  for (const command of ['rules', 'explain', 'trace', 'convert', 'formats', 'test'])
    expect(out).toContain(`\n  ${command} `);
  expect(out).toContain('Examples:');
  expect(runProgram(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('rules lists every rule with its level; --json for programs', () => {
  expect(runProgram(['rules']).out).toMatch(/^apology-form +info +apology +B +Say what the apology is for$/m);
  const rules = JSON.parse(runProgram(['rules', '--json']).out) as { id: string }[];
  expect(rules.map(({ id }) => id)).toContain('no-hollow-apology');
});

test('explain says what, why, on what evidence, what to say and what it does not see', () => {
  const { code, out } = runProgram(['explain', 'no-hollow-apology']);
  expect(code).toBe(0);
  for (const heading of ['What', 'Why', 'Source', 'Say instead', 'Found', 'Limits'])
    expect(out).toContain(`\n${heading}\n`);
  expect(out).toContain('docs/rules/no-hollow-apology.md');
  const unknown = runProgram(['explain', 'no-holow-apology']);
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.said).toContain('did you mean "no-hollow-apology"?');
  expect(runProgram(['explain', 'hollow']).said).toContain('did you mean "no-hollow-apology"?');
});

test('convert prints generic JSON that is read back: one document, several a line each', () => {
  const cwd = scratchFolder({ 'a.txt': chat, 'b.txt': chat });
  const one = runProgram(['convert', 'a.txt', '--agent', 'Dana'], { cwd });
  expect(one.code).toBe(0);
  expect(JSON.parse(one.out)).toMatchObject({
    turns: [{ role: 'agent', speaker: 'Dana' }, { role: 'customer' }, {}, {}],
  });
  const two = runProgram(['convert', 'a.txt', 'b.txt'], { cwd });
  expect(
    two.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(['a', 'b']);
  const again = runProgram(['-', '-f', 'json'], { cwd, input: two.out });
  expect(JSON.parse(again.out)).toHaveLength(2);
});

test('convert writes what it is told: one document, a line each, vCon', () => {
  const cwd = scratchFolder({ 'a.txt': chat, 'b.txt': chat });
  const all = (...args: string[]) => runProgram(['convert', 'a.txt', 'b.txt', ...args], { cwd }).out;
  expect(JSON.parse(all('--to', 'json'))).toHaveLength(2);
  expect(all('--to', 'jsonl').trimEnd().split('\n')).toHaveLength(2);
  const one = runProgram(['convert', 'a.txt', '--agent', 'Dana', '--to', 'vcon'], { cwd }).out;
  expect(JSON.parse(one)).toMatchObject({
    subject: 'a',
    parties: [{ name: 'Dana', role: 'agent' }, { role: 'customer' }],
    dialog: [{ parties: 0, encoding: 'none' }, { parties: 1 }, {}, {}],
  });
  // Deterministic, and read back.
  expect(runProgram(['convert', 'a.txt', '--agent', 'Dana', '--to', 'vcon'], { cwd }).out).toBe(one);
  const again = JSON.parse(runProgram(['convert', '-'], { cwd, input: one }).out);
  expect(again).toMatchObject({ turns: [{ role: 'agent' }, { role: 'customer' }, {}, {}] });
});

test("a team's own format in its config is read, listed and named", () => {
  const cwd = scratchFolder({
    '.tactlint.yml':
      'formats:\n  our-desk:\n    signs: ["log[].said"]\n    turns: log[]\n    turn: { text: said, role: who, start: at }\n    time: ms\n    roles: { us: agent, them: customer }\n    id: ref\n',
    'a.json': '{"ref":"x1","log":[{"who":"them","said":"Hi.","at":0},{"who":"us","said":"Hello.","at":2500}]}',
  });
  const read = runProgram(['convert', 'a.json'], { cwd });
  expect(JSON.parse(read.out)).toEqual({
    id: 'x1',
    turns: [
      { role: 'customer', text: 'Hi.', start: 0 },
      { role: 'agent', text: 'Hello.', start: 2.5 },
    ],
  });
  expect(runProgram(['formats'], { cwd }).out).toContain('our-desk: described in the config\n');
  expect(runProgram(['a.json', '--format-in', 'our-desk'], { cwd }).code).toBe(0);
  expect(runProgram(['--print-config', 'a.json'], { cwd }).out).toContain('our-desk');
});

test("a team's own table in its config is read by its columns", () => {
  const cwd = scratchFolder({
    '.tactlint.yml':
      'tables:\n  qa-export:\n    delimiter: ";"\n    groupBy: Vorgang\n    turn: { text: Satz, role: Wer }\n    roles: { B: agent, K: customer }\n',
    'a.csv': 'Vorgang;Wer;Satz\n7;K;"Hi; there."\n7;B;Hello.\n8;B;Bye.\n',
  });
  const { code, out } = runProgram(['convert', 'a.csv', '--to', 'jsonl'], { cwd });
  expect(code).toBe(0);
  const turns = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; turns: object[] });
  expect(turns).toEqual([
    {
      id: '7',
      turns: [
        { role: 'customer', text: 'Hi; there.' },
        { role: 'agent', text: 'Hello.' },
      ],
    },
    { id: '8', turns: [{ role: 'agent', text: 'Bye.' }] },
  ]);
  expect(runProgram(['formats'], { cwd }).out).toContain('qa-export: described in the config\n');
});

test('--format-in reads as one format, and says what hinders it', () => {
  const cwd = scratchFolder({ 'a.txt': chat });
  expect(runProgram(['a.txt', '--format-in', 'plain-text', '--fail-on', 'never'], { cwd }).code).toBe(0);
  const wrong = runProgram(['a.txt', '--format-in', 'webvtt'], { cwd });
  expect(wrong).toMatchObject({ code: 2, said: expect.stringContaining('it is not webvtt') });
  const unknown = runProgram(['a.txt', '--format-in', 'plain-txt'], { cwd });
  expect(unknown).toMatchObject({ code: 2, said: expect.stringContaining('did you mean "plain-text"?') });
});

test('test runs the cases of the built-in rules', () => {
  expect(runProgram(['test']).out).toMatch(/\d+ passed, \d+ failed\n$/);
});

test('trace tells how a verdict came about', () => {
  const cwd = scratchFolder({ 'a.txt': chat });
  const { code, out } = runProgram(['trace', 'a.txt:0', '--only', 'introduce-yourself'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('introduce-yourself');
  expect(runProgram(['trace', 'missing.txt'], { cwd }).code).toBe(2);
  expect(runProgram(['trace', 'a.txt:4'], { cwd })).toMatchObject({
    code: 2,
    out: '',
    said: 'a.txt: there is no turn 4; the last is 3\n',
  });
});

test('trace goes by what the config says for the channel', () => {
  const cwd = scratchFolder({
    '.tactlint.yml': 'overrides: [{ channel: call, rules: { introduce-yourself: off } }]',
    'call.json': '{"channel":"call","turns":[{"role":"agent","text":"Hello."}]}',
    'chat.json': '{"channel":"chat","turns":[{"role":"agent","text":"Hello."}]}',
  });
  const traced = (file: string): string => runProgram(['trace', file], { cwd }).out;
  expect(traced('chat.json')).toContain('introduce-yourself');
  expect(traced('call.json')).not.toContain('introduce-yourself');
});

describe('a reader that goes away early ends the program without a word', () => {
  const line = JSON.stringify({ turns: [{ role: 'agent', text: 'Hello there.' }] });
  test.each([
    ['stdout', 'stderr', `${line}\n`],
    ['stderr', 'stdout', '{"broken": \n'],
  ] as const)('%s', async (left, other, text) => {
    const cwd = scratchFolder({ 'many.jsonl': `${line}\n${text.repeat(20_000)}` });
    const args = ['many.jsonl', '-f', 'jsonl', ...(left === 'stderr' ? ['-o', 'report'] : [])];
    const child = spawn(process.execPath, [join(root, 'bin/tactlint.js'), ...args], { cwd });
    let heard = '';
    child[other].on('data', (more) => {
      heard += more;
    });
    child[left].once('data', () => child[left].destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, heard }).toEqual({ code: 2, heard: '' });
  });
});

test('a text file loads no reader of JSON or HTML', () => {
  const cwd = scratchFolder({
    'chat.txt': chat,
    'chat.json': JSON.stringify({ turns: [{ role: 'agent', text: 'Hello there.' }] }),
    'loaded.cjs': "process.on('exit', () => console.error(Object.keys(require.cache).join('\\n')));",
  });
  const loadedFor = (file: string): string => {
    const env = { ...process.env, NODE_OPTIONS: '--require ./loaded.cjs' };
    return spawnSync(process.execPath, [join(root, 'bin/tactlint.js'), file], { cwd, env, encoding: 'utf8' }).stderr;
  };
  expect(loadedFor('chat.txt')).toContain('main.cjs');
  expect(loadedFor('chat.txt')).not.toMatch(/json-readers|html-tokenizer/);
  expect(loadedFor('chat.json')).toContain('json-readers.cjs');
});

test('the public API reads and judges', async () => {
  const { createLinter, readConversations } = await import(join(root, 'dist/index.js'));
  const bytes = new TextEncoder().encode('Customer: It is late.\nAgent: I am sorry if you feel that way.\n');
  const { conversations } = readConversations('a.txt', bytes);
  const linter = await createLinter({ rules: { 'no-hollow-apology': 'info' } });
  const { messages } = linter.lint(conversations[0]);
  expect(messages).toContainEqual(expect.objectContaining({ ruleId: 'no-hollow-apology', level: 'info', line: 2 }));
  await expect(createLinter({ rules: { 'no-holow-apology': 'info' } })).rejects.toThrow('did you mean');
});

test('the types of the public API refer to nothing that users do not have', () => {
  const types = join(root, 'dist/types');
  for (const file of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts')) expect(readFileSync(join(types, file), 'utf8')).not.toMatch(/from '[^.]/);
  }
});
