import { Flag, type Tokens } from '../language/tokens.ts';
import { windowSlots } from './steps.ts';

/** Told of an anchor, and of its first slot and its end. */
export type FoundAnchor = (anchor: number, start: number, end: number) => void;

/**
 * Word runs as paths of one tree over lexicon ids; at the end of a run stands what is anchored on it. Plain data: what
 * the build writes and start-up reads.
 */
export interface TrieData {
  /** By word id: the node after it, for the first word of a run; 0 for a word that starts none. */
  readonly first: Int32Array<ArrayBuffer>;
  /** Open addressing: parent node, word id and node of each edge further down, side by side; node 0: a free entry. */
  readonly edges: Int32Array<ArrayBuffer>;
  /** By node: whether an edge leaves it. */
  readonly hasNext: Uint8Array<ArrayBuffer>;
  /** By node: where its anchors begin; they end where those of the next node begin. */
  readonly anchorsFrom: Int32Array<ArrayBuffer>;
  readonly anchors: Int32Array<ArrayBuffer>;
  /**
   * Beside each anchor, one bit for each word that may follow it (every 32nd word shares one); -1 where any may, or
   * none. Most anchors of common words are refused here, without their own numbers being touched.
   */
  readonly nextWords: Int32Array<ArrayBuffer>;
}

/** Finds anchors by the words that they stand on. */
export class AnchorTrie {
  readonly #data: TrieData;
  readonly #roles: Uint8Array;
  readonly #found: FoundAnchor;
  #tokens: Tokens | undefined;
  /** Bits of the roles of which an anchor must have one. */
  #wanted = 0;
  #start = 0;
  #end = 0;

  /** @param roles by anchor, as bits */
  constructor(data: TrieData, roles: Uint8Array, found: FoundAnchor) {
    this.#data = data;
    this.#roles = roles;
    this.#found = found;
  }

  /** Tells of every anchor of the role whose run starts at `start` and ends before `end`; looked-through slots may be passed. */
  collect(tokens: Tokens, start: number, end: number, wanted: number): void {
    const node = this.#data.first[tokens.word[start]!];
    if (!node) return;
    this.#tokens = tokens;
    this.#wanted = wanted;
    this.#start = start;
    this.#end = Math.min(end, start + windowSlots);
    this.#follow(node, start + 1);
  }

  /** Goes on with the slot at `from`. */
  #follow(node: number, from: number): void {
    this.#tellAnchors(node, from);
    const { edges, hasNext } = this.#data;
    if (hasNext[node] === 0) return;
    const { word, flags } = this.#tokens!;
    for (let slot = from; slot < this.#end; slot++) {
      const next = edges[entryOf(edges, node, word[slot]!) + 2]!;
      if (next !== 0) this.#follow(next, slot + 1);
      if (!(flags[slot]! & Flag.lookThrough)) return;
    }
  }

  #tellAnchors(node: number, from: number): void {
    const { anchorsFrom, anchors, nextWords } = this.#data;
    const last = anchorsFrom[node + 1]!;
    const next = this.#nextWord(from);
    for (let entry = anchorsFrom[node]!; entry < last; entry++) {
      const words = nextWords[entry]!;
      if (words !== -1 && (words & next) === 0) continue;
      const anchor = anchors[entry]!;
      if (this.#roles[anchor]! & this.#wanted) this.#found(anchor, this.#start, from);
    }
  }

  /** The word of the slot as a bit; all bits where it is looked through, none behind the last slot. */
  #nextWord(slot: number): number {
    if (slot >= this.#end) return 0;
    const { word, flags } = this.#tokens!;
    return flags[slot]! & Flag.lookThrough ? -1 : 1 << word[slot]!;
  }
}

/** Where the edge from the node by the word stands, or the free entry where it would. */
export function entryOf(edges: Int32Array, node: number, id: number): number {
  const mask = edges.length / 3 - 1;
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(id, 0x85ebca6b);
  let at = (hash ^ (hash >>> 15)) & mask;
  for (;;) {
    const entry = at * 3;
    if (edges[entry + 2] === 0 || (edges[entry] === node && edges[entry + 1] === id)) return entry;
    at = (at + 1) & mask;
  }
}
