import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { root, runProgram } from './run-program.ts';

const hollow = 'Customer: It broke.\nAgent: I am sorry if you feel that way.\n';
const clean = 'Customer: What time do you open?\nAgent: Good morning, this is Dana. We open at nine.\n';
const chats = { 'chats/a.txt': hollow, 'chats/b.txt': clean };

interface Heard {
  readonly out: string;
  readonly said: string;
}

/** A running `--watch`. */
class Watching {
  readonly child: ChildProcess;
  readonly #heard = new EventEmitter();
  #out = '';
  #said = '';

  constructor(cwd: string, args: readonly string[]) {
    const program = join(root, 'bin', 'tactlint.js');
    this.child = spawn(process.execPath, [program, ...args, '--watch'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      this.#out += text;
      this.#heard.emit('more');
    });
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text;
      this.#heard.emit('more');
    });
    onTestFinished(() => void this.child.kill('SIGKILL'));
  }

  /** What came since the last call, as soon as it watches again and both streams have what is looked for. */
  async until(inOut: string, inSaid = ''): Promise<Heard> {
    while (!(this.#said.includes('Ctrl-C ends.') && this.#out.includes(inOut) && this.#said.includes(inSaid)))
      await once(this.#heard, 'more');
    const heard = { out: this.#out, said: this.#said };
    this.#out = '';
    this.#said = '';
    return heard;
  }
}

async function begin(cwd: string, args: readonly string[] = ['chats', '--format', 'unix']): Promise<Watching> {
  const watching = new Watching(cwd, args);
  await watching.until('of');
  return watching;
}

/** In one step, as many editors save. */
function put(cwd: string, name: string, text: string): void {
  writeFileSync(join(cwd, '.being-written'), text);
  renameSync(join(cwd, '.being-written'), join(cwd, name));
}

test('begins as a run does, goes on until Ctrl-C, and then all is well', async () => {
  const cwd = scratchFolder(chats);
  const watching = new Watching(cwd, ['chats']);
  const fresh = runProgram(['chats'], { cwd });
  const { said } = await watching.until(fresh.out);
  expect(said).toMatch(/^\d\d:\d\d:\d\d {2}Watching; Ctrl-C ends\.\n$/);
  watching.child.kill('SIGINT');
  expect(await once(watching.child, 'exit')).toEqual([0, null]);
});

test('of transcripts those that changed are looked at; all are when one is gone', async () => {
  const cwd = scratchFolder(chats);
  const watching = await begin(cwd);
  put(cwd, 'chats/b.txt', hollow);
  const changed = await watching.until('chats/b.txt:2', 'Changed: chats/b.txt.');
  expect(changed.out).not.toContain('chats/a.txt');
  mkdirSync(join(cwd, 'chats/deep'));
  put(cwd, 'chats/deep/c.txt', hollow);
  await watching.until('chats/deep/c.txt:2');
  rmSync(join(cwd, 'chats/b.txt'));
  const all = await watching.until('chats/a.txt:2');
  expect(all.out).toContain('chats/deep/c.txt:2');
  expect(all.out).not.toContain('chats/b.txt');
});

test('what a glob fits', async () => {
  const cwd = scratchFolder(chats);
  const watching = await begin(cwd, ['chats/*.txt', '--format', 'unix']);
  put(cwd, 'chats/b.txt', `${hollow}Customer: What?\n`);
  await watching.until('chats/b.txt:2');
  writeFileSync(join(cwd, 'chats/c.txt'), hollow);
  await watching.until('chats/c.txt:2');
});

describe('all is looked at again when something changes that decides over all', () => {
  const rule = (words: string): string =>
    `id: own\ntitle: Own\ncategory: custom\nseverity: warning\nmessage: So.\ninstead: [Otherwise.]\nrationale: Why.\nlimits: [All.]\nlogic:\n  check: avoid\n  said: [${words}]\n`;
  const sidecar = `suppressions:\n  - conversation: a\n    rule: no-hollow-apology\n    reason: agreed\n    author: Nia\n`;
  const base = { ...chats, '.tactlint.yml': 'extends: ./more/base.yml\n', 'more/base.yml': '' };
  /** Rules of one's own take their time: only where they are meant. */
  const withRules = {
    ...base,
    '.tactlint.yml': 'extends: ./more/base.yml\nrulePaths: [./more/rules]\n',
    'more/rules/own.yml': rule('nowhere'),
  };

  test.each([
    ['a config', base, '.tactlint.yml', 'rules: { no-hollow-apology: off }\n'],
    ['a config that it extends', base, 'more/base.yml', 'rules: { no-hollow-apology: off }\n'],
    ['a rule', withRules, 'more/rules/own.yml', rule('open')],
    ['a new rule', withRules, 'more/rules/other.yml', rule('open').replace('id: own', 'id: other')],
    ['a new config beside transcripts', base, 'chats/.tactlint.yml', 'rules: { no-hollow-apology: off }\n'],
    ['a new suppression file', base, '.tactlint-suppressions.yml', sidecar],
  ])('%s', async (_, before, name, text) => {
    const cwd = scratchFolder(before);
    const watching = await begin(cwd);
    put(cwd, name, text);
    const { said } = await watching.until(runProgram(['chats', '--format', 'unix'], { cwd }).out);
    expect(said).not.toContain('Changed');
  });

  test('a baseline', async () => {
    const cwd = scratchFolder(base);
    const args = ['--baseline', 'known.json'];
    expect(runProgram(['baseline', 'chats', ...args], { cwd }).code).toBe(0);
    const watching = await begin(cwd, ['chats', '--format', 'unix', ...args]);
    put(cwd, 'known.json', '{}');
    await watching.until('', 'known.json  problem');
    expect(runProgram(['baseline', 'chats', '--baseline', 'again.json'], { cwd }).code).toBe(0);
    renameSync(join(cwd, 'again.json'), join(cwd, 'known.json'));
    expect((await watching.until('No findings')).said).not.toContain('problem');
  });

  test('what is broken is said, and looked at again when it is mended', async () => {
    const cwd = scratchFolder(withRules);
    const watching = await begin(cwd);
    for (const name of ['more/base.yml', 'more/rules/own.yml'] as const) {
      put(cwd, name, 'nonsense: 1\n');
      await watching.until('', `${name}:1:1  problem`);
      put(cwd, name, withRules[name]);
      expect((await watching.until('chats/a.txt:2')).said).not.toContain('problem');
    }
  });
});

test('nothing there yet is no reason to end', async () => {
  const cwd = scratchFolder({ 'drafts/.keep': '' });
  const watching = await begin(cwd, ['drafts', 'later.txt', '--format', 'unix']);
  put(cwd, 'drafts/a.txt', hollow);
  await watching.until('drafts/a.txt:2');
  put(cwd, 'later.txt', hollow);
  await watching.until('later.txt:2');
});

test('a folder that goes and comes again, with transcripts in it', async () => {
  const cwd = scratchFolder(chats);
  const watching = await begin(cwd);
  renameSync(join(cwd, 'chats'), join(cwd, 'elsewhere'));
  await watching.until('', 'no such file or folder');
  renameSync(join(cwd, 'elsewhere'), join(cwd, 'chats'));
  await watching.until('chats/a.txt:2');
});

test.each([
  [['-'], 'standard input'],
  [[], 'Nothing to watch'],
  [['chats', '--format', 'html=report.html'], 'write reports to files'],
  [['chats', '-o', 'report.txt'], '--output-file'],
  [['chats', '--staged'], '--staged'],
  [['chats', '--cache', 'cache'], 'no use for a cache'],
])('%j makes no sense with it', (args, why) => {
  const cwd = scratchFolder(chats);
  const { code, out, said } = runProgram([...args, '--watch'], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(said).toContain(why);
});
