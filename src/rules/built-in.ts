import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pack } from './pack.ts';
import type { PreparedPack } from './prepared.ts';
import { readPrepared } from './prepared-file.ts';

/** Written by the build beside the bundle, so that start-up reads no YAML and parses no phrase. */
const packFile = new URL('./pack.json', import.meta.url);
const preparedFile = new URL('./prepared.bin', import.meta.url);
const rulesDirectory = fileURLToPath(new URL('../../rules', import.meta.url));

/** The rules, concepts, states and presets that ship with tactlint, with their documentation and cases. */
export async function builtInPack(): Promise<Pack> {
  return existsSync(packFile) ? (JSON.parse(readFileSync(packFile, 'utf8')) as Pack) : loadFromYaml();
}

/** The same, ready for judging. */
export async function builtInPrepared(): Promise<PreparedPack> {
  if (existsSync(preparedFile)) return readPrepared(readFileSync(preparedFile));
  const { prepare } = await import('./prepare.ts');
  return prepare(await loadFromYaml());
}

/** Running from source: reads `rules/`. Throws, naming each place, where a built-in file is broken. */
async function loadFromYaml(): Promise<Pack> {
  const { loadPack } = await import('./load-pack.ts');
  const { pack, problems } = loadPack([rulesDirectory]);
  if (problems.length === 0) return pack;
  throw new Error(
    problems.map(({ filePath, line, column, message }) => `${filePath}:${line}:${column} ${message}`).join('\n'),
  );
}
