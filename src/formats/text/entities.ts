/** Characters that captions and text exports write as entities; other names of HTML do not occur there. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

const pattern = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g;

export interface Entity {
  readonly start: number;
  readonly end: number;
  /** What it stands for. */
  readonly text: string;
}

/** The entities of a text; what is none but looks like one is text. */
export function entitiesIn(text: string): Entity[] {
  if (!text.includes('&')) return [];
  const found: Entity[] = [];
  for (const { 0: written, 1: decimal, 2: hexadecimal, 3: name, index } of text.matchAll(pattern)) {
    const read = name === undefined ? character(decimal, hexadecimal) : named[name];
    if (read !== undefined) found.push({ start: index, end: index + written.length, text: read });
  }
  return found;
}

export function decodeEntities(text: string): string {
  let decoded = '';
  let at = 0;
  for (const entity of entitiesIn(text)) {
    decoded += text.slice(at, entity.start) + entity.text;
    at = entity.end;
  }
  return decoded + text.slice(at);
}

function character(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  if (code === 0xa0) return ' ';
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
