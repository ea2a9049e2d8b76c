/** A JSON document that knows where its strings and objects stand. Numbers and literals are plain values. */
export type Json = JsonString | JsonObject | JsonArray | number | boolean | null;

export class JsonString {
  /** Decoded. */
  readonly text: string;
  /** Source offset of the first character after the opening quotation mark. */
  readonly start: number;
  /** Whether the source writes some characters as escapes. */
  readonly escaped: boolean;

  constructor(text: string, start: number, escaped: boolean) {
    this.text = text;
    this.start = start;
    this.escaped = escaped;
  }
}

export class JsonArray {
  readonly items: Json[] = [];
  /** Source offset of the bracket. */
  readonly start: number;

  constructor(start: number) {
    this.start = start;
  }
}

/** A chain and no map: turns have two or three members, and there are hundreds of thousands of turns. */
export interface Member {
  readonly name: string;
  value: Json;
  next: Member | undefined;
}

export class JsonObject {
  first: Member | undefined;
  /** Source offset of the brace. */
  readonly start: number;

  constructor(start: number) {
    this.start = start;
    this.first = undefined;
  }

  get(name: string): Json | undefined {
    for (let member = this.first; member !== undefined; member = member.next) {
      if (member.name === name) return member.value;
    }
    return undefined;
  }

  names(): string[] {
    const names: string[] = [];
    for (let member = this.first; member !== undefined; member = member.next) names.push(member.name);
    return names;
  }
}

/** The document as JSON.parse would have given it; a member named `__proto__` is a member like others. */
export function toPlain(json: Json): unknown {
  if (json instanceof JsonString) return json.text;
  if (json instanceof JsonArray) return json.items.map(toPlain);
  if (!(json instanceof JsonObject)) return json;
  const members: [string, unknown][] = [];
  for (let member = json.first; member !== undefined; member = member.next) {
    members.push([member.name, toPlain(member.value)]);
  }
  return Object.fromEntries(members);
}
