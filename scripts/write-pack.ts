import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPack } from '../src/rules/load-pack.ts';
import { prepare } from '../src/rules/prepare.ts';
import { writePrepared } from '../src/rules/prepared-file.ts';
import { toCounts } from '../src/scorecard/measured.ts';

/** Run by the build, bundled: writes the built-in rules as they are read at start-up. A broken rule breaks the build. */
const [rulesFolder, target] = process.argv.slice(2);
if (!rulesFolder || !target) throw new Error('usage: write-pack RULES_FOLDER TARGET_FOLDER');

const { pack, problems } = loadPack([rulesFolder]);
for (const { filePath, line, column, message } of problems) console.error(`${filePath}:${line}:${column} ${message}`);
if (problems.length > 0) process.exit(1);
writeFileSync(join(target, 'pack.json'), JSON.stringify(pack));
// Later versions of Node read what earlier ones wrote.
writeFileSync(join(target, 'prepared.bin'), writePrepared(prepare(pack)));
// What scores and coaching say of the rules they rest on.
const measured = toCounts(readFileSync('docs/accuracy.json', 'utf8'));
writeFileSync(join(target, 'precision.json'), JSON.stringify(measured));
