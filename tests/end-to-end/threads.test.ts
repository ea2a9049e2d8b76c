import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { runProgram } from './run-program.ts';

/** More files than one thread is thought enough for (src/cli/lint-threads.ts). */
const fileCount = 700;

test.each(['stylish', 'json', 'jsonl'])(
  'the %s report is the same to the byte with any number of threads',
  (format) => {
    const files = Object.fromEntries(
      Array.from({ length: fileCount }, (_, at) => [
        `chats/${String(at).padStart(4, '0')}.txt`,
        `Customer: My parcel ${at} is late.\nAgent: ${at % 3 === 0 ? 'Sorry.' : 'I am sorry that it is late.'}\n`,
      ]),
    );
    const cwd = scratchFolder({
      ...files,
      'chats/0350.txt': '',
      'one-core.cjs': "require('node:os').availableParallelism = () => 1;",
      'two-cores.cjs': "require('node:os').availableParallelism = () => 2;",
    });
    const [one, two] = ['one-core.cjs', 'two-cores.cjs'].map((cores) =>
      runProgram(['chats', '--format', format], { cwd, env: { NODE_OPTIONS: `--require ${join(cwd, cores)}` } }),
    );
    expect(two).toEqual(one);
    expect(two?.code).toBe(2);
    expect(two?.said).toContain('chats/0350.txt');
  },
);
