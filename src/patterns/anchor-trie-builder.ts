import { EntryField, edgeOf, entryLength, groups, type TrieData } from './anchor-trie.ts';
import { roleBits } from './program.ts';

const root = 0;

/** What stands at the end of a run, by {@link EntryField}. */
export type TrieEntry = Readonly<Record<keyof typeof EntryField, number>>;

const fields = Object.entries(EntryField) as [keyof TrieEntry, number][];

/** By the bits of its roles: in which of the groups of {@link TrieData} an entry stands. */
const groupOf: Readonly<Record<number, number>> = {
  [roleBits.agent]: 0,
  [roleBits.agent | roleBits.customer]: 1,
  [roleBits.customer]: 2,
};

/** Puts word runs into one tree, and at the end of each what is anchored on it. */
export class AnchorTrieBuilder {
  #first = new Int32Array(4096);
  #edges = new Int32Array(3 * 8192);
  #edgeCount = 0;
  #nodes = 1;
  /** One pair for each end of a run: its node, and the number of what was added. */
  readonly #ends: number[] = [];
  readonly #entries: TrieEntry[] = [];

  /** Stands the entry at the end of every way to write the run. */
  add(run: readonly (readonly number[])[], entry: TrieEntry): void {
    this.#extend(root, run, 0, this.#entries.push(entry) - 1);
  }

  /** @param rolesOf an anchor: on whose turns it is looked for, as bits; those of nobody are left out */
  data(rolesOf: (anchor: number) => number): TrieData {
    const entriesFrom = new Int32Array(groups * this.#nodes + 1);
    const placed = this.#placed(rolesOf);
    for (const [, place] of placed) entriesFrom[place + 1]! += entryLength;
    for (let place = 1; place < entriesFrom.length; place++) entriesFrom[place]! += entriesFrom[place - 1]!;
    return {
      first: this.#first,
      edges: this.#edges,
      hasNext: this.#hasNext(),
      entriesFrom,
      entries: laidOut(placed, entriesFrom),
    };
  }

  /** Each entry with the number of the group of its node that it stands in. */
  #placed(rolesOf: (anchor: number) => number): [TrieEntry, number][] {
    const placed: [TrieEntry, number][] = [];
    for (let end = 0; end < this.#ends.length; end += 2) {
      const entry = this.#entries[this.#ends[end + 1]!]!;
      const group = groupOf[rolesOf(entry.anchor)];
      if (group !== undefined) placed.push([entry, groups * this.#ends[end]! + group]);
    }
    return placed;
  }

  #hasNext(): Uint8Array<ArrayBuffer> {
    const hasNext = new Uint8Array(this.#nodes);
    for (let edge = 0; edge < this.#edges.length; edge += 3) {
      if (this.#edges[edge + 2] !== 0) hasNext[this.#edges[edge]!] = 1;
    }
    return hasNext;
  }

  #extend(node: number, run: readonly (readonly number[])[], depth: number, number: number): void {
    if (depth === run.length) {
      this.#ends.push(node, number);
      return;
    }
    for (const id of run[depth]!) {
      const next = node === root ? this.#firstNode(id) : this.#nextNode(node, id);
      this.#extend(next, run, depth + 1, number);
    }
  }

  #firstNode(id: number): number {
    if (id >= this.#first.length) {
      const larger = new Int32Array(id * 2);
      larger.set(this.#first);
      this.#first = larger;
    }
    if (this.#first[id] === 0) this.#first[id] = this.#nodes++;
    return this.#first[id]!;
  }

  #nextNode(node: number, id: number): number {
    const known = this.#edges[edgeOf(this.#edges, node, id) + 2]!;
    if (known !== 0) return known;
    const next = this.#nodes++;
    this.#putEdge(node, id, next);
    this.#edgeCount++;
    if (this.#edgeCount * 6 > this.#edges.length) this.#rehash();
    return next;
  }

  #rehash(): void {
    const old = this.#edges;
    this.#edges = new Int32Array(old.length * 2);
    for (let edge = 0; edge < old.length; edge += 3) {
      if (old[edge + 2] !== 0) this.#putEdge(old[edge]!, old[edge + 1]!, old[edge + 2]!);
    }
  }

  #putEdge(node: number, id: number, next: number): void {
    const edge = edgeOf(this.#edges, node, id);
    this.#edges[edge] = node;
    this.#edges[edge + 1] = id;
    this.#edges[edge + 2] = next;
  }
}

function laidOut(placed: readonly [TrieEntry, number][], entriesFrom: Int32Array): Int32Array<ArrayBuffer> {
  const free = entriesFrom.slice();
  const entries = new Int32Array(entriesFrom.at(-1)!);
  for (const [entry, place] of placed) {
    for (const [field, offset] of fields) entries[free[place]! + offset] = entry[field];
    free[place]! += entryLength;
  }
  return entries;
}
