/**
 * Most lines, of most files, have one of the last two labels: the same string is given again, so that none is made and
 * hashed for each look-up.
 */
export function labelAt(text: string, start: number, end: number): string {
  if (isWrittenAt(text, lastLabel, start, end)) return lastLabel;
  const label = isWrittenAt(text, labelBefore, start, end) ? labelBefore : text.slice(start, end);
  labelBefore = lastLabel;
  lastLabel = label;
  return label;
}

let lastLabel = '';
let labelBefore = '';

function isWrittenAt(text: string, word: string, start: number, end: number): boolean {
  return word.length === end - start && text.startsWith(word, start);
}
