import type { ChalkInstance } from 'chalk';
import { countOf } from './count-of.ts';
import type { RuleTally } from './tally.ts';

const headings = ['rule', 'met', 'missed', 'met in %', 'not applicable', 'skipped'] as const;

/**
 * A line a rule that had an occasion, in the order of ids; of the others the number, for they would push the findings off
 * the screen. Met and missed count occasions; their share is the rule's compliance.
 */
export function summaryTable(rules: ReadonlyMap<string, RuleTally>, paint: ChalkInstance): string {
  const applied = [...rules].filter(([, { met, missed }]) => met + missed > 0);
  const others = rules.size - applied.length;
  const rest = others > 0 ? `Left out: ${countOf(others, 'rule')} without an occasion.\n` : '';
  return applied.length > 0 ? `${tableOf(applied, paint)}${rest}` : rest;
}

function tableOf(rules: readonly (readonly [id: string, tally: RuleTally])[], paint: ChalkInstance): string {
  const rows = rules.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, tally]) => toRow(id, tally));
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  return [paint.underline(line(headings)), ...rows.map(line)].map((text) => `${text}\n`).join('');
}

function toRow(id: string, { met, missed, skipped, 'not-applicable': notApplicable }: RuleTally): string[] {
  const occasions = met + missed;
  const share = occasions === 0 ? '–' : String(Math.round((met / occasions) * 100));
  return [id, String(met), String(missed), share, String(notApplicable), String(skipped)];
}
