import type { CsvMapping } from '../csv-mapping-schema.ts';
import type { AboutFormat, Detection, TextFormat } from '../detection.ts';
import type { Source } from '../source.ts';
import { columnsOf, TableReader } from './csv-reader.ts';
import { readSign, tableHas } from './csv-signs.ts';
import { type Table, tableIn, tableWith } from './csv-table.ts';
import { holdsTranscripts, readTranscripts } from './csv-transcripts.ts';
import { csvViews } from './csv-views.ts';
import { otter } from './otter.ts';
import { plainText } from './plain-text.ts';
import { salesforceChat } from './salesforce-chat.ts';
import { webvtt } from './webvtt.ts';
import { whatsapp } from './whatsapp.ts';

/** What a field may hold a whole conversation as. */
const inFields: readonly TextFormat[] = [salesforceChat, webvtt, otter, whatsapp, plainText];

/** A format of tables that mappings describe: the first of its `views` that a table fits is the one that it is read by. */
export function mappedTable(
  name: string,
  views: readonly CsvMapping[],
  { score = 1, about }: { readonly score?: number; readonly about: AboutFormat },
): TextFormat {
  return {
    kind: 'text',
    name,
    about,
    detect(source) {
      const tables = views.map((view) => tableFor(source, view));
      if (tables.every((table) => table === undefined)) return no('the first line does not name columns', 0);
      const lacks = views.map((view, place) =>
        tables[place] === undefined ? 'a table' : missing(tables[place], view),
      );
      if (lacks.includes(undefined)) return { score, nearness: 1, reason: '' };
      const table = tables.find((each) => each !== undefined)!;
      const columns = table.names.slice(0, 8).map((column) => `\`${column}\``);
      const more = table.names.length > columns.length ? ' …' : '';
      // Of what most tables are: rows that are turns.
      const lack =
        lacks[
          Math.max(
            views.findIndex(({ turn }) => turn !== undefined),
            0,
          )
        ];
      return no(`CSV without ${lack}; its columns are ${columns.join(', ')}${more}`, 0.5);
    },
    read(source) {
      const fitting = views.find((view) => {
        const table = tableFor(source, view);
        return table !== undefined && missing(table, view) === undefined;
      });
      const mapping = fitting ?? views[0]!;
      const table = tableFor(source, mapping);
      if (table === undefined) return [];
      return mapping.transcript === undefined
        ? new TableReader(table, mapping).read()
        : readTranscripts(table, mapping, inFields);
    },
  };
}

/** Tables with a header, as of data sets and exports of help desks: a row is a turn, an exchange, or a conversation. */
export const csv: TextFormat = mappedTable('csv', csvViews, {
  about: {
    title: 'CSV and TSV tables',
    proof: 'real files',
    told: 'the first line names a column for the text and one for the speaker',
    carries: ['roles', 'names', 'times', 'notes', 'several conversations'],
  },
});

function tableFor(source: Source, { delimiter }: CsvMapping): Table | undefined {
  return delimiter === undefined ? tableIn(source) : tableWith(source, delimiter);
}

/** What of a view a table has not; undefined where it fits. */
function missing(table: Table, view: CsvMapping): string | undefined {
  const lacking = view.signs?.find((sign) => !tableHas(readSign(sign, table), table));
  const { turn = {}, sides = {} } = view;
  const has = (columns: Parameters<typeof columnsOf>[0]): boolean => columnsOf(columns, table).length > 0;
  if (view.transcript !== undefined) {
    if (!holdsTranscripts(table, view, inFields)) return 'a column with whole transcripts';
  } else if (view.sides !== undefined) {
    const side = Object.keys(sides).find((column) => !has(column));
    if (side !== undefined) return `a column \`${side}\``;
    if (!holdSpeech(table, columnsOf(Object.keys(sides), table))) return 'columns in which somebody speaks';
  } else if (!has(turn.text)) return `a column for what was said (${examples(turn.text)})`;
  else if (!has(turn.speaker) && !has(turn.role)) {
    return `a column for who said it (${examples(turn.speaker ?? turn.role)})`;
  }
  return lacking === undefined ? undefined : `\`${lacking}\``;
}

/** Names and numbers of agents and customers stand in columns of the same names: they are of one word or two. */
function holdSpeech({ sample }: Table, columns: readonly number[]): boolean {
  const fields = sample
    .flatMap((row) => columns.map((column) => row[column]?.trim() ?? ''))
    .filter((field) => field !== '');
  return fields.some((field) => /[.?!,]$|[?!]|(?:\S+\s+){3}/.test(field));
}

/** Names that such a column may have. */
function examples(columns: string | readonly string[] | undefined): string {
  const names = typeof columns === 'string' ? [columns] : (columns ?? []);
  return names
    .slice(0, 3)
    .map((name) => `\`${name}\``)
    .join(', ')
    .concat(names.length > 3 ? ' …' : '');
}

function no(reason: string, nearness: number): Detection {
  return { score: 0, nearness, reason };
}
