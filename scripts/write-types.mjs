import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Writes the declarations of the public API: src/index.ts and only what it refers to. */
export function writeTypes(root, dist) {
  const all = join(dist, 'all-types');
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '--project', join(root, 'tsconfig.types.json'), '--outDir', all], {
    stdio: 'inherit',
  });
  for (const file of reachableFrom('index.d.ts', all)) cpSync(join(all, file), join(dist, 'types', file));
  rmSync(all, { recursive: true });
}

function reachableFrom(file, folder, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(folder, file), 'utf8');
  for (const [, target] of text.matchAll(/(?:from|import\()\s?'(\.[^']+)\.ts'/g)) {
    reachableFrom(normalize(join(dirname(file), `${target}.d.ts`)), folder, seen);
  }
  return seen;
}
