/** Kinds of characters at the beginning of a line, as bits: one look-up tells what a character can be. */
export const Kind = {
  space: 1,
  digit: 2,
  letter: 4,
  /** What stands in names and handles besides letters, digits and spaces: . - ' ’ & # @ / _ */
  nameMark: 8,
  /** `*` and `_`. */
  emphasis: 16,
  /** Between a stamp and a label, besides white space: - – | , */
  separator: 32,
  /** `>` */
  quote: 64,
  /** `#` */
  hash: 128,
} as const;

const ascii = new Uint8Array(128);
for (const [marks, kind] of [
  [' \t\r\n', Kind.space],
  ['0123456789', Kind.digit],
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', Kind.letter],
  [".-'&#@/_", Kind.nameMark],
  ['*_', Kind.emphasis],
  ['-|,', Kind.separator],
  ['>', Kind.quote],
  ['#', Kind.hash],
] as const) {
  for (const mark of marks) ascii[mark.charCodeAt(0)]! |= kind;
}

/** Bits of {@link Kind}; 0 for other characters and for the NaN behind the end of a text. */
export function kindOf(code: number): number {
  return code < 128 ? ascii[code]! : kindBeyondAscii(code);
}

function kindBeyondAscii(code: number): number {
  // No-break space, left-to-right mark, narrow no-break space, byte order mark.
  if (code === 0xa0 || code === 0x200e || code === 0x202f || code === 0xfeff) return Kind.space;
  if (code === 0x2019) return Kind.nameMark;
  if (code === 0x2013) return Kind.separator;
  return (code >= 0xc0 && code < 0x2000) || code >= 0x2e80 ? Kind.letter : 0;
}

/** As Chinese and Japanese write it. */
export const wideColon = 0xff1a;

export function isSpace(code: number): boolean {
  return (kindOf(code) & Kind.space) !== 0;
}

export function isDigit(code: number): boolean {
  return (kindOf(code) & Kind.digit) !== 0;
}

export function isLetter(code: number): boolean {
  return (kindOf(code) & Kind.letter) !== 0;
}

export function canStartLabel(code: number): boolean {
  return isLetter(code) || code === 0x40;
}

const labelKinds = Kind.letter | Kind.digit | Kind.space | Kind.nameMark;

export function isLabelCharacter(code: number): boolean {
  return (kindOf(code) & labelKinds) !== 0;
}

/** The first half of most of them, or a symbol of old. */
export function isPicture(code: number): boolean {
  return (code >= 0xd83c && code <= 0xd83e) || (code >= 0x2600 && code <= 0x27bf);
}

export function isOpeningBracket(code: number): boolean {
  return code === 0x5b || code === 0x28;
}
