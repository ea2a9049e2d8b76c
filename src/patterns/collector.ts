import type { Role } from '../conversation/conversation.ts';
import type { Tokens } from '../language/tokens.ts';
import { AnchorTrie } from './anchor-trie.ts';
import { CandidateFilter } from './candidate-filter.ts';
import { Candidates } from './candidates.ts';
import type { Found } from './found.ts';
import { AnchorField, anchorLength, type Program, roleBits } from './program.ts';
import { WordFilters } from './word-filters.ts';

/** Collects the candidates of all phrases in one pass over the words; phrases that are a mere anchor are found by it. */
export class Collector {
  readonly #program: Program;
  readonly #found: readonly Found[];
  /** By source, made when first needed. */
  readonly #candidates: (Candidates | undefined)[] = [];
  /** Sources that have candidates or matches in this conversation. */
  readonly #touched: number[] = [];
  readonly #isTouched: Uint8Array;
  /** By anchor: roles on whose turns it is wanted. */
  readonly #anchorRoles: Uint8Array;
  readonly #wantedRoles: number;
  readonly #anchoredFlags: number;
  readonly #trie: AnchorTrie;
  readonly #filter: CandidateFilter;
  #tokens: Tokens | undefined;
  /** By turn, as bits. */
  #rolesOfTurns = new Uint8Array(64);

  /** @param roles by source: on whose turns it is wanted, as bits */
  constructor(program: Program, found: readonly Found[], roles: Uint8Array) {
    const { anchors } = program;
    this.#program = program;
    this.#found = found;
    this.#isTouched = new Uint8Array(found.length);
    this.#anchorRoles = new Uint8Array(anchors.length / anchorLength);
    for (let anchor = 0; anchor < this.#anchorRoles.length; anchor++) {
      this.#anchorRoles[anchor] = roles[anchors[anchor * anchorLength + AnchorField.list]!]!;
    }
    this.#wantedRoles = roles.reduce((all, some) => all | some, 0);
    this.#anchoredFlags = [...program.anchoredOnFlag.keys()].reduce((flags, flag) => flags | flag, 0);
    this.#trie = new AnchorTrie(program.trie, this.#anchorRoles, this.#add);
    this.#filter = new CandidateFilter(anchors, WordFilters.from(program.filters));
  }

  /** Forgets the conversation before; `forget` is told of each source that had anything in it. */
  start(tokens: Tokens, roleOfTurn: (turn: number) => Role, forget: (source: number) => void): void {
    for (const source of this.#touched) {
      this.#found[source]!.clear();
      this.#candidates[source]?.clear();
      this.#isTouched[source] = 0;
      forget(source);
    }
    this.#touched.length = 0;
    this.#tokens = tokens;
    this.#filter.read(tokens);
    this.#readRoles(tokens, roleOfTurn);
  }

  /** The one pass over the words. */
  collect(): void {
    const tokens = this.#tokens!;
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

  /** Takes up the candidate of an anchor that stands on something found, if it is wanted there and the words around it fit. */
  addFound(anchor: number, start: number, end: number): void {
    if (this.#anchorRoles[anchor]! & this.roleAt(start)) this.#add(anchor, start, end);
  }

  candidatesOf(source: number): Candidates | undefined {
    return this.#candidates[source];
  }

  /** Whose turn the slot stands in, as a bit. */
  roleAt(slot: number): number {
    return this.#rolesOfTurns[this.#tokens!.turn[slot]!]!;
  }

  isTouched(source: number): boolean {
    return this.#isTouched[source] === 1;
  }

  /** The source may have something in this conversation, which is to be forgotten before the next. */
  touch(source: number): void {
    if (this.#isTouched[source]) return;
    this.#isTouched[source] = 1;
    this.#touched.push(source);
  }

  #readRoles({ count, turn }: Tokens, roleOfTurn: (turn: number) => Role): void {
    const turns = count === 0 ? 0 : turn[count - 1]! + 1;
    if (turns > this.#rolesOfTurns.length) this.#rolesOfTurns = new Uint8Array(2 * turns);
    for (let index = 0; index < turns; index++) this.#rolesOfTurns[index] = roleBits[roleOfTurn(index)];
  }

  readonly #add = (anchor: number, start: number, end: number): void => {
    if (!this.#filter.fits(anchor, start, end)) return;
    const { anchors } = this.#program;
    const at = anchor * anchorLength;
    const list = anchors[at + AnchorField.list]!;
    this.touch(list);
    if (anchors[at + AnchorField.whole]) {
      // What a recogniser found may reach into the next sentence; no phrase does.
      const { sentence, sentenceFirst } = this.#tokens!;
      if (end > sentenceFirst[sentence[start]! + 1]!) return;
      this.#found[list]!.add(start, end, anchors[at + AnchorField.phrase]!);
    } else {
      this.#candidates[list] ??= new Candidates();
      this.#candidates[list].add(anchor, start);
    }
  };

  #addFlagged(flags: number, slot: number, role: number): void {
    for (const [flag, anchors] of this.#program.anchoredOnFlag) {
      if ((flags & flag) === 0) continue;
      for (const anchor of anchors) if (this.#anchorRoles[anchor]! & role) this.#add(anchor, slot, slot + 1);
    }
  }
}
