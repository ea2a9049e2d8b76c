import { Flag, type Tokens } from '../language/tokens.ts';
import { windowSlots } from './steps.ts';

const root = 0;

/** Told of an anchor, and of its first slot and its end. */
export type FoundAnchor = (anchor: number, start: number, end: number) => void;

/** A trie as plain data: what the build writes and start-up reads. */
export interface TrieData {
  readonly first: Int32Array<ArrayBuffer>;
  readonly edges: Int32Array<ArrayBuffer>;
  readonly hasNext: Uint8Array<ArrayBuffer>;
  readonly lastAnchor: Int32Array<ArrayBuffer>;
  readonly anchorBefore: Int32Array<ArrayBuffer>;
  readonly anchorAt: Int32Array<ArrayBuffer>;
}

/** Word runs as paths of one tree over lexicon ids, in typed arrays; at the end of a run stands what is anchored on it. */
export class AnchorTrie {
  /** By word id: the node after it, for the first word of a run; 0 for a word that starts none. */
  #first = new Int32Array(4096);
  /** Open addressing: parent node, word id and node of each edge further down, side by side; node 0: a free entry. */
  #edges = new Int32Array(3 * 8192);
  #edgeCount = 0;
  #nodes = 1;
  /** By node: whether an edge leaves it. */
  #hasNext = new Uint8Array(4096);
  /** By node: its last anchor plus one; and by anchor the one before it at the same node, likewise. 0: none. */
  #lastAnchor = new Int32Array(4096);
  #anchorBefore = new Int32Array(4096);
  #anchorAt = new Int32Array(4096);
  #anchors = 0;

  /** @param data of a finished trie, to be read only; nothing is to be added to it. */
  static from(data: TrieData): AnchorTrie {
    const trie = new AnchorTrie();
    trie.#first = data.first;
    trie.#edges = data.edges;
    trie.#hasNext = data.hasNext;
    trie.#lastAnchor = data.lastAnchor;
    trie.#anchorBefore = data.anchorBefore;
    trie.#anchorAt = data.anchorAt;
    return trie;
  }

  get data(): TrieData {
    return {
      first: this.#first,
      edges: this.#edges,
      hasNext: this.#hasNext.slice(0, this.#nodes),
      lastAnchor: this.#lastAnchor.slice(0, this.#nodes),
      anchorBefore: this.#anchorBefore.slice(0, this.#anchors + 1),
      anchorAt: this.#anchorAt.slice(0, this.#anchors + 1),
    };
  }

  /** Stands `anchor` at the end of every way to write the run. */
  add(run: readonly (readonly number[])[], anchor: number): void {
    this.#extend(root, run, 0, anchor);
  }

  /**
   * Calls `found` for every anchor whose run starts with the slot and ends before `end`; looked-through slots may be
   * passed. `roles`: by anchor, bits of which one must be among `wanted`.
   */
  collect(tokens: Tokens, slot: number, end: number, roles: Uint8Array, wanted: number, found: FoundAnchor): void {
    const node = this.#first[tokens.word[slot]!];
    if (node) this.#follow(tokens, node, slot, slot + 1, Math.min(end, slot + windowSlots), roles, wanted, found);
  }

  #follow(
    tokens: Tokens,
    node: number,
    start: number,
    from: number,
    end: number,
    roles: Uint8Array,
    wanted: number,
    found: FoundAnchor,
  ): void {
    for (let entry = this.#lastAnchor[node]!; entry !== 0; entry = this.#anchorBefore[entry]!) {
      const anchor = this.#anchorAt[entry]!;
      if (roles[anchor]! & wanted) found(anchor, start, from);
    }
    if (this.#hasNext[node] === 0) return;
    const { word, flags } = tokens;
    for (let slot = from; slot < end; slot++) {
      const next = this.#edges[this.#entryOf(node, word[slot]!) + 2]!;
      if (next !== 0) this.#follow(tokens, next, start, slot + 1, end, roles, wanted, found);
      if (!(flags[slot]! & Flag.lookThrough)) return;
    }
  }

  #extend(node: number, run: readonly (readonly number[])[], depth: number, anchor: number): void {
    if (depth === run.length) {
      this.#stand(node, anchor);
      return;
    }
    for (const id of run[depth]!) {
      const next = node === root ? this.#firstNode(id) : this.#nextNode(node, id);
      this.#extend(next, run, depth + 1, anchor);
    }
  }

  #stand(node: number, anchor: number): void {
    const entry = ++this.#anchors;
    this.#anchorBefore = roomFor(this.#anchorBefore, entry);
    this.#anchorAt = roomFor(this.#anchorAt, entry);
    this.#anchorAt[entry] = anchor;
    this.#anchorBefore[entry] = this.#lastAnchor[node]!;
    this.#lastAnchor[node] = entry;
  }

  #firstNode(id: number): number {
    this.#first = roomFor(this.#first, id);
    if (this.#first[id] === 0) this.#first[id] = this.#newNode();
    return this.#first[id]!;
  }

  #nextNode(node: number, id: number): number {
    const known = this.#edges[this.#entryOf(node, id) + 2]!;
    if (known !== 0) return known;
    const next = this.#newNode();
    this.#hasNext[node] = 1;
    this.#putEdge(node, id, next);
    this.#edgeCount++;
    if (this.#edgeCount * 6 > this.#edges.length) this.#rehash();
    return next;
  }

  #newNode(): number {
    const node = this.#nodes++;
    this.#lastAnchor = roomFor(this.#lastAnchor, node);
    if (node >= this.#hasNext.length) {
      const larger = new Uint8Array(node * 2);
      larger.set(this.#hasNext);
      this.#hasNext = larger;
    }
    return node;
  }

  /** Where the edge stands, or the free entry where it would. */
  #entryOf(node: number, id: number): number {
    const edges = this.#edges;
    const mask = edges.length / 3 - 1;
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(id, 0x85ebca6b);
    let at = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const entry = at * 3;
      if (edges[entry + 2] === 0 || (edges[entry] === node && edges[entry + 1] === id)) return entry;
      at = (at + 1) & mask;
    }
  }

  #rehash(): void {
    const old = this.#edges;
    this.#edges = new Int32Array(old.length * 2);
    for (let entry = 0; entry < old.length; entry += 3) {
      if (old[entry + 2] !== 0) this.#putEdge(old[entry]!, old[entry + 1]!, old[entry + 2]!);
    }
  }

  #putEdge(node: number, id: number, next: number): void {
    const entry = this.#entryOf(node, id);
    this.#edges[entry] = node;
    this.#edges[entry + 1] = id;
    this.#edges[entry + 2] = next;
  }
}

function roomFor(array: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  if (index < array.length) return array;
  const larger = new Int32Array(Math.max(index + 1, array.length * 2));
  larger.set(array);
  return larger;
}
