// Builds dist/: the bundled program, its types, the built-in rules ready for judging, and the licences of what is bundled.
// What is generated and committed (schemas/, most of docs/) is written by `npm run docs`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundlePage } from './bundle-page.mjs';
import { licencesOf } from './licences.mjs';
import { onDemand, onDemandEntries } from './on-demand.mjs';
import { oneChunkFor } from './one-chunk.mjs';
import { writeTypes } from './write-types.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Built aside and swapped in whole: a build that fails leaves the last good one. */
const fresh = `${root}node_modules/.cache/tactlint-build-${process.pid}`;

try {
  const chunks = [
    ...(await bundleProgram()),
    // By itself: the chunk that the program shares with nobody would start the program.
    ...(await bundle(
      { 'lint-worker': 'src/cli/lint-worker.ts' },
      { dir: fresh, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    )),
    ...(await bundle({ index: 'src/index.ts' }, { dir: fresh, format: 'esm' })),
  ];
  const page = await bundlePage();
  writeFileSync(`${fresh}/report-page.json`, JSON.stringify({ script: page.script, style: page.style }));
  chunks.push(page);
  writeFileSync(`${fresh}/THIRD-PARTY-LICENSES.txt`, licencesOf(chunks.flatMap(({ moduleIds = [] }) => moduleIds)));
  await runBundled('write-pack', [`${root}rules`, fresh]);
  writeFileSync(`${fresh}/build-id.txt`, hashOf(fresh));
  writeTypes(root, fresh);
  rmSync(`${root}dist`, { recursive: true, force: true });
  renameSync(fresh, `${root}dist`);
  writeCodeCache();
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

/**
 * Modules that are imported on demand become chunks of their own: a plain run loads neither YAML reader nor schemas, and
 * a run on text files no reader of JSON or HTML.
 * CommonJS, because Node starts it faster than its own modules.
 */
function bundleProgram() {
  const usual = ['main', 'lint'].map((name) => `${root}src/cli/${name}.ts`);
  return bundle(
    { main: 'src/cli/main.ts', ...onDemandEntries },
    {
      dir: fresh,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs',
      codeSplitting: { groups: [oneChunkFor('program', usual)] },
    },
    [onDemand()],
  );
}

/** Of all files of a folder: what a cache holds was found by exactly this program, or is not believed. */
function hashOf(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\n`).update(readFileSync(`${folder}/${name}`));
  return hash.digest('hex').slice(0, 32);
}

/** In its final place: V8 keeps the path. */
function writeCodeCache() {
  const args = ['scripts/write-code-cache.cjs', `${root}dist/main.cjs`, 'fixtures/conversations/broadband-outage.txt'];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function bundle(input, options, plugins = []) {
  const build = await rolldown({ cwd: root, input, plugins, platform: 'node' });
  const { output } = await build.write({ minify: true, ...options });
  await build.close();
  return output;
}

/** Scripts that need the program's own modules are bundled for themselves, run once, and thrown away. */
async function runBundled(script, args) {
  const folder = `${fresh}/scripts`;
  await bundle({ [script]: `scripts/${script}.ts` }, { dir: folder, format: 'esm' });
  execFileSync(process.execPath, [`${folder}/${script}.js`, ...args], { cwd: root, stdio: 'inherit' });
  rmSync(folder, { recursive: true });
}
