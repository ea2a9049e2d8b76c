import type { Position } from '../conversation/conversation.ts';

/** A decoded file, or one line of it (JSONL), that finds line and column of its characters. */
export class Source {
  /** As the caller gave it. */
  readonly path: string;
  /** Without a byte order mark, so that it counts nothing in columns. */
  readonly text: string;
  /** 1-based number of the file's line that `text` starts with. */
  readonly firstLine: number;
  /** As the file has it, as long as `text`, where some line breaks are blanks in that: positions are counted here. */
  private readonly written: string;
  private starts: readonly number[] | undefined;
  private writtenStarts: readonly number[] | undefined;

  constructor(path: string, text: string, firstLine = 1, written = text) {
    this.path = path;
    this.text = text;
    this.firstLine = firstLine;
    this.written = written;
  }

  /** Offsets of the first character of each line; lines end with LF, CR LF or CR. */
  get lineStarts(): readonly number[] {
    this.starts ??= lineStartsOf(this.text);
    return this.starts;
  }

  /** Line and column of the character at `offset` (UTF-16, 0 … text.length). */
  positionOf(offset: number): Position {
    this.writtenStarts ??= this.written === this.text ? this.lineStarts : lineStartsOf(this.written);
    const line = lastAtOrBefore(this.writtenStarts, offset);
    return { line: this.firstLine + line, column: offset - this.writtenStarts[line]! + 1 };
  }
}

/** Index of the last of the ascending numbers that is not greater than `value`; 0 where all are. */
export function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStartsOf(text: string): number[] {
  return text.includes('\r') ? startsAfterAnyBreak(text) : startsAfterLineFeeds(text);
}

function startsAfterLineFeeds(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function startsAfterAnyBreak(text: string): number[] {
  const starts = [0];
  for (const { 0: mark, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + mark.length);
  return starts;
}
