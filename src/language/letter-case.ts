import { isLetter, isUpperCase } from './characters.ts';
import { Flag } from './tokens.ts';

/** The flag of how a word is written: capitalised, upper, or none (0). */
export function letterCase(text: string, start: number, end: number): number {
  if (!isUpperCase(text.charCodeAt(start))) return 0;
  if (end === start + 1) return Flag.capitalised;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code) && !isUpperCase(code)) return Flag.capitalised;
  }
  return Flag.upper;
}
