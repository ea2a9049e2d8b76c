import { Excerpt, type Runs } from '../excerpt.ts';
import type { Source } from '../source.ts';

const quote = 0x22;

/**
 * Reads a table row by row, as RFC 4180 has it, and knows where each field stands. A quotation mark in the middle of an
 * unquoted field is text, and so is a field in which something follows the closing one.
 */
export class Rows {
  /** Fields of the row that was read last. */
  count = 0;
  private readonly source: Source;
  private readonly delimiter: number;
  /** Where the next row starts. */
  private at: number;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** The field has doubled quotation marks. */
  private readonly escaped: boolean[] = [];

  constructor(source: Source, delimiter: string, start = 0) {
    this.source = source;
    this.delimiter = delimiter.charCodeAt(0);
    this.at = start;
  }

  get nextStart(): number {
    return this.at;
  }

  /** Goes to the next row that is not blank; false behind the last. */
  next(): boolean {
    const { text } = this.source;
    while (this.at < text.length && isBreak(text.charCodeAt(this.at))) this.at += 1;
    this.count = 0;
    if (this.at >= text.length) return false;
    while (this.readField() === this.delimiter) this.at += 1;
    return true;
  }

  /** Offset of the first character of a field's text. */
  startOf(field: number): number {
    return this.starts[field]!;
  }

  /** Whether the field has anything but blanks. */
  isFilled(field: number): boolean {
    if (field >= this.count) return false;
    const { text } = this.source;
    for (let at = this.starts[field]!; at < this.ends[field]!; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== 0x20 && !isBreak(code) && code !== 0x09) return true;
    }
    return false;
  }

  /** The text of a field; '' where the row is too short. */
  field(field: number): string {
    if (field >= this.count) return '';
    const raw = this.source.text.slice(this.starts[field], this.ends[field]);
    return this.escaped[field] ? raw.replaceAll('""', '"') : raw;
  }

  excerpt(field: number): Excerpt {
    return new Excerpt(this.source, this.field(field), this.startOf(field), this.runsOf(field));
  }

  runsOf(field: number): typeof doubledQuotes | undefined {
    return this.escaped[field] ? doubledQuotes : undefined;
  }

  /** The answer is the character behind the field. */
  private readField(): number {
    const { text } = this.source;
    let start = this.at;
    while (text.charCodeAt(start) === 0x20) start += 1;
    if (text.charCodeAt(start) !== quote || !this.readQuoted(start + 1)) this.readBare();
    this.count += 1;
    return text.charCodeAt(this.at);
  }

  private readBare(): void {
    const { text } = this.source;
    let end = this.at;
    while (end < text.length && !this.isEnd(text.charCodeAt(end))) end += 1;
    this.put(this.at, end, false);
    this.at = end;
  }

  /** False where something else follows the closing mark; a field that is never closed goes on to the end. */
  private readQuoted(start: number): boolean {
    const { text } = this.source;
    let escaped = false;
    let end = text.indexOf('"', start);
    while (end !== -1 && text.charCodeAt(end + 1) === quote) {
      escaped = true;
      end = text.indexOf('"', end + 2);
    }
    if (end === -1) end = text.length;
    let behind = end + 1;
    while (text.charCodeAt(behind) === 0x20) behind += 1;
    if (behind < text.length && !this.isEnd(text.charCodeAt(behind))) return false;
    this.put(start, end, escaped);
    this.at = Math.min(behind, text.length);
    return true;
  }

  private put(start: number, end: number, escaped: boolean): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.escaped[this.count] = escaped;
  }

  private isEnd(code: number): boolean {
    return code === this.delimiter || isBreak(code);
  }
}

/** Runs of a quoted field, in which a quotation mark is doubled. */
function doubledQuotes(source: string, start: number): Runs {
  const runs = { text: [0], source: [start] };
  let shrunk = 0;
  for (let at = source.indexOf('"', start); source.charCodeAt(at + 1) === quote; at = source.indexOf('"', at + 2)) {
    shrunk += 1;
    runs.text.push(at + 2 - start - shrunk);
    runs.source.push(at + 2);
  }
  return runs;
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
