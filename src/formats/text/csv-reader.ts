import type { Role } from '../../conversation/conversation.ts';
import { roleOfWord } from '../../conversation/role-words.ts';
import { channelOfWord } from '../channel-words.ts';
import type { CsvMapping } from '../csv-mapping-schema.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { entryOf } from '../entry-of.ts';
import { type Excerpt, SourceTurn } from '../excerpt.ts';
import { htmlText } from '../html-text.ts';
import { excerptOf } from '../json/spoken-text.ts';
import { NestedSource } from '../nested-source.ts';
import { isNoteLabel } from '../note-labels.ts';
import { primaryLanguage } from '../primary-language.ts';
import type { TurnStamps } from '../settle-times.ts';
import type { Stamp } from '../times.ts';
import { unnamedSpeaker } from '../unnamed.ts';
import { Rows } from './csv-rows.ts';
import { type Choices, readSign, rowHas } from './csv-signs.ts';
import { columnKey, type Table } from './csv-table.ts';
import { threadsOf } from './csv-threads.ts';
import { stampOfField } from './csv-times.ts';

const milliseconds = /(?:[_\s]ms|[a-z]Ms|[Mm]illis(?:econds)?|MILLIS)$/;
const html = /<\/?(?:p|br|div|span|b|strong|em|ul|ol|li|table)\b[^<>]*>/i;

/** The numbers of those columns of a table that a mapping names. */
export function columnsOf(named: string | readonly string[] | undefined, { columns }: Table): number[] {
  const all = typeof named === 'string' ? [named] : (named ?? []);
  return all.flatMap((name) => columns.get(columnKey(name)) ?? []);
}

/** Reads the rows of a table, each a turn or an exchange of turns, into as many drafts as there are conversations. */
export class TableReader {
  private readonly table: Table;
  private readonly mapping: CsvMapping;
  private readonly rows: Rows;
  private readonly drafts = new Map<string, Draft>();
  private readonly roles = new Map<string, Role | undefined>();
  private readonly groupOf: () => string;
  private readonly text: readonly number[];
  private readonly speaker: readonly number[];
  private readonly role: readonly number[];
  private readonly start: readonly number[];
  private readonly end: readonly number[];
  private readonly duration: readonly number[];
  private readonly event: readonly Choices[];
  private readonly note: readonly Choices[];
  private readonly bot: readonly Choices[];
  private readonly sides: readonly (readonly [column: number, role: Role])[];
  private blankRows = 0;

  constructor(table: Table, mapping: CsvMapping) {
    this.table = table;
    this.mapping = mapping;
    const { turn = {}, sides = {} } = mapping;
    this.rows = new Rows(table.source, table.delimiter, table.start);
    this.groupOf = this.grouping();
    [this.text, this.speaker, this.role, this.start, this.end, this.duration] = [
      turn.text,
      turn.speaker,
      turn.role,
      turn.start,
      turn.end,
      turn.duration,
    ].map((named) => columnsOf(named, table)) as [number[], number[], number[], number[], number[], number[]];
    [this.event, this.note, this.bot] = [turn.event, turn.note, turn.bot].map((signs = []) =>
      signs.map((sign) => readSign(sign, table)),
    ) as [Choices[], Choices[], Choices[]];
    this.sides = Object.entries(sides).flatMap(([name, role]) =>
      columnsOf(name, table).map((column): [number, Role] => [column, role]),
    );
  }

  read(): Draft[] {
    const { rows, drafts } = this;
    while (rows.next()) {
      if (!this.rowIs(this.event)) this.takeRow(this.draftOf(this.groupOf()));
    }
    const [first] = drafts.values();
    if (this.blankRows > 0) first?.notices.push({ message: noticeOfBlank(this.blankRows) });
    return [...drafts.values()];
  }

  private grouping(): () => string {
    const { table, mapping, rows } = this;
    if (mapping.thread !== undefined) {
      const rootOf = threadsOf(table, mapping.thread);
      const [id = 0] = columnsOf(mapping.thread.id, table);
      return () => rootOf(rows.field(id));
    }
    const columns = columnsOf(mapping.groupBy, table);
    return () => this.filled(columns)?.trim() ?? '';
  }

  private draftOf(group: string): Draft {
    let draft = this.drafts.get(group);
    if (draft === undefined) {
      draft = emptyDraft();
      if (group !== '') draft.id = group;
      this.describe(draft);
      this.drafts.set(group, draft);
    }
    return draft;
  }

  /** What the first row of a conversation says of it. */
  private describe(draft: Draft): void {
    const { mapping, table } = this;
    const [language] = columnsOf(mapping.language, table);
    if (language !== undefined && this.rows.isFilled(language)) {
      draft.language = primaryLanguage(this.rows.field(language).trim());
    }
    const [channel] = columnsOf(mapping.channel, table);
    const word = channel === undefined ? mapping.channel : this.rows.field(channel);
    draft.channel = word === undefined ? undefined : channelOfWord(word);
  }

  private takeRow(draft: Draft): void {
    for (const [column, role] of this.sides) {
      if (this.rows.isFilled(column)) this.addTurn(draft, column, this.table.names[column]!, role);
    }
    if (this.sides.length > 0) return;
    const column = this.filledColumn(this.text);
    if (column === undefined) {
      this.blankRows += 1;
      return;
    }
    const word = this.filled(this.role)?.trim();
    const role = this.rowIs(this.bot) ? 'bot' : word === undefined ? undefined : this.roleNamed(word);
    const label = this.filled(this.speaker)?.trim() ?? role ?? word;
    if (this.rowIs(this.note) || isNoteLabel(label ?? '')) draft.notes.push(this.excerptOf(column));
    else this.addTurn(draft, column, label, role);
  }

  private addTurn(draft: Draft, column: number, label: string | undefined, role: Role | undefined): void {
    const { rows, table } = this;
    const speaker = label === undefined ? unnamedSpeaker(draft) : draft.cast.speaker(label, role);
    const text = rows.field(column);
    const stamps = this.stamps();
    if (stamps !== undefined) draft.stamps[draft.turns.length] = stamps;
    if (text.includes('<') && html.test(text)) {
      const read = htmlText(new NestedSource(table.source.path, rows.excerpt(column)));
      draft.turns.push(new SourceTurn(speaker, read.source, read.text, read.start, read.runs));
    } else {
      draft.turns.push(new SourceTurn(speaker, table.source, text, rows.startOf(column), rows.runsOf(column)));
    }
  }

  private excerptOf(column: number): Excerpt {
    const excerpt = this.rows.excerpt(column);
    return html.test(excerpt.text) ? excerptOf(htmlText(new NestedSource(this.table.source.path, excerpt))) : excerpt;
  }

  private stamps(): TurnStamps | undefined {
    const start = this.stampAt(this.start);
    if (start === undefined) return undefined;
    const length = this.stampAt(this.duration);
    if (length !== undefined) return { start, end: { ...start, seconds: start.seconds + length.seconds } };
    return { start, end: this.stampAt(this.end) };
  }

  /** The unit may stand in the column's name. */
  private stampAt(columns: readonly number[]): Stamp | undefined {
    const column = this.filledColumn(columns);
    if (column === undefined) return undefined;
    const unit = milliseconds.test(this.table.names[column]!) ? 'ms' : this.mapping.time;
    return stampOfField(this.rows.field(column), unit);
  }

  private roleNamed(word: string): Role | undefined {
    if (!this.roles.has(word)) {
      const { roles } = this.mapping;
      this.roles.set(word, entryOf(roles, word) ?? entryOf(roles, word.toLowerCase()) ?? roleOfWord(word));
    }
    return this.roles.get(word);
  }

  private rowIs(signs: readonly Choices[]): boolean {
    return signs.some((choices) => rowHas(choices, this.rows));
  }

  private filledColumn(columns: readonly number[]): number | undefined {
    return columns.find((column) => this.rows.isFilled(column));
  }

  private filled(columns: readonly number[]): string | undefined {
    const column = this.filledColumn(columns);
    return column === undefined ? undefined : this.rows.field(column);
  }
}

function noticeOfBlank(rows: number): string {
  return rows === 1 ? 'one row has no text and is left out' : `${rows} rows have no text and are left out`;
}
