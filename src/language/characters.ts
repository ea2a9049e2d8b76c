/** What a UTF-16 code unit is to the tokeniser. */
export const Kind = {
  other: 0,
  letter: 1,
  digit: 2,
  space: 3,
  newline: 4,
  surrogate: 5,
  emoji: 6,
  apostrophe: 7,
} as const;

const pageSize = 256;
const asciiSize = 128;

/**
 * By code unit below 128: its kind, and its folded form. Beyond ASCII both are asked of Unicode once per page of 256
 * code units, when a text first shows one: filling all pages would cost 5 ms at every start.
 */
const asciiKinds = new Uint8Array(asciiSize).map((_, code) => kindOfCharacter(code));
const asciiFolds = new Uint16Array(asciiSize).map((_, code) => foldOfCharacter(code));
const kindPages: (Uint8Array | undefined)[] = [];
const foldPages: (Uint16Array | undefined)[] = [];

/** By code unit below 128: its folded form where words can go on with it, else 0. */
export const asciiWordFolds = new Uint8Array(asciiSize).map((_, code) => {
  const kind = asciiKinds[code]!;
  return kind === Kind.letter || kind === Kind.digit ? asciiFolds[code]! : 0;
});

/** The {@link Kind} of a code unit. */
export function kindOf(code: number): number {
  return code < asciiSize ? asciiKinds[code]! : kindBeyondAscii(code);
}

/** The code unit in lower case, any apostrophe as `'`. */
export function fold(code: number): number {
  return code < asciiSize ? asciiFolds[code]! : foldBeyondAscii(code);
}

/** Letters, digits and marks: what a word consists of. */
export function isWordCode(code: number): boolean {
  const kind = kindOf(code);
  return kind === Kind.letter || kind === Kind.digit;
}

export function isLetter(code: number): boolean {
  return kindOf(code) === Kind.letter;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isUpperCase(code: number): boolean {
  return fold(code) !== code && kindOf(code) === Kind.letter;
}

/** Hyphen, en dash, em dash and the like. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

export function isSpace(code: number): boolean {
  const kind = kindOf(code);
  return kind === Kind.space || kind === Kind.newline;
}

function kindBeyondAscii(code: number): number {
  let page = kindPages[code >> 8];
  if (page === undefined) {
    const first = (code >> 8) * pageSize;
    page = new Uint8Array(pageSize).map((_, index) => kindOfCharacter(first + index));
    kindPages[code >> 8] = page;
  }
  return page[code & 255]!;
}

function foldBeyondAscii(code: number): number {
  let page = foldPages[code >> 8];
  if (page === undefined) {
    const first = (code >> 8) * pageSize;
    page = new Uint16Array(pageSize).map((_, index) => foldOfCharacter(first + index));
    foldPages[code >> 8] = page;
  }
  return page[code & 255]!;
}

function kindOfCharacter(code: number): number {
  const character = String.fromCharCode(code);
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return Kind.newline;
  if ("'`´‘’ʼ＇".includes(character)) return Kind.apostrophe;
  if (code >= 0xd800 && code <= 0xdfff) return Kind.surrogate;
  if (/[\s\u200b\u2060]/.test(character)) return Kind.space;
  if (/[\p{L}\p{M}_]/u.test(character) && code !== 0xfe0f) return Kind.letter;
  if (/\p{Nd}/u.test(character)) return Kind.digit;
  // Below 0x231a stand ©, ™, arrows and the like: pictographs to Unicode, not to people who chat.
  if (code >= 0x231a && /\p{Extended_Pictographic}/u.test(character)) return Kind.emoji;
  return Kind.other;
}

function foldOfCharacter(code: number): number {
  if (kindOfCharacter(code) === Kind.apostrophe) return 0x27;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
