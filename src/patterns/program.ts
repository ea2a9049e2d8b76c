import type { AnchorTrie } from './anchor-trie.ts';
import type { GuardName } from './phrase.ts';
import type { WordFilters } from './word-filters.ts';

/** What compiled phrases are to the matcher. Sources number what can be found: lists, their exceptions, recognisers. */
export interface Program {
  /** By source: the lists first, in the order they were given, then their exceptions. */
  readonly lists: readonly CompiledList[];
  /** Number of each list that has a name. */
  readonly listNumbers: ReadonlyMap<string, number>;
  /** Sources behind the lists: what a recogniser of that name found. */
  readonly recognisers: ReadonlyMap<string, number>;
  readonly anchors: readonly CompiledAnchor[];
  readonly trie: AnchorTrie;
  /** The rows of words that anchors speak of. */
  readonly filters: WordFilters;
  /** By source: anchors that stand where it was found. */
  readonly anchoredOn: ReadonlyMap<number, readonly number[]>;
  /** Anchors that stand on a slot with the flag. */
  readonly anchoredOnFlag: ReadonlyMap<number, readonly number[]>;
  /** Instructions of all phrases. */
  readonly code: Int32Array;
  readonly levels: number;
}

export interface CompiledList {
  /** Everything that its phrases and exceptions use is of a lower level. */
  readonly level: number;
  /** Whose turns it is looked for on: bits of {@link roleBits}; 0 for one that nobody wants. */
  readonly roles: number;
  readonly unless: readonly GuardName[];
  /** Source of the matches inside which its own do not count. */
  readonly exceptions: number | undefined;
}

export interface CompiledAnchor {
  readonly list: number;
  /** Number of the phrase in its list. */
  readonly phrase: number;
  /** Where the phrase stands in the code. */
  readonly from: number;
  readonly to: number;
  /** So many slots of the phrase come before the anchor. */
  readonly least: number;
  readonly most: number;
  /** Rows of the words that may stand before and after the anchor, and that the phrase may begin with. */
  readonly previous: number;
  readonly next: number;
  readonly first: number;
}

/** Bots, systems and others are never looked at. */
export const roleBits = { agent: 1, customer: 2, bot: 0, system: 0, other: 0 } as const;
