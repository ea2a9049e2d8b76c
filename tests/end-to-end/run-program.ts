import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

/** Runs the built program as a user does; the environment says nothing of colours unless `env` does. */
export function runProgram(
  args: readonly string[],
  { cwd = root, input, env = {} }: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {},
): Ran {
  const { FORCE_COLOR, NO_COLOR, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'tactlint.js'), ...args], {
    cwd,
    input: input ?? '',
    env: { ...inherited, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, said: stderr };
}
