import { directiveMark, parseDirective, type WrittenDirective } from '../directives.ts';
import { Source } from '../source.ts';

/** Formats with lines that nobody can have typed into a conversation: what is said in a chat must not hide itself. */
const withRemarks: ReadonlySet<string> = new Set(['plain-text', 'webvtt', 'srt', 'otter']);

/** A text whose lines that are directives are not there for its readers. */
export interface CleanText {
  readonly source: Source;
  readonly directives: readonly WrittenDirective[];
}

export function allowsDirectives(format: string): boolean {
  return withRemarks.has(format);
}

/**
 * Takes lines that are directives out of a text: each becomes blanks behind the line before it. So readers find the same
 * lines as without them, and everything else stays at its offset; the source still counts lines as they are written.
 */
export function withoutDirectives(source: Source): CleanText {
  const { text, lineStarts } = source;
  if (!text.includes(directiveMark)) return { source, directives: [] };
  const directives: WrittenDirective[] = [];
  let clean = '';
  let done = 0;
  for (const [number, start] of lineStarts.entries()) {
    const end = endOfLine(text, lineStarts[number + 1] ?? text.length, start);
    const directive = parseDirective(text.slice(start, end), source.positionOf(start));
    if (directive === undefined) continue;
    directives.push(directive);
    // The first line has none before it and stays a line: an empty one.
    const from = number === 0 ? start : endOfLine(text, start, lineStarts[number - 1]!);
    const kept = Math.max(from, done);
    clean += text.slice(done, kept) + ' '.repeat(end - kept);
    done = end;
  }
  if (directives.length === 0) return { source, directives };
  return { source: new Source(source.path, clean + text.slice(done), source.firstLine, text), directives };
}

/** In front of its line break; `next`: where the line behind it starts. */
function endOfLine(text: string, next: number, start: number): number {
  let end = next;
  if (end > start && text[end - 1] === '\n') end -= 1;
  if (end > start && text[end - 1] === '\r') end -= 1;
  return end;
}
