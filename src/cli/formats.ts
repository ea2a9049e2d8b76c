import { resolve } from 'node:path';
import { toFormat } from '../formats/chosen-formats.ts';
import type { AboutFormat, Format } from '../formats/detection.ts';
import { jsonReaders } from '../formats/on-demand/json-readers.ts';
import { visible } from '../reports/visible.ts';
import type { ExitCode } from './exit-code.ts';
import { openConfigs } from './open-configs.ts';
import type { ConfigChoice } from './options.ts';
import { Problems } from './problems.ts';

export interface FormatsOptions extends ConfigChoice {
  readonly json?: boolean;
}

interface Row extends AboutFormat {
  readonly name: string;
}

/** `tactlint formats`: what can be read here, how each format is told, and what it can say of a conversation. */
export async function listFormats(options: FormatsOptions): Promise<ExitCode> {
  const problems = new Problems();
  const directory = process.cwd();
  const configs = await openConfigs(options, { rules: new Map(), speakers: {} }, directory);
  const placed = await configs.place(resolve(directory, 'any'));
  configs.problems.forEach(problems.say);
  if (placed === undefined) return 2;
  const own = placed.scope.ownFormats().map(toFormat);
  const rows = [...rowsOf(own), ...builtInFormats()];
  process.stdout.write(options.json ? `${JSON.stringify(rows, undefined, 2)}\n` : toText(rows));
  return 0;
}

export function builtInFormats(): Row[] {
  return rowsOf(jsonReaders().formats);
}

/** By name; a format that is told in two ways is one. */
function rowsOf(all: readonly Format[]): Row[] {
  const byName = new Map<string, Row>();
  for (const { name, about } of all) if (!byName.has(name)) byName.set(name, { name, ...about });
  return [...byName.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function toText(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ name, title, proof, told, carries }) => [
    `${name}: ${title}${proof === 'documentation' ? ' (experimental: built from documentation alone)' : ''}`,
    `  told by ${told}`,
    `  carries ${carries.length === 0 ? 'nothing but the words' : carries.join(', ')}`,
  ]);
  return `${lines.map(visible).join('\n')}\n`;
}
