import { atLineStart } from './line-start.ts';
import { visible } from './visible.ts';

/** Readable in a terminal of usual width, with some room for indents. */
const lineLength = 92;

/** Text of anybody in lines; the first starts with `mark`, the others are indented as far. */
export function wrap(text: string, mark = ''): string[] {
  const lines: string[] = [];
  let line = mark;
  for (const word of (mark.trim() === '' ? atLineStart(text) : visible(text)).trim().split(/\s+/)) {
    const isFirst = line.trim() === mark.trim();
    // A line may not begin with colons: see atLineStart.
    const fits = line.length + 1 + word.length <= lineLength || word.startsWith('::');
    if (!isFirst && !fits) {
      lines.push(line);
      line = ' '.repeat(mark.length) + word;
    } else line += isFirst ? word : ` ${word}`;
  }
  return [...lines, line];
}
