/** Readable in a terminal of usual width, with some room for indents. */
const lineLength = 92;

/** Text in lines; the first starts with `mark`, the others are indented as far. */
export function wrap(text: string, mark = ''): string[] {
  const lines: string[] = [];
  let line = mark;
  for (const word of text.trim().split(/\s+/)) {
    const isFirst = line.trim() === mark.trim();
    if (!isFirst && line.length + 1 + word.length > lineLength) {
      lines.push(line);
      line = ' '.repeat(mark.length) + word;
    } else line += isFirst ? word : ` ${word}`;
  }
  return [...lines, line];
}
