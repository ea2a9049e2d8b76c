import { isDash, isSpace, Kind, kindOf } from './characters.ts';

/** Behind the last character that is no space. */
export function endOfText(text: string): number {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Whether the last character of the line that ends at `end` is a dash: its speaker broke off. */
export function endsInDash(text: string, end: number): boolean {
  let at = end - 1;
  while (at >= 0 && kindOf(text.charCodeAt(at)) === Kind.space) at--;
  return at >= 0 && isDash(text.charCodeAt(at));
}

/** Behind an ellipsis the sentence goes on in lower case, or with `I`, which has no other case. */
export function goesOnBehindEllipsis(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && kindOf(text.charCodeAt(next)) === Kind.space) next++;
  if (next === text.length || kindOf(text.charCodeAt(next)) !== Kind.letter) return false;
  if (text[next] === 'I') return next + 1 === text.length || kindOf(text.charCodeAt(next + 1)) !== Kind.letter;
  return text[next] === text[next]!.toLowerCase();
}
