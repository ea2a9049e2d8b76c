import { isSpace, isWordCode, Kind, kindOf } from './characters.ts';

const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const emoticons = /[:;=]['’]?[-^]?[()[\]dpo/\\|*3]|<\/?3|>:[(]/iy;

/** End of the emoji at `start` with its skin tones, joiners and flags; `start` where there is none. */
export function endOfEmoji(text: string, start: number): number {
  if (!isPictograph(text, start)) return start;
  let at = start;
  do {
    if (text.charCodeAt(at) === 0x200d) at++;
    at = afterModifiers(text, afterCodePoint(text, at));
  } while (text.charCodeAt(at) === 0x200d && isPictograph(text, at + 1));
  return isFlagHalf(text, start) && isFlagHalf(text, at) ? afterCodePoint(text, at) : at;
}

/** End of the emoticon `:)` at `start`; `start` where there is none. It stands alone, or ends the word before it. */
export function endOfEmoticon(text: string, start: number): number {
  emoticons.lastIndex = start;
  const length = emoticons.exec(text)?.[0].length ?? 0;
  const end = start + length;
  if (length === 0 || (end < text.length && isWordCode(text.charCodeAt(end)))) return start;
  // `(code:)`, `8)` and `10:3` are no faces.
  if (start > 0 && !isSpace(text.charCodeAt(start - 1)) && text.charCodeAt(start) !== 0x3a) return start;
  return text.charCodeAt(end - 1) === 0x2f && text.charCodeAt(end) === 0x2f ? start : end;
}

function isPictograph(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = kindOf(text.charCodeAt(at));
  if (kind === Kind.emoji) return true;
  return kind === Kind.surrogate && pictograph.test(String.fromCodePoint(text.codePointAt(at)!));
}

function afterCodePoint(text: string, at: number): number {
  return at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
}

/** Behind variation selectors and skin tones. */
function afterModifiers(text: string, start: number): number {
  let at = start;
  for (;;) {
    const point = text.codePointAt(at) ?? 0;
    if (point === 0xfe0f || point === 0xfe0e || point === 0x20e3) at++;
    else if (point >= 0x1f3fb && point <= 0x1f3ff) at += 2;
    else return at;
  }
}

function isFlagHalf(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}
