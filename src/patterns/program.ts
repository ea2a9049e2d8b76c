import type { TrieData } from './anchor-trie.ts';
import type { GuardName } from './phrase.ts';

/**
 * What compiled phrases are to the matcher. Sources number what can be found: lists, their exceptions, recognisers.
 * Plain data, so that the build can write it and start-up need not compile anything.
 */
export interface Program {
  /** By source: the lists first, in the order they were given, then their exceptions, then their longer phrases. */
  readonly lists: readonly CompiledList[];
  /** Number of each list that has a name. */
  readonly listNumbers: ReadonlyMap<string, number>;
  /** Sources behind the lists: what a recogniser of that name found. */
  readonly recognisers: ReadonlyMap<string, number>;
  /** Indexes of the named lists, so that each comes after those that it uses. */
  readonly order: readonly number[];
  /** The anchors in one array, {@link anchorLength} numbers each; see {@link AnchorField}. */
  readonly anchors: Int32Array<ArrayBuffer>;
  readonly trie: TrieData;
  /** Sources that phrases look at, anchor by anchor. */
  readonly looksAt: Int32Array<ArrayBuffer>;
  /** The rows of words that anchors speak of. */
  readonly filters: Int32Array<ArrayBuffer>;
  /** By list: its anchors that stand where another source was found. */
  readonly anchoredOn: ReadonlyMap<number, readonly AnchoredOn[]>;
  /** Anchors that stand on a slot with the flag. */
  readonly anchoredOnFlag: ReadonlyMap<number, readonly number[]>;
  /** By list: its phrases of one word, where phrases that name it look at them themselves. */
  readonly singleWords: ReadonlyMap<number, readonly SingleWord[]>;
  /** Instructions of all phrases. */
  readonly code: Int32Array<ArrayBuffer>;
}

export interface CompiledList {
  /** Lists whose matches its phrases and exceptions look at. */
  readonly uses: readonly number[];
  readonly unless: readonly GuardName[];
  /** Source of the matches inside which its own do not count. */
  readonly exceptions?: number;
  /** Source of its phrases of more than one word; the others are its {@link Program.singleWords}. */
  readonly longer?: number;
}

export interface SingleWord {
  readonly id: number;
  readonly phrase: number;
}

/** An anchor that stands wherever the source was found. */
export interface AnchoredOn {
  readonly source: number;
  readonly anchor: number;
}

/** Where in an anchor's numbers what stands. */
export const AnchorField = {
  list: 0,
  /** Number of the phrase in its list. */
  phrase: 1,
  /** Where the phrase stands in the code. */
  from: 2,
  to: 3,
  /** So many slots of the phrase come before the anchor. */
  least: 4,
  most: 5,
  /** Rows of the words that may stand before and after the anchor, and that the phrase may begin with. */
  previous: 6,
  next: 7,
  first: 8,
  /** Rows of words of which each must hold one of the sentence's words. */
  needed: 9,
  alsoNeeded: 10,
  /** 1: the anchor is the whole phrase, nothing is left to be walked. */
  whole: 11,
  /** 1: the phrase begins with `^`. */
  atHead: 12,
  /** Where the sources that the phrase looks at stand in {@link Program.looksAt}. */
  usesFrom: 13,
  /** Up to here each of them must have found something in the sentence. */
  certainEnd: 14,
  usesEnd: 15,
} as const;

export const anchorLength = 16;

/** Bots, systems and others are never looked at. */
export const roleBits = { agent: 1, customer: 2, bot: 0, system: 0, other: 0 } as const;

/** Bits of {@link roleBits}, for the roles of a list. */
export function bitsOf(roles: readonly (keyof typeof roleBits)[]): number {
  return roles.reduce((bits, role) => bits | roleBits[role], 0);
}

/** By source: on whose turns it is looked for, as bits: the roles wanted of it, and those of all wanted lists that use it. */
export function rolesByUse({ lists, order }: Pick<Program, 'lists' | 'order'>, wanted: readonly number[]): Uint8Array {
  const roles = new Uint8Array(lists.length);
  const pass = (source: number): void => {
    const { uses, exceptions } = lists[source]!;
    if (exceptions !== undefined) roles[exceptions] = roles[source]!;
    for (const used of uses) roles[used]! |= roles[source]!;
  };
  for (const list of order.toReversed()) {
    roles[list]! |= wanted[list] ?? 0;
    pass(list);
    const { longer } = lists[list]!;
    if (longer === undefined) continue;
    pass(longer);
    // Nobody asks for it; whoever does (to trace it) gets what its users saw.
    roles[list]! |= roles[longer]!;
  }
  return roles;
}
