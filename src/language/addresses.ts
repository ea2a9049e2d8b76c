import { isDigit, isSpace, isWordCode } from './characters.ts';

/** Host names and mail addresses are shorter; the bound keeps hostile text (`a.a.a.…`) linear. */
const longestAddress = 254;
const topLevelDomains = new Set(
  (
    'com org net edu gov int info biz co uk ie de fr es it nl be ch at eu us ca au nz za ' +
    'br mx pl se no dk fi pt cz jp cn kr sg hk ae io app dev ly tv gg fm cloud online shop store site support help'
  ).split(' '),
);
const domain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.([a-z]{2,7})(?:[:/?#]|$)/i;
const mailbox = /^[\p{L}\p{N}._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/iu;
const trailing = new Set('.,;:!?\'")]}>*…’”');

/** End of the web address that starts with the word at `start` … `wordEnd`; `start` where there is none. */
export function endOfUrl(text: string, start: number, wordEnd: number): number {
  const length = wordEnd - start;
  if (text.startsWith('://', wordEnd) && length >= 3 && length <= 6) return endOfRun(text, wordEnd + 3, text.length);
  if (text.charCodeAt(wordEnd) !== 0x2e || !isWordCode(text.charCodeAt(wordEnd + 1))) return start;
  if (length === 3 && /^www$/i.test(text.slice(start, wordEnd))) return endOfRun(text, wordEnd, text.length);
  const end = endOfRun(text, wordEnd, start + longestAddress);
  const found = domain.exec(text.slice(start, end));
  if (found === null || !topLevelDomains.has(found[1]!.toLowerCase())) return start;
  // `thanks.So` is a missing space; people write addresses in lower case, or all of it in capitals.
  return /[a-z]\.[A-Z][a-z]/.test(found[0]) ? start : end;
}

/** End of the mail address that starts with the word at `start`; `start` where there is none. */
export function endOfEmail(text: string, start: number): number {
  return start + (mailbox.exec(text.slice(start, start + longestAddress))?.[0].length ?? 0);
}

/** End of an abbreviation with inner periods (p.m, U.S, e.g), its last period left out; `start` where there is none. */
export function endOfDotted(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === 0x2e && isLoneLetter(text, end + 1)) end += 2;
  return end > start + 1 ? end : start;
}

/** End of a version number (v2.0.1) whose first period stands at `period`. */
export function endOfVersion(text: string, period: number): number {
  let end = period;
  while (text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1))) {
    end++;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  }
  return end;
}

function isLoneLetter(text: string, at: number): boolean {
  if (at >= text.length || !isWordCode(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) return false;
  return at + 1 === text.length || !isWordCode(text.charCodeAt(at + 1));
}

/** Up to the next space, closing punctuation left out. */
function endOfRun(text: string, start: number, limit: number): number {
  let end = start;
  while (end < text.length && end < limit && !isSpace(text.charCodeAt(end))) end++;
  while (end > start && trailing.has(text[end - 1]!)) end--;
  return end;
}
