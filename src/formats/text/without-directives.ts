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
 * Takes lines that are directives out of a text: they become blanks at the end of the last line that is not empty. So
 * readers find the same lines as without them, and everything else stays at its offset; the source still counts lines as
 * they are written.
 */
export function withoutDirectives(source: Source): CleanText {
  const { text, lineStarts } = source;
  if (!text.includes(directiveMark)) return { source, directives: [] };
  const directives: WrittenDirective[] = [];
  const clean: string[] = [];
  let done = 0;
  let open: Gap | undefined;
  const close = (): void => {
    if (open === undefined || open.end === undefined) return;
    clean.push(text.slice(done, open.start), blanked(text.slice(open.start, open.end), open.emptyLines));
    done = open.end;
  };
  for (const [number, start] of lineStarts.entries()) {
    const end = endOfLine(text, lineStarts[number + 1] ?? text.length, start);
    const directive = parseDirective(text.slice(start, end), source.positionOf(start));
    if (directive === undefined && start < end) {
      close();
      open = undefined;
      continue;
    }
    open ??= { start: number === 0 ? 0 : endOfLine(text, start, lineStarts[number - 1]!), emptyLines: 0, waiting: 0 };
    if (directive === undefined) open.waiting += 1;
    else {
      directives.push(directive);
      open.emptyLines += open.waiting;
      open.waiting = 0;
      open.end = end;
    }
  }
  close();
  if (directives.length === 0) return { source, directives };
  return { source: new Source(source.path, clean.join('') + text.slice(done), source.firstLine, text), directives };
}

/** Lines in a row that are empty or directives. */
interface Gap {
  /** Behind the line before. */
  readonly start: number;
  /** Behind the last directive. */
  end?: number;
  /** In front of it, and behind it so far. */
  emptyLines: number;
  waiting: number;
}

/** As long as `text`: blanks, then as many line breaks as there are empty lines in it. */
function blanked(text: string, emptyLines: number): string {
  const breaks = (text.match(/\r\n?|\n/g) ?? []).slice(0, emptyLines).join('');
  return ' '.repeat(text.length - breaks.length) + breaks;
}

/** In front of its line break; `next`: where the line behind it starts. */
function endOfLine(text: string, next: number, start: number): number {
  let end = next;
  if (end > start && text[end - 1] === '\n') end -= 1;
  if (end > start && text[end - 1] === '\r') end -= 1;
  return end;
}
