import type { Source } from '../source.ts';

/** A cue as it stands in the file: offsets of its lines of words. */
export interface CueBlock {
  readonly start: number;
  readonly end: number;
  /** The line in front of its times. */
  readonly id: string;
  /** Offsets of the first and behind the last character of each line of words. */
  readonly lines: readonly (readonly [start: number, end: number])[];
}

/** Hours are optional, a comma is a point; what stands behind the times is about the layout. */
const time = String.raw`((?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?)`;
const times = new RegExp(String.raw`[ \t]*${time}[ \t]*-->[ \t]*${time}`, 'y');

interface TimedLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The cues of a caption file; with `blanks`, words may go on behind a blank line. Whatever has no times is no cue. */
export function cueBlocks(source: Source, blanks: boolean): CueBlock[] {
  const timed = linesWithTimes(source);
  return timed.map(({ line, start, end }, place) => {
    const next = timed[place + 1]?.line;
    const lines = blanks ? allLines(source, line + 1, next) : linesToBlank(source, line + 1, next);
    return { start, end, id: idAt(source, line - 1), lines };
  });
}

function linesToBlank(source: Source, from: number, next = source.lineStarts.length): [number, number][] {
  const lines: [number, number][] = [];
  for (let number = from; number < next; number += 1) {
    const span = filledPart(source, number);
    // A line of blanks is no end, and no words: YouTube has such lines above what is said.
    if (span[0] < span[1]) lines.push(span);
    else if (isEmpty(source, number) || number + 2 >= next) break;
  }
  return lines;
}

function isEmpty({ text, lineStarts }: Source, line: number): boolean {
  const code = text.charCodeAt(lineStarts[line]!);
  return Number.isNaN(code) || code === 0x0a || code === 0x0d;
}

/** The line in front of the next times is the next cue's number. */
function allLines(source: Source, from: number, next: number | undefined): [number, number][] {
  const lines: [number, number][] = [];
  for (let number = from; number < (next ?? source.lineStarts.length); number += 1) {
    const span = filledPart(source, number);
    const isNumber = next === number + 1 && /^\d+$/.test(source.text.slice(...span));
    if (span[0] < span[1] && !isNumber) lines.push(span);
  }
  return lines;
}

function linesWithTimes({ text, lineStarts }: Source): TimedLine[] {
  const timed: TimedLine[] = [];
  let line = 0;
  for (let arrow = text.indexOf('-->'); arrow !== -1; ) {
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= arrow) line += 1;
    times.lastIndex = lineStarts[line]!;
    const found = times.exec(text);
    if (found !== null) timed.push({ line, start: secondsOf(found[1]!), end: secondsOf(found[2]!) });
    arrow = text.indexOf('-->', lineStarts[line + 1] ?? text.length);
  }
  return timed;
}

/** Of `01:02:03.5` or `62:03,5`. */
function secondsOf(written: string): number {
  const parts = written.replace(',', '.').split(':');
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

function idAt({ text, lineStarts }: Source, line: number): string {
  return line < 0 ? '' : text.slice(lineStarts[line]!, lineStarts[line + 1]).trim();
}

/** Without the white space around it. */
function filledPart({ text, lineStarts }: Source, line: number): [number, number] {
  let start = lineStarts[line]!;
  let end = lineStarts[line + 1] ?? text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return [start, end];
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}
