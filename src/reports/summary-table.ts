import type { ChalkInstance } from 'chalk';
import type { RuleTally } from './tally.ts';

const headings = ['rule', 'met', 'missed', 'met in %', 'not applicable', 'skipped'] as const;

/** A line a rule, in the order of ids. Met and missed count occasions; their share is the rule's compliance. */
export function summaryTable(rules: ReadonlyMap<string, RuleTally>, paint: ChalkInstance): string {
  const rows = [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, tally]) => toRow(id, tally));
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
