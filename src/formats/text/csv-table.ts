import { remember } from '../../conversation/remember.ts';
import { delimiters } from '../csv-delimiters.ts';
import type { Source } from '../source.ts';
import { Rows } from './csv-rows.ts';

/** So many rows show what the columns hold. */
const sampled = 20;
const longestName = 60;

/** The header of a table, and its first rows. */
export interface Table {
  readonly source: Source;
  readonly delimiter: string;
  /** Names of the columns as they are written. */
  readonly names: readonly string[];
  /** Column numbers by name, as {@link columnKey} has it. */
  readonly columns: ReadonlyMap<string, number>;
  /** Where the row behind the header starts. */
  readonly start: number;
  readonly sample: readonly (readonly string[])[];
}

/** `Conversation ID`, `conversation_id` and `conversationId` are one name. */
export const columnKey = remember((name): string => name.toLowerCase().replace(/[\s_.-]+/g, ''));

/** The table that a text may be: with the delimiter that gives its header the most columns. */
export function tableIn(source: Source): Table | undefined {
  if (latest?.source !== source) latest = { source, table: findTable(source) };
  return latest.table;
}

/** A table is looked for in detecting and in reading. */
let latest: { readonly source: Source; readonly table: Table | undefined } | undefined;

function findTable(source: Source): Table | undefined {
  const start = /^sep=.(?:\r\n?|\n)/.exec(source.text.slice(0, 8))?.[0].length ?? 0;
  const table = tableAt(source, start);
  return table === undefined || table.names.includes('') ? (tableBelowTitle(source) ?? table) : table;
}

/** Titles, dates and filters that reports write above their table have fewer columns. */
function tableBelowTitle(source: Source): Table | undefined {
  for (const start of source.lineStarts.slice(1, longestTitle)) {
    const table = tableAt(source, start);
    if (table === undefined || table.names.length < 3 || !table.names.every((name) => columnName.test(name))) continue;
    if (table.sample.every((row) => row.length === table.names.length)) return table;
  }
  return undefined;
}

const longestTitle = 16;
const columnName = /^\p{L}[\p{L}\p{N} _()/#.-]*$/u;

function tableAt(source: Source, start: number): Table | undefined {
  const headerEnd = source.text.indexOf('\n', start);
  const header = source.text.slice(start, headerEnd === -1 ? start + 10_000 : headerEnd);
  let best: Table | undefined;
  for (const delimiter of delimiters) {
    const table = header.includes(delimiter) ? tableWith(source, delimiter, start) : undefined;
    if (table !== undefined && table.names.length > (best?.names.length ?? 1)) best = table;
  }
  return best;
}

export function tableWith(source: Source, delimiter: string, start = 0): Table | undefined {
  const rows = new Rows(source, delimiter, start);
  if (!rows.next()) return undefined;
  const names = fieldsOf(rows).map((name) => name.trim());
  if (names.some((name) => name.length > longestName || /\n|: /.test(name))) return undefined;
  // A table in Markdown begins with the mark.
  if (delimiter === '|' && names.includes('')) return undefined;
  const columns = new Map<string, number>();
  names.forEach((name, column) => {
    const key = columnKey(name);
    if (!columns.has(key)) columns.set(key, column);
  });
  const first = rows.nextStart;
  const sample: string[][] = [];
  while (sample.length < sampled && rows.next()) sample.push(fieldsOf(rows));
  // In prose commas stand where they like.
  const regular = sample.filter((fields) => fields.length === names.length).length;
  if (sample.length === 0 || regular * 2 < sample.length) return undefined;
  return { source, delimiter, names, columns, start: first, sample };
}

function fieldsOf(rows: Rows): string[] {
  return Array.from({ length: rows.count }, (_, field) => rows.field(field));
}
