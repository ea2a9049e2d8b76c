import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createProgram } from '../../src/cli/program.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { root, runProgram } from './run-program.ts';

const textOf = (name: string): string => readFileSync(join(root, name), 'utf8');
const packageJson = JSON.parse(textOf('package.json')) as {
  bin: Record<string, string>;
  engines: { node: string };
  scripts: Record<string, string>;
};

const options = new Set(createProgram(() => {}).options.map(({ long }) => long));
const optionsIn = (text: string): string[] => text.match(/(?<=^|[\s"(])--[a-z][a-z-]+/g) ?? [];

const bad = 'Agent: Hello.\nCustomer: It is late.\nAgent: I am sorry if you feel that way.\n';
const config = 'rules: { no-hollow-apology: error }\n';

describe('action.yml', () => {
  interface Action {
    inputs: Record<string, { default: string; description: string }>;
    outputs: Record<string, { value: string }>;
    runs: { using: string; steps: { id?: string; run?: string; env?: Record<string, string> }[] };
  }
  const action = parse(textOf('action.yml')) as Action;
  const step = action.runs.steps.find(({ id }) => id === 'lint')!;

  const runStep = (files: Record<string, string>, inputs: Record<string, string>) => {
    const cwd = scratchFolder({ ...files, output: '' });
    const values = {
      ...Object.fromEntries(Object.entries(action.inputs).map(([name, one]) => [name, one.default])),
      ...inputs,
    };
    const filled = (value: string): string =>
      value
        .replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name: string) => values[name]!)
        .replace('${{ github.action_path }}', root);
    const env = Object.fromEntries(Object.entries(step.env!).map(([name, value]) => [name, filled(value)]));
    const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', step.run!], {
      cwd,
      env: { PATH: process.env['PATH'], ...env, GITHUB_OUTPUT: join(cwd, 'output') },
      encoding: 'utf8',
    });
    return { cwd, status, stdout, stderr, output: readFileSync(join(cwd, 'output'), 'utf8') };
  };

  test('is composite; every input that it uses is described, no input is put into a script', () => {
    expect(action.runs.using).toBe('composite');
    const used = [...textOf('action.yml').matchAll(/inputs\.(\w+)/g)].map(([, name]) => name!);
    expect(new Set(used)).toEqual(new Set(Object.keys(action.inputs)));
    for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
    expect(action.outputs['sarif']!.value).toContain('steps.lint.outputs.sarif');
  });

  test('the options that it names exist', () => {
    const named = optionsIn(step.run!);
    expect(named).toContain('--config');
    expect(named.filter((option) => !options.has(option))).toEqual([]);
  });

  test('annotates, writes SARIF, says where, and fails with what fails', () => {
    const { cwd, status, stdout, output } = runStep(
      { 'a b/chat 1.txt': bad, 'own.yml': config },
      { paths: 'a b\n', config: 'own.yml' },
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=a b\/chat 1\.txt,line=3/m);
    expect(output).toBe('sarif=tactlint.sarif\n');
    expect(JSON.parse(readFileSync(join(cwd, 'tactlint.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  test('options by line; what is written in inputs is not run', () => {
    const inputs = {
      paths: 'chats\n$(touch owned)`touch owned`',
      args: '--fail-on\nnever\n\n--no-config-lookup',
      sarif: 'out/a.sarif',
    };
    const { cwd, status, stderr } = runStep({ 'chats/a.txt': bad, '.tactlint.yml': '{' }, inputs);
    expect(stderr).toContain('$(touch owned)');
    expect(status).toBe(2);
    expect(existsSync(join(cwd, 'owned'))).toBe(false);
    expect(existsSync(join(cwd, 'out/a.sarif'))).toBe(true);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  interface Hook {
    id: string;
    entry: string;
    language: string;
    files?: string;
    exclude?: string;
  }
  const hooks = parse(textOf('.pre-commit-hooks.yaml')) as Hook[];
  /** Python's flag in front is one behind in JavaScript. */
  const expression = (written: string): RegExp => new RegExp(written.replace('(?i)', ''), 'i');

  test.each(hooks)('$id runs a program of this package, with options that it has', ({ entry, language }) => {
    const [program, ...words] = entry.split(' ');
    expect(language).toBe('node');
    expect(Object.keys(packageJson.bin)).toContain(program);
    expect(words.filter((word) => !options.has(word))).toEqual([]);
    // pre-commit installs from git: that builds.
    expect(existsSync(join(root, packageJson.scripts['prepare']!.split(' ')[1]!))).toBe(true);
  });

  test('takes transcripts and leaves what only ends like one', () => {
    const [{ files, exclude }] = hooks as [Required<Hook>];
    const takes = (path: string): boolean => expression(files).test(path) && !expression(exclude).test(path);
    expect(['chats/a.txt', 'x.jsonl', 'call.VTT', 'call.srt', 'a.vcon'].filter((path) => !takes(path))).toEqual([]);
    const others = [
      'requirements.txt',
      'app/requirements-dev.txt',
      'LICENSE.txt',
      'CMakeLists.txt',
      'package.json',
      'a.md',
    ];
    expect(others.filter(takes)).toEqual([]);
  });

  test('files come behind the entry, as pre-commit hands them over', () => {
    const cwd = scratchFolder({ 'a.txt': bad, 'b.txt': bad, '.tactlint.yml': config });
    const { code, out } = runProgram(['a.txt', 'b.txt'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('no-hollow-apology');
  });
});

describe('Dockerfile', () => {
  const dockerfile = textOf('Dockerfile');

  test('runs the program of this checkout, on a Node that it takes, and not as root', () => {
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image!);
    const least = Number(/(\d+)/.exec(packageJson.engines.node)![1]);
    expect(images).toHaveLength(2);
    for (const image of images) expect(Number(/^node:(\d+)/.exec(image)![1])).toBeGreaterThanOrEqual(least);
    const [program] = JSON.parse(/^ENTRYPOINT (.+)$/m.exec(dockerfile)![1]!) as string[];
    expect(Object.keys(packageJson.bin)).toContain(program);
    expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('RUN'));
  });
});
