import { entryOf, type TrieData } from './anchor-trie.ts';

const root = 0;

/** Puts word runs into one tree, and at the end of each what is anchored on it. */
export class AnchorTrieBuilder {
  #first = new Int32Array(4096);
  #edges = new Int32Array(3 * 8192);
  #edgeCount = 0;
  #nodes = 1;
  /** One pair for each end of a run: its node, and the number of what was added. */
  readonly #ends: number[] = [];
  readonly #anchors: number[] = [];
  readonly #nextWords: number[] = [];

  /** Stands `anchor` at the end of every way to write the run. `nextWords`: see {@link TrieData}. */
  add(run: readonly (readonly number[])[], anchor: number, nextWords: number): void {
    const number = this.#anchors.push(anchor) - 1;
    this.#nextWords.push(nextWords);
    this.#extend(root, run, 0, number);
  }

  data(): TrieData {
    const anchorsFrom = new Int32Array(this.#nodes + 1);
    for (let end = 0; end < this.#ends.length; end += 2) anchorsFrom[this.#ends[end]! + 1]!++;
    for (let node = 0; node < this.#nodes; node++) anchorsFrom[node + 1]! += anchorsFrom[node]!;
    const free = anchorsFrom.slice();
    const anchors = new Int32Array(this.#ends.length / 2);
    const nextWords = new Int32Array(anchors.length);
    for (let end = 0; end < this.#ends.length; end += 2) {
      const place = free[this.#ends[end]!]!++;
      const number = this.#ends[end + 1]!;
      anchors[place] = this.#anchors[number]!;
      nextWords[place] = this.#nextWords[number]!;
    }
    return { first: this.#first, edges: this.#edges, hasNext: this.#hasNext(), anchorsFrom, anchors, nextWords };
  }

  #hasNext(): Uint8Array<ArrayBuffer> {
    const hasNext = new Uint8Array(this.#nodes);
    for (let entry = 0; entry < this.#edges.length; entry += 3) {
      if (this.#edges[entry + 2] !== 0) hasNext[this.#edges[entry]!] = 1;
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
    const known = this.#edges[entryOf(this.#edges, node, id) + 2]!;
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
    for (let entry = 0; entry < old.length; entry += 3) {
      if (old[entry + 2] !== 0) this.#putEdge(old[entry]!, old[entry + 1]!, old[entry + 2]!);
    }
  }

  #putEdge(node: number, id: number, next: number): void {
    const entry = entryOf(this.#edges, node, id);
    this.#edges[entry] = node;
    this.#edges[entry + 1] = id;
    this.#edges[entry + 2] = next;
  }
}
