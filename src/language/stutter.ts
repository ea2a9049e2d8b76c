import { fold, isDigit, isWordCode } from './characters.ts';
import { Flag, type Tokens } from './tokens.ts';

/** A word said twice (`I, I want`): phrases may skip the first. The second, of `id`, is about to be written. */
export function flagSaidTwice(text: string, tokens: Tokens, id: number, start: number, end: number): void {
  const slot = tokens.count - 1;
  if (tokens.word[slot] !== id) return;
  const before = tokens.start[slot]!;
  if (tokens.end[slot]! - before !== end - start || isDigit(text.charCodeAt(start))) return;
  if (isSame(text, before, start, end - start)) tokens.flags[slot]! |= Flag.lookThrough;
}

/**
 * The last slot breaks off in a hyphen that ends at `end`, and the next word takes it up again (`th- that`): phrases
 * may skip it, and the hyphen is no clause mark.
 */
export function flagTakenUpAgain(text: string, tokens: Tokens, end: number): boolean {
  const slot = tokens.count - 1;
  if (text[end] !== ' ' || tokens.end[slot] !== end - 1) return false;
  const start = tokens.start[slot]!;
  const length = end - 1 - start;
  if (!isSame(text, start, end + 1, length) || !isWordCode(text.charCodeAt(end + 1 + length))) return false;
  tokens.flags[slot]! |= Flag.lookThrough;
  return true;
}

function isSame(text: string, one: number, other: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (fold(text.charCodeAt(one + index)) !== fold(text.charCodeAt(other + index))) return false;
  }
  return true;
}
