import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadPack } from '../src/rules/load-pack.ts';
import { readAccuracy } from './docs/accuracy.ts';
import { commandLinePage } from './docs/command-line.ts';
import { formatsPage } from './docs/format-list.ts';
import { readGuidelines } from './docs/guidelines.ts';
import { jsonSchemas } from './docs/json-schemas.ts';
import { measureMasking } from './docs/masking.ts';
import { docPages } from './docs/pages.ts';
import { privacyPage } from './docs/privacy.ts';

/**
 * `npm run docs`: writes what is generated and committed, from committed files alone: a page a rule, the indexes, states,
 * cues and balances, formats, docs/command-line.md, the figures of docs/privacy.md and schemas/. With `--check` it writes nothing, and fails where something differs.
 */
const { pack, problems } = loadPack(['rules']);
for (const { filePath, line, column, message } of problems) console.error(`${filePath}:${line}:${column} ${message}`);
if (problems.length > 0) process.exit(1);

const guidelines = readGuidelines('docs/guidelines.yml');
const accuracy = readAccuracy('docs/accuracy.json');
const files = new Map([
  ...docPages(
    { pack, guidelines, accuracy },
    {
      cues: readFileSync('docs/cues.md', 'utf8'),
      balances: readFileSync('docs/balances.md', 'utf8'),
    },
  ),
  ['docs/formats.md', formatsPage(readFileSync('docs/formats.md', 'utf8'))],
  ...jsonSchemas(),
  ['docs/command-line.md', commandLinePage()],
  [
    'docs/privacy.md',
    privacyPage(readFileSync('docs/privacy.md', 'utf8'), measureMasking('fixtures/privacy/identifiers.yml')),
  ],
]);
const left = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.startsWith('rules/'))
  .map((name) => `docs/${name}`)
  .filter((path) => !files.has(path));
const differing = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);

if (process.argv.includes('--check')) {
  for (const [path] of differing) console.error(`${path} is not what \`npm run docs\` writes`);
  for (const path of left) console.error(`${path} is of a rule that is no more`);
  if (differing.length + left.length > 0) process.exit(1);
} else {
  for (const [path, text] of differing) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
  for (const path of left) rmSync(path);
}
