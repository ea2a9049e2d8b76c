import { isDash, isLetter, isSpace, isUpperCase } from './characters.ts';
import { Flag, type Tokens } from './tokens.ts';

const tail = Flag.url | Flag.emoji | Flag.handle | Flag.redacted | Flag.partMark;
/** ^KJ, *KJ, ~KJ, /KJ, = KJ. */
const signs = new Set([0x5e, 0x2a, 0x7e, 0x2f, 0x3d]);

/**
 * Flags what frames a message (a line of a turn, its slots `first` … `end`): part marks at either end (1/2) and the
 * sign-off at its end (^KJ, - Dani), behind which only links, emoji and part marks may stand.
 */
export function flagMessageEnds(text: string, tokens: Tokens, first: number, end: number): void {
  let head = first;
  while (head < end && tokens.flags[head]! & Flag.handle) head++;
  // A `(1)` at the start is a list.
  if (head < end && isPartShape(text, tokens, head) && text[tokens.start[head]! + 1] === '/')
    flagPartMark(tokens, head, end);
  let last = end;
  for (; last > first; last--) {
    if (isPartShape(text, tokens, last - 1)) flagPartMark(tokens, last - 1, end);
    if ((tokens.flags[last - 1]! & tail) === 0) break;
  }
  const sign = firstOfSignOff(text, tokens, first, last);
  for (let slot = sign; slot < last; slot++) tokens.flags[slot]! |= Flag.signOff | Flag.lookThrough;
}

/** How far behind `(1)` a `(2)` is looked for: messages that people must part are short ones. */
const longestMessage = 600;

/** The message's text goes on in the next one: it ends in 1/2, or in (1) and a (2) follows. */
export function endsInPartMark(text: string, tokens: Tokens, first: number): boolean {
  for (let slot = tokens.count - 1; slot >= first; slot--) {
    const flags = tokens.flags[slot]!;
    if (flags & Flag.partMark) {
      const [start, end] = [tokens.start[slot]!, tokens.end[slot]!];
      if (end - start > 1) return text[start]! < text[end - 1]!;
      return text.slice(end, end + longestMessage).includes(`(${Number(text[start]) + 1})`);
    }
    if ((flags & (tail | Flag.signOff)) === 0) return false;
  }
  return false;
}

/** Spaces and handles are bounded so that a text of line breaks or handles stays linear. */
const laterPart = /[ \t]{0,8}(?:@\w{1,40}[,:]?[ \t]{1,8}){0,8}[([]?([2-9])\/([2-9])\b/y;

export function startsWithLaterPart(text: string, at: number): boolean {
  laterPart.lastIndex = at;
  const found = laterPart.exec(text);
  return found !== null && found[1]! <= found[2]!;
}

/** n/m with one digit each, n at most m; or (n). */
function isPartShape(text: string, tokens: Tokens, slot: number): boolean {
  const start = tokens.start[slot]!;
  const length = tokens.end[slot]! - start;
  if (length === 1)
    return text[start - 1] === '(' && text[start + 1] === ')' && text[start]! >= '1' && text[start]! <= '9';
  if (length !== 3 || text[start + 1] !== '/') return false;
  return text[start]! >= '1' && text[start]! <= text[start + 2]! && text[start + 2]! <= '9' && text[start + 2]! >= '2';
}

/** No number any more, and its parentheses are no clause marks. */
function flagPartMark(tokens: Tokens, slot: number, end: number): void {
  const kept = tokens.flags[slot]! & Flag.sentenceStart;
  tokens.flags[slot] = kept | Flag.partMark | Flag.lookThrough;
  if (slot + 1 < end) tokens.flags[slot + 1]! &= ~Flag.clauseBefore;
}

/** First slot of the sign-off that ends before slot `end`; `end` where there is none. Two words at most. */
function firstOfSignOff(text: string, tokens: Tokens, first: number, end: number): number {
  for (let slot = end - 1; slot >= first && slot >= end - 2; slot--) {
    if (!isNameLike(text, tokens, slot)) return end;
    const before = signBefore(text, tokens.start[slot]!);
    if (before === 'caret' || (before === 'dash' && areNames(text, tokens, slot, end))) return slot;
  }
  return end;
}

function isNameLike(text: string, tokens: Tokens, slot: number): boolean {
  const start = tokens.start[slot]!;
  return tokens.end[slot]! > start && tokens.end[slot]! - start <= 20 && isLetter(text.charCodeAt(start));
}

/** Capitals, and the first is no common word: not `- Thanks`, not `- I will`. */
function areNames(text: string, tokens: Tokens, first: number, end: number): boolean {
  if (tokens.flags[first]! & Flag.common) return false;
  for (let slot = first; slot < end; slot++) {
    if (!isUpperCase(text.charCodeAt(tokens.start[slot]!))) return false;
  }
  return true;
}

/** The mark that introduces a sign-off: attached or one space away, and itself not attached to a word before it. */
function signBefore(text: string, start: number): 'caret' | 'dash' | undefined {
  let at = start - 1;
  if (text[at] === ' ') at--;
  if (at < 0) return undefined;
  const code = text.charCodeAt(at);
  if (code === 0x5e) return 'caret';
  if (!isDash(code) && !signs.has(code)) return undefined;
  while (at > 0 && isDash(text.charCodeAt(at - 1))) at--;
  const before = at === 0 ? 0x20 : text.charCodeAt(at - 1);
  return isSpace(before) || !isLetter(before) ? 'dash' : undefined;
}
