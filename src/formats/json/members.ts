import type { Json, JsonObject, Member } from './json.ts';

/** From so many members on, an object keeps an index of their names, lest a hostile one cost quadratic time. */
const indexedFrom = 16;

/** Chains the members of one object and finds names that come twice. */
export class Members {
  private readonly object: JsonObject;
  private last: Member | undefined;
  private count = 0;
  private index: Map<string, Member> | undefined;

  constructor(object: JsonObject) {
    this.object = object;
  }

  /** False where the name was there; its value is replaced. */
  add(name: string, value: Json): boolean {
    const known = this.find(name);
    if (known !== undefined) {
      known.value = value;
      return false;
    }
    const member: Member = { name, value, next: undefined };
    if (this.last === undefined) this.object.first = member;
    else this.last.next = member;
    this.last = member;
    this.count += 1;
    this.index?.set(name, member);
    return true;
  }

  private find(name: string): Member | undefined {
    if (this.count < indexedFrom) return this.walk(name);
    this.index ??= this.indexed();
    return this.index.get(name);
  }

  private walk(name: string): Member | undefined {
    let member = this.object.first;
    while (member !== undefined && member.name !== name) member = member.next;
    return member;
  }

  private indexed(): Map<string, Member> {
    const index = new Map<string, Member>();
    for (let member = this.object.first; member !== undefined; member = member.next) index.set(member.name, member);
    return index;
  }
}
