import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { shells } from '../../src/completion/shells.ts';
import { reportNames } from '../../src/reports/names.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { runProgram } from './run-program.ts';

const scripts = new Map<string, string>();
beforeAll(() => {
  for (const shell of shells) scripts.set(shell, runProgram(['completion', shell]).out);
});
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

describe.each(shells)('%s', (shell) => {
  test('every command and option of the parser is in the script, and every report', () => {
    const script = scripts.get(shell)!;
    const program = createProgram(() => {});
    const written = (flag: string): string => (shell === 'fish' ? ` -l ${flag.slice(2)} ` : flag);
    for (const command of [program, ...program.commands]) {
      if (command !== program) expect(script).toContain(command.name());
      for (const { long } of command.options) expect(script).toContain(written(long!));
    }
    for (const name of reportNames) expect(script).toContain(name);
  });

  test.runIf(has(shell))('its shell takes it for a script', () => {
    const cwd = scratchFolder({ script: scripts.get(shell)! });
    const { status, stderr } = spawnSync(shell, ['-n', 'script'], { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test.each([
  [['co'], ['coach', 'convert', 'completion', 'conversations']],
  [['--format', 'sar'], ['sarif']],
  [['--format', '=', 'sar'], ['sarif']],
  [['--format', 'sarif', '=', 'conv'], ['conversations']],
  [['--rule', 'no-rude'], ['no-rudeness']],
  [['--rule', 'no-rudeness', ':', 'er'], ['error']],
  [['explain', 'apology-f'], ['apology-form']],
  [
    ['score', '--by', ''],
    ['agent', 'conversation', 'month'],
  ],
  [['convert', '--format-in', 'zendesk-c'], ['zendesk-chat']],
  [['completion', 'z'], ['zsh']],
  [['--fail-on', 'n'], ['never']],
  [['coach', '--sel'], ['--self']],
  [['init', '--preset', 's'], ['strict']],
])('bash completes %j', (words, expected) => {
  const cwd = scratchFolder({ 'conversations/a.txt': '', 'script.bash': scripts.get('bash')! });
  const quoted = ['tactlint', ...words].map((word) => `'${word}'`).join(' ');
  const asked = `source ./script.bash; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _tactlint; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync('bash', ['-c', asked], { cwd, encoding: 'utf8' });
  expect(stdout.trim().split('\n')).toEqual(expected);
});

test.runIf(has('fish')).each([
  ['tactlint co', ['coach', 'completion', 'convert']],
  ['tactlint --format sar', ['sarif']],
  ['tactlint explain apology-f', ['apology-form']],
  ['tactlint --rule no-rudeness:er', ['no-rudeness:error']],
])('fish completes %j', (line, expected) => {
  const cwd = scratchFolder({ 'tactlint.fish': scripts.get('fish')! });
  const asked = `source ${join(cwd, 'tactlint.fish')}; complete -C '${line}'`;
  const { stdout } = spawnSync('fish', ['--no-config', '-c', asked], { cwd, encoding: 'utf8' });
  expect(
    stdout
      .trim()
      .split('\n')
      .map((found) => found.split('\t')[0]),
  ).toEqual(expected);
});

test('a shell that there is no script for is refused, with those that there are', () => {
  const { code, said } = runProgram(['completion', 'powershell']);
  expect(code).toBe(2);
  expect(said).toContain('bash, zsh, fish');
});
