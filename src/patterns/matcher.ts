import type { Role } from '../conversation/conversation.ts';
import type { Span, Tokens } from '../language/tokens.ts';
import { Collector } from './collector.ts';
import { Found } from './found.ts';
import { type Explain, Matches } from './matches.ts';
import type { GuardName, PhraseList } from './phrase.ts';
import { type AnchoredOn, bitsOf, type Program, rolesByUse } from './program.ts';
import { windowSlots } from './steps.ts';
import { Verifier } from './verifier.ts';

export type { Dropped, Explain, Matches } from './matches.ts';

type Side = PhraseList['roles'][number];

export interface Guards {
  /** Slot of the reason not to count the match of slots `start` … `end` (exclusive), or -1. */
  holds(name: GuardName, tokens: Tokens, start: number, end: number): number;
}

const nothing: readonly AnchoredOn[] = [];

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
  readonly #collector: Collector;
  readonly #verifier: Verifier;
  /** By source: roles on whose turns it is wanted, as bits. */
  readonly #roles: Uint8Array;
  /** By source: whether it can have matches though the pass found nothing: from other sources, or from its single words. */
  readonly #canBeUntouched: Uint8Array;
  readonly #anchoredOn: (readonly AnchoredOn[] | undefined)[] = [];
  /** By source: whether its matches are ready, in this conversation. */
  readonly #isReady: Uint8Array;
  #tokens: Tokens | undefined;
  #explain: Explain | undefined;

  /** @param wanted by list id: on whose turns it is looked for; those not named are found only where these use them. */
  constructor(program: Program, guards: Guards, wanted: ReadonlyMap<string, readonly Side[]>) {
    const { lists, listNumbers, recognisers } = program;
    const bits = [...listNumbers.keys()].map((id) => bitsOf(wanted.get(id) ?? []));
    const sources = lists.length + recognisers.size;
    this.#program = program;
    this.#guards = guards;
    this.#found = Array.from({ length: sources }, () => new Found());
    this.#matches = new Matches(this.#found, (list) => this.#makeReady(list));
    this.#roles = rolesByUse(program, bits);
    this.#collector = new Collector(program, this.#found, this.#roles);
    this.#verifier = new Verifier(program, this.#found, (source) => this.#makeReady(source));
    this.#isReady = new Uint8Array(sources);
    this.#canBeUntouched = new Uint8Array(sources);
    for (const list of program.singleWords.keys()) this.#canBeUntouched[list] = 1;
    for (const [list, anchors] of program.anchoredOn) {
      this.#canBeUntouched[list] = 1;
      this.#anchoredOn[list] = anchors;
    }
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
    this.#tokens = tokens;
    this.#explain = explain;
    this.#isReady.fill(0);
    this.#collector.start(tokens, roleOfTurn, (source) => this.#matches.forget(source));
    this.#verifier.start(tokens);
    this.#takeRecognised(recognised);
    this.#collector.collect();
    if (explain) for (const list of this.#program.listNumbers.values()) this.#matches.explain(list, explain);
    return this.#matches;
  }

  #takeRecognised(recognised: ReadonlyMap<string, readonly Span[]>): void {
    for (const [name, source] of this.#program.recognisers) {
      const found = this.#found[source]!;
      this.#collector.touch(source);
      for (const { start, end } of recognised.get(name) ?? []) if (end - start <= windowSlots) found.add(start, end, 0);
      found.sort();
      this.#isReady[source] = 1;
    }
  }

  /** Walks the candidates of a list and drops what guards and exceptions tell against: then its matches are ready. */
  #makeReady(list: number): void {
    // Most lists have met none of their words: nothing to be done for them must cost nothing.
    if (this.#isReady[list] || !(this.#canBeUntouched[list] || this.#collector.isTouched(list))) return;
    this.#isReady[list] = 1;
    if (this.#roles[list] === 0) return;
    const { unless, exceptions, longer } = this.#program.lists[list]!;
    if (longer !== undefined) this.#addSingleWords(list, longer);
    this.#addAnchored(list);
    this.#verifyAll(list);
    const found = this.#found[list]!;
    if (found.count === 0) return;
    found.sort();
    if (exceptions !== undefined) this.#makeReady(exceptions);
    if (unless.length > 0 || exceptions !== undefined) found.filter((index) => this.#counts(list, found, index));
  }

  /** All phrases of a concept that others look at word by word; only traces ask for them. */
  #addSingleWords(list: number, longer: number): void {
    const found = this.#found[list]!;
    const words = this.#program.singleWords.get(list)!;
    const { count, word } = this.#tokens!;
    this.#collector.touch(list);
    this.#makeReady(longer);
    found.addAll(this.#found[longer]!);
    for (let slot = 0; slot < count; slot++) {
      if ((this.#collector.roleAt(slot) & this.#roles[list]!) === 0) continue;
      for (const { id, phrase } of words) if (word[slot] === id) found.add(slot, slot + 1, phrase);
    }
  }

  /** Candidates of the phrases of a list that are anchored on what other sources find. */
  #addAnchored(list: number): void {
    for (const { source, anchor } of this.#anchoredOn[list] ?? nothing) {
      this.#makeReady(source);
      const found = this.#found[source]!;
      for (let index = 0; index < found.count; index++) {
        this.#collector.addFound(anchor, found.startAt(index), found.endAt(index));
      }
    }
  }

  #verifyAll(list: number): void {
    const candidates = this.#collector.candidatesOf(list);
    if (!candidates) return;
    for (let index = 0; index < candidates.count; index++) {
      this.#verifier.verify(candidates.anchorAt(index), candidates.slotAt(index));
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
