import { isDigit, isLabelCharacter, isOpeningBracket, wideColon } from './character-kinds.ts';

/** Labels are names and roles; longer runs of words before a colon are prose. */
const longestLabel = 40;
export const mostLabelWords = 5;

/** Where the label ends: at a colon, a stamp, emphasis or the end of the line; -1 where it is none. */
export function labelEnd(text: string, start: number, lineEnd: number): number {
  const limit = Math.min(lineEnd, start + longestLabel);
  let spaces = 0;
  for (let at = start; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20) spaces += 1;
    if (spaces >= mostLabelWords) return -1;
    if (code === 0x3a) return isInTime(text, at) ? numberStart(text, at) : at;
    if (code === 0x2a || code === wideColon) return at;
    if (isOpeningBracket(code)) {
      if (isDigit(text.charCodeAt(at + 1))) return at;
      at = bracketEnd(text, at, limit, code === 0x28 ? ')' : ']');
      if (at === -1) return -1;
    } else if (!isLabelCharacter(code)) return -1;
  }
  return limit === lineEnd ? limit : -1;
}

function isInTime(text: string, colon: number): boolean {
  return isDigit(text.charCodeAt(colon - 1)) && isDigit(text.charCodeAt(colon + 1));
}

function numberStart(text: string, colon: number): number {
  let at = colon;
  while (isDigit(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function bracketEnd(text: string, open: number, limit: number, mark: string): number {
  const close = text.slice(open, limit).indexOf(mark);
  return close === -1 ? -1 : open + close;
}
