// Builds dist/: the bundled program, its types, the built-in rules ready for judging, and the licences of what is bundled.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { licencesOf } from './licences.mjs';
import { writeTypes } from './write-types.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

rmSync(dist, { recursive: true, force: true });
const chunks = await bundle({ main: 'src/cli/main.ts', index: 'src/index.ts' }, dist);
writeFileSync(`${dist}/THIRD-PARTY-LICENSES.txt`, licencesOf(chunks.flatMap(({ moduleIds = [] }) => moduleIds)));
await writePack();
writeTypes(root, dist);

/** Modules that are imported on demand become chunks of their own: a plain run loads neither YAML reader nor schemas. */
async function bundle(input, folder) {
  const build = await rolldown({ cwd: root, input, platform: 'node' });
  const { output } = await build.write({ dir: folder, format: 'esm', minify: true });
  await build.close();
  return output;
}

/** The loader of rules is part of the program: it is bundled for itself, run once, and thrown away. */
async function writePack() {
  const folder = `${dist}/build`;
  await bundle({ 'write-pack': 'scripts/write-pack.ts' }, folder);
  execFileSync(process.execPath, [`${folder}/write-pack.js`, `${root}rules`, dist], { cwd: root, stdio: 'inherit' });
  rmSync(folder, { recursive: true });
}
