import { signParts } from '../sign-parts.ts';
import type { Rows } from './csv-rows.ts';
import { columnKey, type Table } from './csv-table.ts';

interface Sign {
  readonly wanted: boolean;
  readonly column: number | undefined;
  readonly words: ReadonlySet<string> | undefined;
  readonly repeated: boolean;
}

/** Choices of a sign as `csvMappingSchema` describes it, for one table. */
export type Choices = readonly Sign[];

export function readSign(written: string, table: Table): Choices {
  return signParts(written).map(({ wanted, place, mark, values }) => ({
    wanted,
    column: table.columns.get(columnKey(place.trim())),
    words: mark === '=' ? new Set(values.map((value) => value.toLowerCase())) : undefined,
    repeated: mark === ':',
  }));
}

/** Whether the table has the sign: its first rows tell. */
export function tableHas(choices: Choices, { sample }: Table): boolean {
  return choices.some(({ wanted, column, words, repeated }) => {
    if (column === undefined) return !wanted;
    if (repeated) return repeats(sample, column) === wanted;
    return (words === undefined || sample.some((row) => words.has(wordOf(row[column])))) === wanted;
  });
}

export function rowHas(choices: Choices, rows: Rows): boolean {
  return choices.some(({ wanted, column, words }) => {
    if (column === undefined) return !wanted;
    return (words === undefined ? rows.isFilled(column) : words.has(wordOf(rows.field(column)))) === wanted;
  });
}

function repeats(sample: readonly (readonly string[])[], column: number): boolean {
  return sample.some((row, place) => place > 0 && row[column] === sample[place - 1]![column]);
}

function wordOf(field: string | undefined): string {
  return field?.trim().toLowerCase() ?? '';
}
