import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
