import type { Role } from '../conversation/conversation.ts';
import { Flag, type Span, type Tokens } from '../language/tokens.ts';
import { AnchorTrie } from './anchor-trie.ts';
import { Candidates } from './candidates.ts';
import { Found } from './found.ts';
import { type Explain, Matches } from './matches.ts';
import type { GuardName, PhraseList } from './phrase.ts';
import { AnchorField, anchorLength, bitsOf, type Program, roleBits, rolesByUse } from './program.ts';
import { SlotBits } from './slot-bits.ts';
import { windowSlots } from './steps.ts';
import { Walker } from './walker.ts';
import { anyWord, WordBits, WordFilters } from './word-filters.ts';

export type { Dropped, Explain, Matches } from './matches.ts';

type Side = PhraseList['roles'][number];

export interface Guards {
  /** Slot of the reason not to count the match of slots `start` … `end` (exclusive), or -1. */
  holds(name: GuardName, tokens: Tokens, start: number, end: number): number;
}

/**
 * Finds all phrases of all lists in one pass over the words of a conversation: the pass collects candidates by their
 * anchors; each is then walked in its window, concepts before the phrases that use them.
 */
export class Matcher {
  readonly #program: Program;
  readonly #guards: Guards;
  readonly #found: readonly Found[];
  readonly #matches: Matches;
  /** By level. */
  readonly #candidates: readonly Candidates[];
  readonly #touched: readonly number[][];
  /** Roles on whose turns each anchor's list is wanted; level of its list. */
  readonly #anchorRoles: Uint8Array;
  readonly #anchorLevel: Uint8Array;
  readonly #trie: AnchorTrie;
  readonly #filters: WordFilters;
  readonly #wantedRoles: number;
  readonly #anchoredFlags: number;
  readonly #bits = new SlotBits();
  /** The words of the sentence whose number is beside it. */
  readonly #words = new WordBits();
  #readSentence = -1;
  #tokens: Tokens | undefined;
  #walker: Walker | undefined;
  /** Bits of the role whose turn the pass is at. */
  #roles = 0;

  /** @param wanted by list id: on whose turns it is looked for; those not named are found only where these use them. */
  constructor(program: Program, guards: Guards, wanted: ReadonlyMap<string, readonly Side[]>) {
    const { lists, listNumbers, recognisers, anchors, levels } = program;
    const roles = rolesByUse(
      program,
      [...listNumbers.keys()].map((id) => bitsOf(wanted.get(id) ?? [])),
    );
    const listOf = (anchor: number): number => anchors[anchor * anchorLength + AnchorField.list]!;
    const count = anchors.length / anchorLength;
    this.#program = program;
    this.#guards = guards;
    this.#found = Array.from({ length: lists.length + recognisers.size }, () => new Found());
    this.#matches = new Matches(this.#found);
    this.#candidates = Array.from({ length: levels }, () => new Candidates());
    this.#touched = Array.from({ length: levels }, () => []);
    this.#anchorRoles = Uint8Array.from({ length: count }, (_, anchor) => roles[listOf(anchor)]!);
    this.#anchorLevel = Uint8Array.from({ length: count }, (_, anchor) => lists[listOf(anchor)]!.level);
    this.#trie = AnchorTrie.from(program.trie);
    this.#filters = WordFilters.from(program.filters);
    this.#wantedRoles = roles.reduce((all, bits) => all | bits, 0);
    this.#anchoredFlags = [...program.anchoredOnFlag.keys()].reduce((flags, flag) => flags | flag, 0);
  }

  /** The number by which `Matches.of` knows the list. Throws where no list has that id. */
  list(id: string): number {
    const number = this.#program.listNumbers.get(id);
    if (number === undefined) throw new Error(`there is no phrase list "${id}"`);
    return number;
  }

  /**
   * All matches in one conversation. `recognised`: by name, the runs of slots that recognisers of several words found.
   * What it returns holds until the next call. `explain` is told of each match that was found and does not count.
   */
  find(
    tokens: Tokens,
    recognised: ReadonlyMap<string, readonly Span[]>,
    roleOfTurn: (turn: number) => Role,
    explain?: Explain,
  ): Matches {
    this.#start(tokens);
    this.#takeRecognised(recognised, roleOfTurn);
    this.#collect(tokens, roleOfTurn);
    for (const [level, candidates] of this.#candidates.entries()) {
      for (let index = 0; index < candidates.count; index++) {
        this.#verify(candidates.anchorAt(index) * anchorLength, candidates.slotAt(index), level);
      }
      for (const list of this.#touched[level]!) this.#settle(list, roleOfTurn, explain);
    }
    if (explain) for (const list of this.#program.listNumbers.values()) this.#matches.explain(list, explain);
    return this.#matches;
  }

  #start(tokens: Tokens): void {
    for (const lists of this.#touched) {
      for (const list of lists) {
        this.#found[list]!.clear();
        this.#matches.forget(list);
      }
      lists.length = 0;
    }
    for (const candidates of this.#candidates) candidates.clear();
    if (this.#tokens !== tokens) this.#walker = new Walker(this.#program.code, tokens, this.#found, this.#bits);
    this.#tokens = tokens;
    this.#bits.read(tokens);
    this.#readSentence = -1;
    this.#walker!.reset();
  }

  #takeRecognised(recognised: ReadonlyMap<string, readonly Span[]>, roleOfTurn: (turn: number) => Role): void {
    for (const [name, source] of this.#program.recognisers) {
      const found = this.#found[source]!;
      found.clear();
      for (const { start, end } of recognised.get(name) ?? []) if (end - start <= windowSlots) found.add(start, end, 0);
      found.sort();
      this.#addAnchored(source, roleOfTurn);
    }
  }

  /** The one pass over the words. */
  #collect(tokens: Tokens, roleOfTurn: (turn: number) => Role): void {
    const { sentenceFirst, turn, flags } = tokens;
    const trie = this.#trie;
    for (let sentence = 0; sentence < tokens.sentenceCount; sentence++) {
      const first = sentenceFirst[sentence]!;
      const end = sentenceFirst[sentence + 1]!;
      if (first === end) continue;
      this.#roles = roleBits[roleOfTurn(turn[first]!)];
      if ((this.#roles & this.#wantedRoles) === 0) continue;
      for (let slot = first; slot < end; slot++) {
        trie.collect(tokens, slot, end, this.#addCandidate);
        if (flags[slot]! & this.#anchoredFlags) this.#addFlagged(flags[slot]!, slot);
      }
    }
  }

  readonly #addCandidate = (anchor: number, start: number, end: number): void => {
    if (!(this.#anchorRoles[anchor]! & this.#roles) || !this.#fits(anchor, start, end)) return;
    const { anchors } = this.#program;
    const at = anchor * anchorLength;
    const level = this.#anchorLevel[anchor]!;
    if (anchors[at + AnchorField.whole]) {
      // What a recogniser found may reach into the next sentence; no phrase does.
      const { sentence, sentenceFirst } = this.#tokens!;
      if (end > sentenceFirst[sentence[start]! + 1]!) return;
      this.#addMatches(anchors[at]!, anchors[at + AnchorField.phrase]!, start, 1 << (end - start), level);
    } else this.#candidates[level]!.add(anchor, start);
  };

  /** Whether the words beside the anchor are such as the phrase can go on with. */
  #fits(anchor: number, start: number, end: number): boolean {
    const filters = this.#filters;
    const { anchors } = this.#program;
    const at = anchor * anchorLength;
    const { word, flags, sentence, sentenceFirst } = this.#tokens!;
    const previous = anchors[at + AnchorField.previous]!;
    const next = anchors[at + AnchorField.next]!;
    if (next !== anyWord) {
      if (end === sentenceFirst[sentence[start]! + 1]) return false;
      if (!filters.has(next, word[end]!) && !(flags[end]! & Flag.lookThrough)) return false;
    }
    if (previous !== anyWord) {
      if (start === sentenceFirst[sentence[start]!]) return false;
      if (!filters.has(previous, word[start - 1]!) && !(flags[start - 1]! & Flag.lookThrough)) return false;
    }
    return this.#sentenceHas(anchors[at + AnchorField.needed]!, anchors[at + AnchorField.alsoNeeded]!, start);
  }

  /** Whether the sentence of the slot has words of both rows. */
  #sentenceHas(needed: number, alsoNeeded: number, slot: number): boolean {
    if (needed === anyWord) return true;
    const { word, sentence, sentenceFirst } = this.#tokens!;
    const here = sentence[slot]!;
    if (here !== this.#readSentence) {
      this.#words.read(word, sentenceFirst[here]!, sentenceFirst[here + 1]!);
      this.#readSentence = here;
    }
    return this.#filters.meets(needed, this.#words) && this.#filters.meets(alsoNeeded, this.#words);
  }

  #addFlagged(flags: number, slot: number): void {
    for (const [flag, anchors] of this.#program.anchoredOnFlag) {
      if (flags & flag) for (const anchor of anchors) this.#addCandidate(anchor, slot, slot + 1);
    }
  }

  /** Candidates of the phrases that are anchored on what was found. */
  #addAnchored(source: number, roleOfTurn: (turn: number) => Role): void {
    const anchors = this.#program.anchoredOn.get(source);
    if (!anchors) return;
    const found = this.#found[source]!;
    for (let index = 0; index < found.count; index++) {
      const start = found.startAt(index);
      this.#roles = roleBits[roleOfTurn(this.#tokens!.turn[start]!)];
      for (const anchor of anchors) this.#addCandidate(anchor, start, found.endAt(index));
    }
  }

  /** Walks the phrase of the anchor (at `at` in the program's numbers) from every slot that it can start at. */
  #verify(at: number, slot: number, level: number): void {
    const { word, flags, sentence, sentenceFirst } = this.#tokens!;
    const filters = this.#filters;
    const { anchors } = this.#program;
    const least = anchors[at + AnchorField.least]!;
    const most = anchors[at + AnchorField.most]!;
    const beginning = anchors[at + AnchorField.first]!;
    const from = anchors[at + AnchorField.from]!;
    const to = anchors[at + AnchorField.to]!;
    const source = anchors[at + AnchorField.source]!;
    if (source >= 0 && !this.#foundBeside(source, slot)) return;
    const first = Math.max(sentenceFirst[sentence[slot]!]!, slot - windowSlots);
    let before = 0;
    for (let start = slot; start >= first; start--) {
      if (start < slot && !(flags[start]! & Flag.lookThrough)) before++;
      if (before > most) return;
      if (slot - start < least || !filters.has(beginning, word[start]!)) continue;
      const ends = this.#walker!.endsFrom(from, to, start);
      if (ends !== 0)
        this.#addMatches(anchors[at + AnchorField.list]!, anchors[at + AnchorField.phrase]!, start, ends, level);
    }
  }

  /** Whether the source has found anything in the sentence of the slot. */
  #foundBeside(source: number, slot: number): boolean {
    const found = this.#found[source]!;
    if (found.count === 0) return false;
    const { sentence, sentenceFirst } = this.#tokens!;
    const index = found.firstFrom(sentenceFirst[sentence[slot]!]!);
    return index < found.count && found.startAt(index) < sentenceFirst[sentence[slot]! + 1]!;
  }

  #addMatches(list: number, phrase: number, start: number, ends: number, level: number): void {
    const found = this.#found[list]!;
    if (found.count === 0) this.#touched[level]!.push(list);
    for (let left = ends; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      found.add(start, start + 31 - Math.clz32(bit), phrase);
    }
  }

  /** Drops what guards and exceptions tell against; what is left is ready for the phrases that use it. */
  #settle(list: number, roleOfTurn: (turn: number) => Role, explain: Explain | undefined): void {
    const { unless, exceptions } = this.#program.lists[list]!;
    const found = this.#found[list]!;
    found.sort();
    if (unless.length > 0 || exceptions !== undefined) {
      found.filter((index) => this.#counts(list, found, index, explain));
    }
    this.#addAnchored(list, roleOfTurn);
  }

  #counts(list: number, found: Found, index: number, explain: Explain | undefined): boolean {
    const { unless, exceptions } = this.#program.lists[list]!;
    const start = found.startAt(index);
    const end = found.endAt(index);
    for (const why of unless) {
      const slot = this.#guards.holds(why, this.#tokens!, start, end);
      if (slot < 0) continue;
      explain?.({ list, match: found.matchAt(index), why, slot });
      return false;
    }
    const slot = exceptions === undefined ? -1 : startAround(this.#found[exceptions]!, start, end);
    if (slot >= 0) explain?.({ list, match: found.matchAt(index), why: 'exception', slot });
    return slot < 0;
  }
}

/** Start of a match that the slots `start` … `end` lie within, or -1. */
function startAround(found: Found, start: number, end: number): number {
  for (let index = found.firstFrom(end - windowSlots); index < found.count; index++) {
    const around = found.startAt(index);
    if (around > start) return -1;
    if (found.endAt(index) >= end) return around;
  }
  return -1;
}
