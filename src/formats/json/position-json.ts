import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';
import { Members } from './members.ts';

/** No export nests deeper than some twenty levels; the bound keeps hostile input from exhausting the stack. */
const deepest = 256;

export interface JsonFault {
  readonly message: string;
  /** Source offset. */
  readonly offset: number;
}

export interface ParsedJson {
  /** Where there is a fault, what had been read before it; absent where that is nothing. */
  readonly value?: Json;
  /** What keeps the source from being JSON. */
  readonly fault?: JsonFault;
  /** Names that an object has twice; the later value counts. */
  readonly duplicates: readonly JsonFault[];
}

/**
 * Reads strict JSON (RFC 8259). A broken source gives the part before the fault, so that its turns are not lost. Offsets count
 * from `base`, where the source is a part of a longer one.
 */
export function parseJson(source: string, base = 0): ParsedJson {
  const scanner = new Scanner(source, base);
  try {
    scanner.document();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ...valueRead(scanner), fault: error.fault, duplicates: scanner.duplicates };
  }
  return { ...valueRead(scanner), duplicates: scanner.duplicates };
}

function valueRead(scanner: Scanner): { value?: Json } {
  return scanner.root === undefined ? {} : { value: scanner.root };
}

class Stop {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    this.fault = fault;
  }
}

class Scanner {
  root: Json | undefined;
  readonly duplicates: JsonFault[] = [];
  private readonly source: string;
  private readonly base: number;
  private at = 0;
  private depth = 0;

  constructor(source: string, base: number) {
    this.source = source;
    this.base = base;
  }

  document(): void {
    this.root = this.open();
    this.fill(this.root);
    this.skipSpace();
    if (this.at < this.source.length) this.stop('there is more after the end of the JSON document');
  }

  /** Reads a scalar, or the opening of a container that `fill` then reads on: so a fault loses nothing before it. */
  private open(): Json {
    this.skipSpace();
    switch (this.source.charCodeAt(this.at)) {
      case 0x22:
        return this.string();
      case 0x7b:
        this.at += 1;
        return new JsonObject(this.base + this.at - 1);
      case 0x5b:
        this.at += 1;
        return new JsonArray(this.base + this.at - 1);
      case 0x74:
        return this.literal('true', true);
      case 0x66:
        return this.literal('false', false);
      case 0x6e:
        return this.literal('null', null);
      default:
        return this.number();
    }
  }

  private fill(json: Json): void {
    if (!(json instanceof JsonObject) && !(json instanceof JsonArray)) return;
    this.depth += 1;
    if (this.depth > deepest) this.stop(`JSON is nested more than ${deepest} levels deep`, json.start - this.base);
    if (json instanceof JsonObject) this.fillObject(json);
    else this.fillArray(json);
    this.depth -= 1;
  }

  private fillArray(array: JsonArray): void {
    if (this.closes(0x5d)) return;
    do {
      const item = this.open();
      array.items.push(item);
      this.fill(item);
    } while (this.continues(0x5d, ']'));
  }

  private fillObject(object: JsonObject): void {
    if (this.closes(0x7d)) return;
    const members = new Members(object);
    do {
      this.skipSpace();
      const start = this.at;
      if (this.source.charCodeAt(start) !== 0x22) this.stop('a member name in quotation marks is expected');
      const name = this.string().text;
      this.skipSpace();
      if (this.source.charCodeAt(this.at) !== 0x3a) this.stop('":" is expected');
      this.at += 1;
      const value = this.open();
      if (!members.add(name, value))
        this.duplicates.push({
          message: `the name "${name}" is there twice; the later one counts`,
          offset: this.base + start,
        });
      this.fill(value);
    } while (this.continues(0x7d, '}'));
  }

  private closes(bracket: number): boolean {
    this.skipSpace();
    if (this.source.charCodeAt(this.at) !== bracket) return false;
    this.at += 1;
    return true;
  }

  private continues(bracket: number, written: string): boolean {
    if (this.closes(bracket)) return false;
    if (this.source.charCodeAt(this.at) !== 0x2c) this.stop(`"," or "${written}" is expected`);
    this.at += 1;
    return true;
  }

  private skipSpace(): void {
    let code = this.source.charCodeAt(this.at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      this.at += 1;
      code = this.source.charCodeAt(this.at);
    }
  }

  private string(): JsonString {
    const { source } = this;
    const start = this.at + 1;
    let end = start;
    for (;;) {
      const code = source.charCodeAt(end);
      if (code === 0x22) break;
      if (code === 0x5c) return this.escapedString(start, end);
      // Not a number at the end of the source: no comparison with it holds.
      if (!(code >= 0x20)) this.stopInString(end);
      end += 1;
    }
    this.at = end + 1;
    return new JsonString(source.slice(start, end), this.base + start, false);
  }

  /** `from`: offset of the first escape. */
  private escapedString(start: number, from: number): JsonString {
    const { source } = this;
    let text = '';
    let plainFrom = start;
    let end = from;
    for (;;) {
      const code = source.charCodeAt(end);
      if (code === 0x22) break;
      if (!(code >= 0x20)) this.stopInString(end);
      if (code !== 0x5c) {
        end += 1;
        continue;
      }
      text += source.slice(plainFrom, end) + this.escape(end);
      end += escapeLength(source, end);
      plainFrom = end;
    }
    this.at = end + 1;
    return new JsonString(text + source.slice(plainFrom, end), this.base + start, true);
  }

  private escape(at: number): string {
    const mark = this.source.charAt(at + 1);
    if (mark === 'u') {
      const digits = this.source.slice(at + 2, at + 6);
      if (/^[\da-f]{4}$/i.test(digits)) return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const character = simpleEscapes[mark];
    if (character === undefined) this.stop('this escape is not JSON', at);
    return character;
  }

  private literal<Value extends boolean | null>(written: string, value: Value): Value {
    if (!this.source.startsWith(written, this.at)) this.stop('a JSON value is expected');
    this.at += written.length;
    return value;
  }

  private number(): number {
    numberPattern.lastIndex = this.at;
    const written = numberPattern.exec(this.source)?.[0];
    if (written === undefined) this.stop('a JSON value is expected');
    this.at += written.length;
    return Number(written);
  }

  private stopInString(at: number): never {
    this.stop('a line break or control character stands in a string', at);
  }

  private stop(message: string, at = this.at): never {
    throw new Stop({
      message: at < this.source.length ? message : 'the JSON ends too early',
      offset: this.base + Math.min(at, this.source.length),
    });
  }
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const simpleEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Length in the source of the (valid) escape at `at`. */
export function escapeLength(source: string, at: number): number {
  return source.charCodeAt(at + 1) === 0x75 ? 6 : 2;
}
