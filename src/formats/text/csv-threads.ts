import type { CsvMapping } from '../csv-mapping-schema.ts';
import { Rows } from './csv-rows.ts';
import { columnKey, type Table } from './csv-table.ts';

/** What a row belongs to, by its id: the row that the thread began with, which may not be in the table. */
export function threadsOf(table: Table, { id, parent }: NonNullable<CsvMapping['thread']>): (row: string) => string {
  const idColumn = table.columns.get(columnKey(id)) ?? Number.POSITIVE_INFINITY;
  const parentColumn = table.columns.get(columnKey(parent)) ?? Number.POSITIVE_INFINITY;
  const parents = new Map<string, string>();
  const rows = new Rows(table.source, table.delimiter, table.start);
  while (rows.next()) {
    if (rows.isFilled(parentColumn)) parents.set(rows.field(idColumn).trim(), rows.field(parentColumn).trim());
  }
  return (row) => rootOf(row.trim(), parents);
}

/** Shortens the ways that it goes, so that long threads cost no more than short ones; rows in a circle end where they began. */
function rootOf(row: string, parents: Map<string, string>): string {
  const way: string[] = [];
  const seen = new Set<string>();
  let root = row;
  for (let next = parents.get(root); next !== undefined && !seen.has(root); next = parents.get(root)) {
    seen.add(root);
    way.push(root);
    root = next;
  }
  for (const step of way) if (step !== root) parents.set(step, root);
  return root;
}
