import type { TextFormat } from '../detection.ts';
import type { Source } from '../source.ts';
import { readBelowHeadings } from './below-headings.ts';

const clock = String.raw`\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?`;
const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}';
const day = String.raw`(?:today|yesterday|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2}\.? ${month}|${month} \d{1,2})(?:,? \d{4})?`;
const ago = String.raw`just now|now|\d{1,2} ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?)(?: ago)?`;
const moment = `${day}(?:,? (?:at )?${clock})`;
/**
 * A name of a few words, and a day or how long ago. A dot or a long dash sets them off, or wide blanks; a comma or one
 * blank stands in sentences too (`It came today`), so there a day and a time must follow. A time alone plain text reads.
 */
const heading = new RegExp(
  String.raw`^(\p{L}[^\n•·|:!?;]{0,48}?)(?: ?[•·|—–] ?(?:${moment}?|${ago}|${clock})|(?: {2,4}|\t)(?:${moment}?|${ago})|(?: |, | - )${moment})$`,
  'iu',
);
const mostNameWords = 5;
/** Of every text that is read so many lines are looked at for headings. */
const searched = 200;

/** Messages as help desks and chats show them, copied out of the window. No sample of a product was at hand. */
export const copiedChat: TextFormat = {
  kind: 'text',
  name: 'copied-chat',
  about: {
    title: 'Chat copied out of a window',
    proof: 'documentation',
    told: 'lines like `Maria • 2h ago`, `Maria — Today at 14:02` or `Maria  12 Mar, 14:02`, of two people at least, stand above what is said',
    carries: ['names'],
  },
  detect(source) {
    return speakersIn(source, Math.min(source.lineStarts.length, searched)).size > 1
      ? { score: 1, nearness: 1, reason: '' }
      : { score: 0, nearness: 0, reason: 'no lines like `Maria • 2h ago` of two people stand above what is said' };
  },
  read(source) {
    const speakers = speakersIn(source);
    return [
      readBelowHeadings(source, (line) => {
        const name = nameAt(source, line);
        return name !== undefined && speakers.has(name) ? { name } : undefined;
      }),
    ];
  },
};

/** Whose headings come again, or are set off by a blank line: people write `I'm in — today at 5:00` as well. */
function speakersIn(source: Source, lines = source.lineStarts.length): ReadonlySet<string> {
  const speakers = new Set<string>();
  const seen = new Set<string>();
  let headings = 0;
  let bare = 0;
  for (let line = 0; line < lines; line += 1) {
    const name = nameAt(source, line);
    if (name === undefined) continue;
    headings += 1;
    if (nameAt(source, line + 1) !== undefined) bare += 1;
    if (seen.has(name) || isBlank(source, line - 1)) speakers.add(name);
    seen.add(name);
  }
  // With nothing below they are a list, of people or of files.
  return bare * 2 < headings ? speakers : new Set();
}

function isBlank({ text, lineStarts }: Source, line: number): boolean {
  return line < 0 || text.slice(lineStarts[line], lineStarts[line + 1]).trim() === '';
}

/** Who the line is a heading of; nothing where it is none. */
function nameAt({ text, lineStarts }: Source, line: number): string | undefined {
  const start = lineStarts[line];
  const end = lineStarts[line + 1] ?? text.length;
  // Most lines are what is said, and long.
  if (start === undefined || end - start > 90) return undefined;
  const name = heading.exec(text.slice(start, end).trim())?.[1]?.trim();
  return name !== undefined && name.split(/\s+/).length <= mostNameWords ? name : undefined;
}
