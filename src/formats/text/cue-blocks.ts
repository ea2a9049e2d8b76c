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
const times =
  /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?\s*-->\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?/;

/** The cues of a caption file; with `blanks`, words may go on behind a blank line. Whatever has no times is no cue. */
export function cueBlocks(source: Source, blanks: boolean): CueBlock[] {
  const { text, lineStarts } = source;
  const blocks: CueBlock[] = [];
  const timed = linesWithTimes(source);
  timed.forEach(({ line, found }, place) => {
    const next = timed[place + 1]?.line ?? lineStarts.length;
    const lines: [number, number][] = [];
    for (let number = line + 1; number < next; number += 1) {
      const span = trimmed(text, lineStarts[number]!, lineStarts[number + 1] ?? text.length);
      if (span[0] < span[1]) lines.push(span);
      else if (!blanks) break;
      // The last line in front of the next times is the next cue's number.
      if (blanks && number === next - 1 && next < lineStarts.length && /^\d+$/.test(text.slice(...span))) lines.pop();
    }
    blocks.push({ ...secondsOf(found), id: idAt(source, line - 1), lines });
  });
  return blocks;
}

function linesWithTimes({ text, lineStarts }: Source): { line: number; found: RegExpExecArray }[] {
  const timed: { line: number; found: RegExpExecArray }[] = [];
  let line = 0;
  for (let arrow = text.indexOf('-->'); arrow !== -1; ) {
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= arrow) line += 1;
    const end = lineStarts[line + 1] ?? text.length;
    const found = times.exec(text.slice(lineStarts[line]!, Math.min(end, lineStarts[line]! + 80)));
    if (found !== null) timed.push({ line, found });
    arrow = text.indexOf('-->', end);
  }
  return timed;
}

function secondsOf(found: RegExpExecArray): { start: number; end: number } {
  const [, h1, m1, s1, f1, h2, m2, s2, f2] = found;
  return { start: seconds(h1, m1, s1, f1), end: seconds(h2, m2, s2, f2) };
}

function seconds(hours = '0', minutes = '0', whole = '0', fraction = '0'): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${whole}.${fraction}`);
}

function idAt({ text, lineStarts }: Source, line: number): string {
  return line < 0 ? '' : text.slice(lineStarts[line]!, lineStarts[line + 1]).trim();
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return [start, end];
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}
