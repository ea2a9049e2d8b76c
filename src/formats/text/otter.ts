import type { TextFormat } from '../detection.ts';
import type { Draft } from '../draft.ts';
import type { Source } from '../source.ts';
import { type Heading as BelowHeading, readBelowHeadings } from './below-headings.ts';

/** `Maria Lopez  0:15  `, or without names `0:15  `: two blanks in front of the time or behind it. */
const heading = /^(?:(\S(?:[^\t\n]{0,58}?\S)?)[ \t]{2,})?((?:\d{1,2}:)?\d{1,3}:\d{2})[ \t]*$/;
const footer = /^Transcribed by https?:\/\/otter\.ai/i;
/** A heading stands among the first lines, or behind the title and the summary. */
const searched = 200;

/** Text exports of Otter: who speaks and since when on a line of its own, what they say below. */
export const otter: TextFormat = {
  kind: 'text',
  name: 'otter',
  about: {
    title: 'Otter text export',
    proof: 'real files',
    told: 'lines like `Maria Lopez  0:15`, with two blanks in front of the time, stand above what is said',
    carries: ['names', 'times'],
  },
  detect(source) {
    const { headings, fromOtter } = headingsIn(source);
    return headings > 1 || (headings > 0 && fromOtter)
      ? { score: 1, nearness: 1, reason: '' }
      : { score: 0, nearness: 0, reason: 'no lines like `Maria  0:15` stand above what is said' };
  },
  read: (source) => [readOtter(source)],
};

function headingsIn(source: Source): { headings: number; fromOtter: boolean } {
  const { text, lineStarts } = source;
  let headings = 0;
  const lines = Math.min(lineStarts.length, searched);
  for (let line = 0; line < lines; line += 1) {
    const found = headingAt(source, line);
    // Without a name, only the two blanks behind the time tell; other programs write 00:15.
    if (found !== undefined && (found.name !== undefined || (found.isMarked && !/^0\d/.test(found.time))))
      headings += 1;
  }
  return { headings, fromOtter: /otter\.ai/.test(text.slice(-200)) };
}

interface Heading {
  readonly name: string | undefined;
  readonly time: string;
  readonly isMarked: boolean;
}

function headingAt({ text, lineStarts }: Source, line: number): Heading | undefined {
  const start = lineStarts[line]!;
  const end = lineStarts[line + 1] ?? text.length;
  // Most lines are what is said, and long.
  if (end - start > 90 || !endsWithDigit(text, start, end)) return undefined;
  const written = text.slice(start, end).replace(/[\r\n]+$/, '');
  const found = heading.exec(written);
  return found === null ? undefined : { name: found[1], time: found[2]!, isMarked: written.endsWith('  ') };
}

function endsWithDigit(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && text.charCodeAt(last) <= 0x20) last -= 1;
  const code = text.charCodeAt(last);
  return code >= 0x30 && code <= 0x39;
}

function readOtter(source: Source): Draft {
  const at = (line: number): BelowHeading | undefined => {
    const found = headingAt(source, line);
    return found && { name: found.name, start: { kind: 'elapsed', seconds: secondsOf(found.time) } };
  };
  return readBelowHeadings(source, at, (said) => footer.test(said));
}

/** Minutes and seconds, or hours as well. */
function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
