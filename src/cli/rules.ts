import { byCodeUnit } from '../conversation/by-code-unit.ts';
import { visible, visibleJsonLines } from '../reports/visible.ts';
import type { ExitCode } from './exit-code.ts';
import { readKnownRules } from './known-rules.ts';
import type { ConfigChoice } from './options.ts';
import { Problems } from './problems.ts';

export interface RulesOptions extends ConfigChoice {
  readonly json?: boolean;
}

/** `tactlint rules`: every rule that a run here would know, with the level it has here. */
export async function listRules(options: RulesOptions): Promise<ExitCode> {
  const known = await readKnownRules(options, new Problems());
  if (!known) return 2;
  const rules = known.rules
    .map(({ id, title, category, evidence, judged, language, sources }) => ({
      id,
      level: known.settled.get(id)?.level.value ?? 'off',
      category,
      evidence: evidence?.grade ?? '–',
      title,
      judged,
      language,
      sources,
    }))
    .sort((a, b) => byCodeUnit(a.category, b.category) || byCodeUnit(a.id, b.id));
  process.stdout.write(options.json ? `${visibleJsonLines(JSON.stringify(rules, undefined, 2))}\n` : toTable(rules));
  return 0;
}

type Row = Readonly<Record<'id' | 'level' | 'category' | 'evidence' | 'title', string>>;

function toTable(rules: readonly Row[]): string {
  const columns = ['id', 'level', 'category', 'evidence'] as const;
  const widths = columns.map((column) => Math.max(column.length, ...rules.map((rule) => rule[column].length)));
  const line = (row: Row): string =>
    `${columns.map((column, at) => row[column].padEnd(widths[at]!)).join('  ')}  ${row.title}\n`;
  const heading = line({ id: 'rule', level: 'level', category: 'category', evidence: 'evidence', title: 'title' });
  return heading + rules.map((rule) => visible(line(rule).trimEnd())).join('\n') + (rules.length > 0 ? '\n' : '');
}
