import type { Role } from '../conversation/conversation.ts';
import { Flag, type Span, type Tokens } from '../language/tokens.ts';
import { AnchorTrie } from './anchor-trie.ts';
import { CandidateFilter } from './candidate-filter.ts';
import { Candidates } from './candidates.ts';
import { Found } from './found.ts';
import { type Explain, Matches } from './matches.ts';
import type { GuardName, PhraseList } from './phrase.ts';
import { type AnchoredOn, AnchorField, anchorLength, bitsOf, type Program, roleBits, rolesByUse } from './program.ts';
import { SlotBits } from './slot-bits.ts';
import { windowSlots } from './steps.ts';
import { Walker } from './walker.ts';
import { WordFilters } from './word-filters.ts';

export type { Dropped, Explain, Matches } from './matches.ts';

const nothing: readonly AnchoredOn[] = [];

type Side = PhraseList['roles'][number];

export interface Guards {
  /** Slot of the reason not to count the match of slots `start` … `end` (exclusive), or -1. */
  holds(name: GuardName, tokens: Tokens, start: number, end: number): number;
}

/**
 * Finds the phrases of all lists in one pass over the words of a conversation: the pass collects candidates by their
 * anchors. They are walked when somebody asks for the matches of their list, concepts before the phrases that use them:
 * most lists tell what would make an occasion good, and most conversations have no such occasion.
 */
export class Matcher {
  readonly #program: Program;
  readonly #guards: Guards;
  readonly #found: readonly Found[];
  readonly #matches: Matches;
  /** By source, made when first needed. */
  readonly #candidates: (Candidates | undefined)[] = [];
  /** Sources that have candidates or matches, and those whose matches are ready, in this conversation. */
  readonly #touched: number[] = [];
  readonly #isTouched: Uint8Array;
  readonly #isReady: Uint8Array;
  /** By source: whether it can have matches though the pass found nothing: from other sources, or from its single words. */
  readonly #canBeUntouched: Uint8Array;
  readonly #anchoredOn: (readonly AnchoredOn[] | undefined)[] = [];
  /** By source and by anchor: roles on whose turns it is wanted. */
  readonly #roles: Uint8Array;
  readonly #anchorRoles: Uint8Array;
  /**
   * By anchor: the slot of the candidate walked last, -1 for none. Starts that it has tried are not tried again: `no no
   * no …` would otherwise be walked from each slot for every other one in the window.
   */
  readonly #walkedTo: Int32Array;
  readonly #wantedRoles: number;
  readonly #anchoredFlags: number;
  readonly #trie: AnchorTrie;
  readonly #filter: CandidateFilter;
  readonly #bits = new SlotBits();
  #tokens: Tokens | undefined;
  /** The sentence whose head was asked for last: sentences of nothing but repeats have long heads. */
  #headSentence = -1;
  #head = 0;
  #walker: Walker | undefined;
  /** By turn, as bits. */
  #rolesOfTurns = new Uint8Array(64);
  #explain: Explain | undefined;

  /** @param wanted by list id: on whose turns it is looked for; those not named are found only where these use them. */
  constructor(program: Program, guards: Guards, wanted: ReadonlyMap<string, readonly Side[]>) {
    const { lists, listNumbers, recognisers, anchors } = program;
    const bits = [...listNumbers.keys()].map((id) => bitsOf(wanted.get(id) ?? []));
    const roles = rolesByUse(program, bits);
    const sources = lists.length + recognisers.size;
    this.#program = program;
    this.#guards = guards;
    this.#found = Array.from({ length: sources }, () => new Found());
    this.#matches = new Matches(this.#found, (list) => this.#makeReady(list));
    this.#isTouched = new Uint8Array(sources);
    this.#isReady = new Uint8Array(sources);
    this.#canBeUntouched = new Uint8Array(sources);
    for (const [list, anchors] of program.anchoredOn) {
      this.#anchoredOn[list] = anchors;
      this.#canBeUntouched[list] = 1;
    }
    for (const list of program.singleWords.keys()) this.#canBeUntouched[list] = 1;
    this.#roles = roles;
    this.#anchorRoles = new Uint8Array(anchors.length / anchorLength);
    this.#walkedTo = new Int32Array(this.#anchorRoles.length);
    for (let anchor = 0; anchor < this.#anchorRoles.length; anchor++) {
      this.#anchorRoles[anchor] = roles[anchors[anchor * anchorLength + AnchorField.list]!]!;
    }
    this.#wantedRoles = roles.reduce((all, some) => all | some, 0);
    this.#anchoredFlags = [...program.anchoredOnFlag.keys()].reduce((flags, flag) => flags | flag, 0);
    this.#trie = new AnchorTrie(program.trie, this.#anchorRoles, this.#addCandidate);
    this.#filter = new CandidateFilter(anchors, WordFilters.from(program.filters));
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
    this.#readRoles(tokens, roleOfTurn);
    this.#explain = explain;
    this.#takeRecognised(recognised);
    this.#collect(tokens);
    if (explain) for (const list of this.#program.listNumbers.values()) this.#matches.explain(list, explain);
    return this.#matches;
  }

  #start(tokens: Tokens): void {
    for (const source of this.#touched) {
      this.#found[source]!.clear();
      this.#matches.forget(source);
      this.#candidates[source]?.clear();
      this.#isTouched[source] = 0;
    }
    this.#touched.length = 0;
    this.#isReady.fill(0);
    this.#headSentence = -1;
    this.#walkedTo.fill(-1);
    if (this.#tokens !== tokens) this.#walker = new Walker(this.#program.code, tokens, this.#found, this.#bits);
    this.#tokens = tokens;
    this.#bits.read(tokens);
    this.#filter.read(tokens);
    this.#walker!.reset();
  }

  #readRoles({ count, turn }: Tokens, roleOfTurn: (turn: number) => Role): void {
    const turns = count === 0 ? 0 : turn[count - 1]! + 1;
    if (turns > this.#rolesOfTurns.length) this.#rolesOfTurns = new Uint8Array(2 * turns);
    for (let index = 0; index < turns; index++) this.#rolesOfTurns[index] = roleBits[roleOfTurn(index)];
  }

  #takeRecognised(recognised: ReadonlyMap<string, readonly Span[]>): void {
    for (const [name, source] of this.#program.recognisers) {
      const found = this.#found[source]!;
      this.#touch(source);
      for (const { start, end } of recognised.get(name) ?? []) if (end - start <= windowSlots) found.add(start, end, 0);
      found.sort();
      this.#isReady[source] = 1;
    }
  }

  /** The one pass over the words. */
  #collect(tokens: Tokens): void {
    const { sentenceFirst, turn, flags } = tokens;
    for (let sentence = 0; sentence < tokens.sentenceCount; sentence++) {
      const first = sentenceFirst[sentence]!;
      const end = sentenceFirst[sentence + 1]!;
      if (first === end) continue;
      const role = this.#rolesOfTurns[turn[first]!]!;
      if ((role & this.#wantedRoles) === 0) continue;
      this.#trie.collect(tokens, first, end, role);
      for (let slot = first; slot < end; slot++) {
        if (flags[slot]! & this.#anchoredFlags) this.#addFlagged(flags[slot]!, slot, role);
      }
    }
  }

  readonly #addCandidate = (anchor: number, start: number, end: number): void => {
    if (!this.#filter.fits(anchor, start, end)) return;
    const { anchors } = this.#program;
    const at = anchor * anchorLength;
    const list = anchors[at + AnchorField.list]!;
    this.#touch(list);
    if (anchors[at + AnchorField.whole]) {
      // What a recogniser found may reach into the next sentence; no phrase does.
      const { sentence, sentenceFirst } = this.#tokens!;
      if (end > sentenceFirst[sentence[start]! + 1]!) return;
      this.#found[list]!.add(start, end, anchors[at + AnchorField.phrase]!);
    } else this.#candidatesOf(list).add(anchor, start);
  };

  #candidatesOf(list: number): Candidates {
    let candidates = this.#candidates[list];
    if (!candidates) {
      candidates = new Candidates();
      this.#candidates[list] = candidates;
    }
    return candidates;
  }

  #touch(source: number): void {
    if (this.#isTouched[source]) return;
    this.#isTouched[source] = 1;
    this.#touched.push(source);
  }

  #addFlagged(flags: number, slot: number, role: number): void {
    for (const [flag, anchors] of this.#program.anchoredOnFlag) {
      if ((flags & flag) === 0) continue;
      for (const anchor of anchors) if (this.#anchorRoles[anchor]! & role) this.#addCandidate(anchor, slot, slot + 1);
    }
  }

  /** Walks the candidates of a list and drops what guards and exceptions tell against: then its matches are ready. */
  #makeReady(list: number): void {
    // Most lists have met none of their words: nothing to be done for them must cost nothing.
    if (this.#isReady[list] || !(this.#isTouched[list] || this.#canBeUntouched[list])) return;
    this.#isReady[list] = 1;
    if (this.#roles[list] === 0) return;
    if (this.#program.lists[list]!.longer !== undefined) this.#addSingleWords(list);
    this.#addAnchored(list);
    const candidates = this.#candidates[list];
    for (let index = 0; candidates && index < candidates.count; index++) {
      this.#verify(candidates.anchorAt(index), candidates.slotAt(index));
    }
    const found = this.#found[list]!;
    if (found.count === 0) return;
    found.sort();
    const { unless, exceptions } = this.#program.lists[list]!;
    if (exceptions !== undefined) this.#makeReady(exceptions);
    if (unless.length > 0 || exceptions !== undefined) found.filter((index) => this.#counts(list, found, index));
  }

  /** All phrases of a concept that others look at word by word; only traces ask for them. */
  #addSingleWords(list: number): void {
    const { tokens, program } = { tokens: this.#tokens!, program: this.#program };
    const found = this.#found[list]!;
    this.#touch(list);
    this.#makeReady(program.lists[list]!.longer!);
    found.addAll(this.#found[program.lists[list]!.longer!]!);
    for (let slot = 0; slot < tokens.count; slot++) {
      if (!(this.#rolesOfTurns[tokens.turn[slot]!]! & this.#roles[list]!)) continue;
      for (const { id, phrase } of program.singleWords.get(list)!) {
        if (tokens.word[slot] === id) found.add(slot, slot + 1, phrase);
      }
    }
  }

  /** Whether all that a match of the phrase is certain to hold was found in the sentence of the slot. */
  #hasCertain(at: number, slot: number): boolean {
    const { anchors, looksAt } = this.#program;
    const end = anchors[at + AnchorField.certainEnd]!;
    for (let use = anchors[at + AnchorField.usesFrom]!; use < end; use++) {
      if (!this.#foundBeside(looksAt[use]!, slot)) return false;
    }
    return true;
  }

  /** What else the phrase of the anchor looks at: not what others of its list do, for most of them are never walked. */
  #makeUsesReady(at: number): void {
    const { anchors, looksAt } = this.#program;
    const end = anchors[at + AnchorField.usesEnd]!;
    for (let use = anchors[at + AnchorField.certainEnd]!; use < end; use++) this.#makeReady(looksAt[use]!);
  }

  /** Candidates of the phrases of a list that are anchored on what other sources find. */
  #addAnchored(list: number): void {
    for (const { source, anchor } of this.#anchoredOn[list] ?? nothing) {
      this.#makeReady(source);
      const found = this.#found[source]!;
      for (let index = 0; index < found.count; index++) {
        const start = found.startAt(index);
        const role = this.#rolesOfTurns[this.#tokens!.turn[start]!]!;
        if (this.#anchorRoles[anchor]! & role) this.#addCandidate(anchor, start, found.endAt(index));
      }
    }
  }

  /** Walks the phrase of the anchor from every slot that it can start at; its candidates come in order of their slot. */
  #verify(anchor: number, slot: number): void {
    const { anchors } = this.#program;
    const at = anchor * anchorLength;
    if (!this.#hasCertain(at, slot)) return;
    const list = anchors[at + AnchorField.list]!;

    const { flags, sentence, sentenceFirst } = this.#tokens!;
    const least = anchors[at + AnchorField.least]!;
    const most = anchors[at + AnchorField.most]!;
    const notWalked = this.#walkedTo[anchor]! - least + 1;
    const first = Math.max(sentenceFirst[sentence[slot]!]!, slot - windowSlots, notWalked);
    this.#walkedTo[anchor] = slot;
    const last = anchors[at + AnchorField.atHead] ? this.#headOf(sentence[slot]!) : slot;
    let before = 0;
    for (let start = slot; start >= first; start--) {
      if (start < slot && !(flags[start]! & Flag.lookThrough)) before++;
      if (before > most) return;
      if (start > last || slot - start < least || !this.#filter.mayBegin(at, start)) continue;
      this.#makeUsesReady(at);
      const ends = this.#walker!.endsFrom(anchors[at + AnchorField.from]!, anchors[at + AnchorField.to]!, start);
      if (ends !== 0) this.#addMatches(list, anchors[at + AnchorField.phrase]!, start, ends);
    }
  }

  /** The first slot of the sentence that is not looked through. */
  #headOf(sentence: number): number {
    if (sentence === this.#headSentence) return this.#head;
    const { flags, sentenceFirst } = this.#tokens!;
    let head = sentenceFirst[sentence]!;
    while (head < sentenceFirst[sentence + 1]! && flags[head]! & Flag.lookThrough) head++;
    this.#headSentence = sentence;
    this.#head = head;
    return head;
  }

  /** Whether the source has found anything in the sentence of the slot. */
  #foundBeside(source: number, slot: number): boolean {
    this.#makeReady(source);
    const found = this.#found[source]!;
    if (found.count === 0) return false;
    const { sentence, sentenceFirst } = this.#tokens!;
    const index = found.firstFrom(sentenceFirst[sentence[slot]!]!);
    return index < found.count && found.startAt(index) < sentenceFirst[sentence[slot]! + 1]!;
  }

  #addMatches(list: number, phrase: number, start: number, ends: number): void {
    for (let left = ends; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      this.#found[list]!.add(start, start + 31 - Math.clz32(bit), phrase);
    }
  }

  #counts(list: number, found: Found, index: number): boolean {
    const { unless, exceptions } = this.#program.lists[list]!;
    const start = found.startAt(index);
    const end = found.endAt(index);
    for (const why of unless) {
      const slot = this.#guards.holds(why, this.#tokens!, start, end);
      if (slot < 0) continue;
      this.#explain?.({ list, match: found.matchAt(index), why, slot });
      return false;
    }
    const slot = exceptions === undefined ? -1 : startAround(this.#found[exceptions]!, start, end);
    if (slot >= 0) this.#explain?.({ list, match: found.matchAt(index), why: 'exception', slot });
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
