/**
 * Control, format (bidirectional, zero-width, tags) and line separator characters, and the marks of commands that a CI
 * obeys anywhere in a log (`##vso[…]` of Azure, `##[…]` of GitHub, `##teamcity[…]`): none of them reaches an output raw.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##(?=\w*\[)/u;
const allUnsafe = new RegExp(unsafe, 'gu');

/** Characters without width or effect on what stands beside them: they may only hide something. */
const dropped = /[\u{AD}\u{200B}-\u{200D}\u{2060}-\u{2064}\u{FEFF}\u{E0000}-\u{E007F}]/u;

const delete_ = 0x7f;
/** Unicode's pictures of the C0 control characters stand in their order from here. */
const controlPictures = 0x2400;

/**
 * Text of a transcript, made safe to print on one line of a terminal: it can move no cursor, set no colour and title,
 * reorder nothing and hide nothing. White space becomes a blank; other control characters become visible.
 */
export function visible(text: string): string {
  return unsafe.test(text) ? text.replace(/\r\n/g, ' ').replace(allUnsafe, show) : text;
}

function show(character: string): string {
  if (character === '##') return '# #';
  if (/\s/.test(character) && character !== '\u{FEFF}') return ' ';
  if (dropped.test(character)) return '';
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCodePoint(controlPictures + code);
  if (code === delete_) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** JSON text with the same characters as escapes: no less information, nothing raw. */
export function visibleJson(json: string): string {
  return unsafe.test(json) ? json.replace(allUnsafe, escapeUnits) : json;
}

/** The same of JSON in lines, where line breaks between values stay. */
export function visibleJsonLines(json: string): string {
  return json.split('\n').map(visibleJson).join('\n');
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let unit = 0; unit < character.length; unit++) {
    escaped += `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
