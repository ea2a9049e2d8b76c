import { channelOfWord } from '../channel-words.ts';
import type { CsvMapping } from '../csv-mapping-schema.ts';
import { choose, type TextFormat } from '../detection.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { Excerpt } from '../excerpt.ts';
import { NestedSource } from '../nested-source.ts';
import { primaryLanguage } from '../primary-language.ts';
import { Source } from '../source.ts';
import { columnsOf } from './csv-reader.ts';
import { Rows } from './csv-rows.ts';
import type { Table } from './csv-table.ts';

/** Whether the first rows have a dialogue in the column of transcripts. */
export function holdsTranscripts(table: Table, mapping: CsvMapping, formats: readonly TextFormat[]): boolean {
  const columns = columnsOf(mapping.transcript, table);
  const fields = table.sample.flatMap(
    (row) => columns.map((column) => row[column] ?? '').find((field) => field.trim() !== '') ?? [],
  );
  const held = fields.filter((field) => {
    const text = inLines(field);
    // A dialogue of one line is none: it may be anything that has a colon.
    return /[\n<]/.test(text.trim()) && 'format' in choose(formats, new Source('', text));
  });
  return held.length > 0 && held.length * 2 >= fields.length;
}

/** `Agent: Hello. Customer: Hi.` in one line. */
const spokenLabel =
  / (?=(?:Agent|Customer|Client|Caller|Representative|Rep|User|Bot|Advisor|Support|Assistant|System)(?: \d)? ?: )/gi;

/** The same text, of the same length, with each speaker on a new line where it has but one line. */
function inLines(text: string): string {
  return text.trim().includes('\n') ? text : text.replace(spokenLabel, '\n');
}

/** Each row is a conversation: its transcript stands in one field. */
export function readTranscripts(table: Table, mapping: CsvMapping, formats: readonly TextFormat[]): Draft[] {
  const rows = new Rows(table.source, table.delimiter, table.start);
  const columns = columnsOf(mapping.transcript, table);
  const drafts: Draft[] = [];
  const filled = (names: CsvMapping['id']): string | undefined => {
    const column = columnsOf(names, table).find((each) => rows.isFilled(each));
    return column === undefined ? undefined : rows.field(column).trim();
  };
  while (rows.next()) {
    const column = columns.find((each) => rows.isFilled(each));
    if (column === undefined) continue;
    const text = inLines(rows.field(column));
    const excerpt = new Excerpt(table.source, text, rows.startOf(column), rows.runsOf(column));
    const inner = new NestedSource(table.source.path, excerpt);
    const choice = choose(formats, inner);
    const read = 'format' in choice ? choice.format.read(inner, inner) : [withoutTurns(rows, column, table)];
    const id = filled(mapping.id);
    for (const draft of read) {
      if (id !== undefined) draft.id = id;
      draft.channel ??= channelOfWord(filled(mapping.channel) ?? mapping.channel ?? '');
      const language = filled(mapping.language);
      if (language !== undefined) draft.language = primaryLanguage(language);
      drafts.push(draft);
    }
  }
  return drafts;
}

function withoutTurns(rows: Rows, column: number, { source, names }: Table): Draft {
  const draft = emptyDraft();
  const message = `in the column "${names[column]}" of this row nobody is marked as speaking`;
  draft.notices.push({ message, ...source.positionOf(rows.startOf(column)) });
  return draft;
}
