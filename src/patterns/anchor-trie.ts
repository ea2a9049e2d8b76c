import { Flag, type Tokens } from '../language/tokens.ts';
import { windowSlots } from './steps.ts';

/** Told of an anchor, and of its first slot and its end. */
export type FoundAnchor = (anchor: number, start: number, end: number) => void;

/**
 * Word runs as paths of one tree over lexicon ids; at the end of a run stand the entries of what is anchored on it.
 * Plain data: what the build writes and start-up reads.
 */
export interface TrieData {
  /** By word id: the node after it, for the first word of a run; 0 for a word that starts none. */
  readonly first: Int32Array<ArrayBuffer>;
  /** Open addressing: parent node, word id and node of each edge further down, side by side; node 0: a free entry. */
  readonly edges: Int32Array<ArrayBuffer>;
  /** By node: whether an edge leaves it. */
  readonly hasNext: Uint8Array<ArrayBuffer>;
  /**
   * By node and group: where its entries begin; they end where the next begin. First those that are looked for on turns
   * of agents only, then those of both sides, then those of customers only: each side's are two groups running.
   */
  readonly entriesFrom: Int32Array<ArrayBuffer>;
  /** {@link entryLength} numbers each; see {@link EntryField}. */
  readonly entries: Int32Array<ArrayBuffer>;
}

/**
 * Beside each anchor stands what refuses it most often, so that its own numbers, which lie anywhere, are seldom touched.
 * Words are given as masks: one bit for each, shared by every 32nd word; -1 where there may be any, or none.
 */
export const EntryField = {
  anchor: 0,
  /** The words that may follow the run, and that may precede it. */
  next: 1,
  previous: 2,
  /** Words of which the sentence must have one; and another such set. */
  needed: 3,
  alsoNeeded: 4,
  /** So many slots there must be before the run and after it, and at most so many words before it: {@link packRoom}. */
  room: 5,
} as const;

export const entryLength = 6;

/** Of entries by roles, for each node. */
export const groups = 3;

/** Of words before a run: no bound. */
export const anyNumber = 0x7fff;

/** @param words at most before the run; only bounded where the phrase begins with its sentence */
export function packRoom(before: number, after: number, words: number): number {
  return before | (after << 8) | (words << 16);
}

/** Finds anchors by the words that they stand on, sentence by sentence. */
export class AnchorTrie {
  readonly #data: TrieData;
  readonly #roles: Uint8Array;
  readonly #found: FoundAnchor;
  /** Of the tokens. */
  #word: Int32Array;
  #flags: Int32Array;
  /** The role of which an anchor must be, as its bit. */
  #wanted = 0;
  /** The sentence: its slots, and its words as a mask. */
  #first = 0;
  #end = 0;
  #said = 0;
  /** Where the run starts that is being followed; the word before it as a mask; and how many words are before it. */
  #start = 0;
  #previous = 0;
  #wordsBefore = 0;

  /** @param roles by anchor, as bits */
  constructor(data: TrieData, roles: Uint8Array, found: FoundAnchor) {
    this.#data = data;
    this.#roles = roles;
    this.#found = found;
    this.#word = data.first;
    this.#flags = data.first;
  }

  /** Tells of every anchor of the role in the sentence of slots `first` … `end`; looked-through slots may be passed. */
  collect({ word, flags }: Tokens, first: number, end: number, wanted: number): void {
    this.#word = word;
    this.#flags = flags;
    this.#wanted = wanted;
    this.#first = first;
    this.#end = end;
    this.#said = maskOf(word, first, end);
    this.#wordsBefore = 0;
    this.#previous = 0;
    const nodes = this.#data.first;
    for (let slot = first; slot < end; slot++) {
      const node = nodes[word[slot]!];
      this.#start = slot;
      if (node) this.#follow(node, slot + 1);
      this.#previous = this.#maskAt(slot);
      if (!(flags[slot]! & Flag.lookThrough)) this.#wordsBefore++;
    }
  }

  /** Goes on with the slot at `from`. */
  #follow(node: number, from: number): void {
    this.#tellAnchors(node, from);
    const { edges, hasNext } = this.#data;
    if (hasNext[node] === 0) return;
    const end = Math.min(this.#end, this.#start + windowSlots);
    for (let slot = from; slot < end; slot++) {
      const next = edges[edgeOf(edges, node, this.#word[slot]!) + 2]!;
      if (next !== 0) this.#follow(next, slot + 1);
      if (!(this.#flags[slot]! & Flag.lookThrough)) return;
    }
  }

  #tellAnchors(node: number, from: number): void {
    const { entriesFrom, entries } = this.#data;
    // The bits of the roles are 1 and 2.
    const group = groups * node + this.#wanted - 1;
    const last = entriesFrom[group + 2]!;
    const next = from < this.#end ? this.#maskAt(from) : 0;
    const previous = this.#previous;
    const said = this.#said;
    const before = this.#start - this.#first;
    const after = this.#end - from;
    for (let at = entriesFrom[group]!; at < last; at += entryLength) {
      if ((entries[at + EntryField.next]! & next) === 0 && entries[at + EntryField.next] !== -1) continue;
      if ((entries[at + EntryField.previous]! & previous) === 0 && entries[at + EntryField.previous] !== -1) continue;
      if ((entries[at + EntryField.needed]! & said) === 0 || (entries[at + EntryField.alsoNeeded]! & said) === 0)
        continue;
      const room = entries[at + EntryField.room]!;
      if (before < (room & 0xff) || after < ((room >> 8) & 0xff) || this.#wordsBefore > room >> 16) continue;
      const anchor = entries[at + EntryField.anchor]!;
      if (this.#roles[anchor]! & this.#wanted) this.#found(anchor, this.#start, from);
    }
  }

  /** The word of the slot as a mask; all bits where it is looked through. */
  #maskAt(slot: number): number {
    return this.#flags[slot]! & Flag.lookThrough ? -1 : 1 << this.#word[slot]!;
  }
}

function maskOf(words: Int32Array, first: number, end: number): number {
  let mask = 0;
  for (let slot = first; slot < end; slot++) mask |= 1 << words[slot]!;
  return mask;
}

/** Where the edge from the node by the word stands, or the free place where it would. */
export function edgeOf(edges: Int32Array, node: number, id: number): number {
  const mask = edges.length / 3 - 1;
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(id, 0x85ebca6b);
  let at = (hash ^ (hash >>> 15)) & mask;
  for (;;) {
    const edge = at * 3;
    if (edges[edge + 2] === 0 || (edges[edge] === node && edges[edge + 1] === id)) return edge;
    at = (at + 1) & mask;
  }
}
