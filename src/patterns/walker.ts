import { Mark, type Tokens } from '../language/tokens.ts';
import type { Found } from './found.ts';
import { edgeCodes, Op } from './phrase-code.ts';
import { SentenceWindow } from './sentence-window.ts';
import type { SlotBits } from './slot-bits.ts';
import { SlotSteps } from './slot-steps.ts';

/**
 * Walks a phrase through a window of one sentence, forwards, all ways at once: a set of places between slots is the
 * bits of one integer (bit k: before the k-th slot of the window), so there is no going back and nothing is allocated.
 *
 * A place is reached in one of four ways, which decide what may be passed on the way to the next slot:
 * - fresh: nothing is matched yet; the next slot is this one.
 * - plain: after a word; words may come after a clause mark, the tokens of a gap may not.
 * - tight: after a gap; nothing may come after a clause mark.
 * - open: after `,`; anything may.
 */
export class Walker {
  readonly #code: Int32Array;
  readonly #tokens: Tokens;
  readonly #found: readonly Found[];
  readonly #bits: SlotBits;
  readonly #window: SentenceWindow;
  readonly #steps: SlotSteps;
  /** Looks aside from a place of this walk. */
  #aside: Walker | undefined;
  #fresh = 0;
  #plain = 0;
  #tight = 0;
  #open = 0;

  constructor(code: Int32Array, tokens: Tokens, found: readonly Found[], bits: SlotBits) {
    this.#code = code;
    this.#tokens = tokens;
    this.#found = found;
    this.#bits = bits;
    this.#window = new SentenceWindow(tokens, bits);
    this.#steps = new SlotSteps(code, tokens, this.#window);
  }

  /** To be called for each conversation. */
  reset(): void {
    this.#window.reset();
    this.#aside?.reset();
  }

  /**
   * Ends of the matches that start at `start`, as bits: bit k for an end k slots after it. The phrase is the instructions
   * `from` … `to` (exclusive).
   */
  endsFrom(from: number, to: number, start: number): number {
    this.#window.open(start, this.#tokens.sentence[start]!);
    this.#stand(1, 0);
    this.#walk(from, to);
    return this.#plain | this.#tight | this.#open;
  }

  #standsAhead(from: number, to: number, place: number, sentence: number): boolean {
    this.#window.open(place, sentence);
    this.#stand(0, 1);
    this.#walk(from, to);
    return !this.#isLost();
  }

  #standsBehind(from: number, to: number, place: number, sentence: number): boolean {
    const window = this.#window;
    window.openBefore(place, sentence);
    const here = 1 << (place - window.base);
    this.#stand(here | (here - 1), 0);
    this.#walk(from, to);
    const ends = this.#fresh | window.acrossMarks(this.#plain | this.#open) | window.withinClause(this.#tight);
    return (ends & here) !== 0;
  }

  #stand(fresh: number, plain: number, tight = 0, open = 0): void {
    this.#fresh = fresh;
    this.#plain = plain;
    this.#tight = tight;
    this.#open = open;
  }

  /** Follows the instructions one after the other, as long as any place is left. */
  #walk(from: number, to: number): void {
    const code = this.#code;
    const steps = this.#steps;
    for (let at = from; at < to && !this.#isLost(); ) {
      switch (code[at]) {
        case Op.word:
          this.#stand(0, steps.afterWord(this.#next(), code[at + 1]!));
          at += 2;
          break;
        case Op.words:
          this.#stand(0, steps.afterWords(this.#next(), code[at + 1]!, at + 3, at + 3 + code[at + 2]!));
          at += 3 + code[at + 2]!;
          break;
        case Op.flag:
          this.#stand(0, steps.afterFlag(this.#next(), code[at + 1]!));
          at += 2;
          break;
        case Op.found:
          this.#stand(0, steps.afterFound(this.#next(), this.#found[code[at + 1]!]!));
          at += 2;
          break;
        case Op.gap:
          this.#passGap(code[at + 1]!, code[at + 2]!);
          at += 3;
          break;
        case Op.either:
          at = this.#takeEither(at + 2, code[at + 1]!);
          break;
        case Op.optional:
          this.#mayTake(at + 2, at + 2 + code[at + 1]!);
          at += 2 + code[at + 1]!;
          break;
        case Op.repeated:
          this.#takeAnyNumber(at + 2, at + 2 + code[at + 1]!);
          at += 2 + code[at + 1]!;
          break;
        case Op.edge:
          this.#passEdge(code[at + 1]!);
          at += 2;
          break;
        default:
          this.#keep(this.#seeing(at + 4, at + 4 + code[at + 3]!, code[at + 1] === 1, code[at + 2] === 1));
          at += 4 + code[at + 3]!;
      }
    }
  }

  #isLost(): boolean {
    return (this.#fresh | this.#plain | this.#tight | this.#open) === 0;
  }

  /** Slots that a word may be matched at next, as bits. */
  #next(): number {
    const window = this.#window;
    const across = window.acrossMarks(this.#plain | this.#open);
    return (this.#fresh | across | window.withinClause(this.#tight)) & window.inside;
  }

  #passGap(least: number, most: number): void {
    const window = this.#window;
    const ordinary = window.inside & ~window.through;
    const entered = window.acrossMarks(this.#open) | window.withinClause(this.#plain | this.#tight);
    let inGap = (this.#fresh | entered) & ordinary;
    let after = 0;
    for (let tokens = 1; tokens <= most && inGap !== 0; tokens++) {
      const ends = inGap << 1;
      if (tokens >= least) after |= ends;
      inGap = window.withinClause(ends) & ordinary;
    }
    if (least === 0) this.#tight |= after;
    else this.#stand(0, 0, after);
  }

  /** Returns where the instructions go on. Options that begin with none of the words that come next are passed over. */
  #takeEither(first: number, options: number): number {
    const code = this.#code;
    const ahead = this.#steps.wordsAt(this.#next());
    const fresh = this.#fresh;
    const plain = this.#plain;
    const tight = this.#tight;
    const open = this.#open;
    let afterFresh = 0;
    let afterPlain = 0;
    let afterTight = 0;
    let afterOpen = 0;
    let at = first;
    for (let option = 0; option < options; option++) {
      const from = at + 2;
      const to = from + code[at + 1]!;
      const isPossible = code[at] === -1 || (code[at]! & ahead) !== 0;
      at = to;
      if (!isPossible) continue;
      this.#stand(fresh, plain, tight, open);
      this.#walk(from, to);
      afterFresh |= this.#fresh;
      afterPlain |= this.#plain;
      afterTight |= this.#tight;
      afterOpen |= this.#open;
    }
    this.#stand(afterFresh, afterPlain, afterTight, afterOpen);
    return at;
  }

  #mayTake(from: number, to: number): void {
    const fresh = this.#fresh;
    const plain = this.#plain;
    const tight = this.#tight;
    const open = this.#open;
    this.#walk(from, to);
    this.#stand(fresh | this.#fresh, plain | this.#plain, tight | this.#tight, open | this.#open);
  }

  /** What is repeated takes at least one slot, so no place is new after 31 rounds; each round goes on from the new ones. */
  #takeAnyNumber(from: number, to: number): void {
    let fresh = this.#fresh;
    let plain = this.#plain;
    let tight = this.#tight;
    let open = this.#open;
    while (!this.#isLost()) {
      this.#walk(from, to);
      this.#stand(this.#fresh & ~fresh, this.#plain & ~plain, this.#tight & ~tight, this.#open & ~open);
      fresh |= this.#fresh;
      plain |= this.#plain;
      tight |= this.#tight;
      open |= this.#open;
    }
    this.#stand(fresh, plain, tight, open);
  }

  #passEdge(edge: number): void {
    const window = this.#window;
    switch (edge) {
      case edgeCodes['sentence-start']:
        this.#keep(window.startPlaces());
        break;
      case edgeCodes['sentence-end']:
        this.#keep(window.endPlaces());
        break;
      case edgeCodes['question-mark']:
        this.#keep(window.endsIn(Mark.question, Mark.manyQuestions) ? window.endPlaces() : 0);
        break;
      case edgeCodes['exclamation-mark']:
        this.#keep(window.endsIn(Mark.exclamation, Mark.manyExclamations) ? window.endPlaces() : 0);
        break;
      case edgeCodes['clause-mark']:
        this.#keep(this.#marked());
        this.#stand(this.#fresh, 0, 0, this.#plain | this.#tight | this.#open);
        break;
    }
  }

  #keep(places: number): void {
    this.#stand(this.#fresh & places, this.#plain & places, this.#tight & places, this.#open & places);
  }

  /** Of the places reached, those with a clause mark. */
  #marked(): number {
    let marked = 0;
    for (let left = this.#fresh | this.#plain | this.#tight | this.#open; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      if (this.#window.hasMark(this.#window.base + 31 - Math.clz32(bit))) marked |= bit;
    }
    return marked;
  }

  /** Of the places reached, those where what is looked at stands (or, unwanted, does not). */
  #seeing(from: number, to: number, behind: boolean, wanted: boolean): number {
    this.#aside ??= new Walker(this.#code, this.#tokens, this.#found, this.#bits);
    let seen = 0;
    for (let left = this.#fresh | this.#plain | this.#tight | this.#open; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      const place = this.#window.base + 31 - Math.clz32(bit);
      const stands = behind
        ? this.#aside.#standsBehind(from, to, place, this.#window.sentence)
        : this.#aside.#standsAhead(from, to, place, this.#window.sentence);
      if (stands === wanted) seen |= bit;
    }
    return seen;
  }
}
