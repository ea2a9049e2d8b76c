import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../src/lint/engine.ts';
import { caseConversation } from '../src/rules/case-conversation.ts';
import { loadPack } from '../src/rules/load-pack.ts';
import { prepare } from '../src/rules/prepare.ts';

/** Scores the rules, as their files are now, on the labelled items of fixtures/labelled. */
interface Item {
  readonly rule: string;
  readonly status: 'missed' | 'met' | 'none';
  readonly say: string;
}

const folder = 'fixtures/labelled';
const shown = process.argv[process.argv.indexOf('--show') + 1];
const { pack, problems } = loadPack(['rules']);
for (const { filePath, line, column, message } of problems) console.error(`${filePath}:${line}:${column} ${message}`);
const prepared = prepare(pack);
const rows = new Map<string, { right: number; spurious: number; lost: number; same: number; all: number }>();

for (const name of readdirSync(folder).filter((file) => /^items-.*\.jsonl$/.test(file))) {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
  for (const item of lines.map((line): Item => JSON.parse(line))) count(item, judged(item));
}
for (const [rule, { right, spurious, lost, same, all }] of [...rows].sort()) {
  const [precision, recall] = [right / (right + spurious), right / (right + lost)];
  const f1 = (2 * right) / (2 * right + spurious + lost);
  const figures = Object.entries({ precision, recall, f1, same: same / all }).map(
    ([key, value]) => `${key} ${value.toFixed(2)}`,
  );
  console.log(`${rule.padEnd(26)} ${figures.join('  ')}  (${all} items)`);
}

function judged({ rule, say }: Item): Item['status'] {
  const engine = createEngine(prepared, new Map([[rule, { level: 'error', options: {} }]]));
  const statuses = engine.lint(caseConversation(rule, say)).outcomes.map(({ status }) => status);
  return statuses.includes('missed') ? 'missed' : statuses.includes('met') ? 'met' : 'none';
}

function count({ rule, status, say }: Item, saw: Item['status']): void {
  const row = rows.get(rule) ?? { right: 0, spurious: 0, lost: 0, same: 0, all: 0 };
  rows.set(rule, row);
  row.all += 1;
  if (saw === status) row.same += 1;
  if (status === 'missed') saw === 'missed' ? row.right++ : row.lost++;
  else if (saw === 'missed') row.spurious += 1;
  if (shown === rule && saw !== status) console.log(`wanted ${status}, saw ${saw}: ${say.replaceAll('\n', ' / ')}`);
}
