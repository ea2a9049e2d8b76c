import { Mark, type Tokens } from '../language/tokens.ts';
import type { Found } from './found.ts';
import type { EdgeName } from './phrase.ts';
import { SentenceWindow } from './sentence-window.ts';
import { type Step, windowSlots } from './steps.ts';

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
  readonly #tokens: Tokens;
  readonly #found: readonly Found[];
  readonly #window: SentenceWindow;
  /** Looks aside from a place of this walk; looks are not nested. */
  #aside: Walker | undefined;
  #fresh = 0;
  #plain = 0;
  #tight = 0;
  #open = 0;

  constructor(tokens: Tokens, found: readonly Found[]) {
    this.#tokens = tokens;
    this.#found = found;
    this.#window = new SentenceWindow(tokens);
  }

  /** To be called for each conversation: sentences are numbered anew. */
  reset(): void {
    this.#window.reset();
    this.#aside?.reset();
  }

  /** Ends of the matches that start at `start`, as bits: bit k for an end k slots after it. */
  endsFrom(step: Step, start: number): number {
    this.#window.open(start, this.#tokens.sentence[start]!);
    this.#stand(1, 0);
    this.#advance(step);
    return this.#plain | this.#tight | this.#open;
  }

  #standsAhead(step: Step, place: number, sentence: number): boolean {
    this.#window.open(place, sentence);
    this.#stand(0, 1);
    this.#advance(step);
    return !this.#isLost();
  }

  #standsBehind(step: Step, place: number, sentence: number): boolean {
    const window = this.#window;
    window.openBefore(place, sentence);
    const here = 1 << (place - window.base);
    this.#stand(here | (here - 1), 0);
    this.#advance(step);
    const ends = this.#fresh | window.acrossMarks(this.#plain | this.#open) | window.withinClause(this.#tight);
    return (ends & here) !== 0;
  }

  #stand(fresh: number, plain: number, tight = 0, open = 0): void {
    this.#fresh = fresh;
    this.#plain = plain;
    this.#tight = tight;
    this.#open = open;
  }

  #advance(step: Step): void {
    switch (step.kind) {
      case 'words':
        this.#stand(0, this.#afterWord(step.ids));
        break;
      case 'flag':
        this.#stand(0, this.#afterFlag(step.flag));
        break;
      case 'found':
        this.#stand(0, this.#afterFound(this.#found[step.source]!));
        break;
      case 'gap':
        this.#passGap(step.least, step.most);
        break;
      case 'sequence':
        for (const part of step.steps) {
          this.#advance(part);
          if (this.#isLost()) return;
        }
        break;
      case 'either':
        this.#takeEither(step.steps);
        break;
      case 'optional':
        this.#mayTake(step.step);
        break;
      case 'repeated':
        this.#takeAnyNumber(step.step);
        break;
      case 'edge':
        this.#passEdge(step.at);
        break;
      case 'look':
        this.#keep(this.#seeing(step.step, step.behind, step.wanted));
        break;
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

  #afterWord(ids: readonly number[]): number {
    const { word } = this.#tokens;
    let after = 0;
    for (let left = this.#next(); left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      if (isAmong(ids, word[this.#window.base + 31 - Math.clz32(bit)]!)) after |= bit << 1;
    }
    return after;
  }

  #afterFlag(flag: number): number {
    const { flags } = this.#tokens;
    let after = 0;
    for (let left = this.#next(); left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      if (flags[this.#window.base + 31 - Math.clz32(bit)]! & flag) after |= bit << 1;
    }
    return after;
  }

  #afterFound(found: Found): number {
    let after = 0;
    if (found.count === 0) return after;
    for (let left = this.#next(); left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      const slot = this.#window.base + 31 - Math.clz32(bit);
      for (let index = found.firstFrom(slot); index < found.count && found.startAt(index) === slot; index++) {
        const end = found.endAt(index);
        if (end <= this.#window.end && end - this.#window.base <= windowSlots) after |= 1 << (end - this.#window.base);
      }
    }
    return after;
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

  #takeEither(options: readonly Step[]): void {
    const fresh = this.#fresh;
    const plain = this.#plain;
    const tight = this.#tight;
    const open = this.#open;
    let afterFresh = 0;
    let afterPlain = 0;
    let afterTight = 0;
    let afterOpen = 0;
    for (const option of options) {
      this.#stand(fresh, plain, tight, open);
      this.#advance(option);
      afterFresh |= this.#fresh;
      afterPlain |= this.#plain;
      afterTight |= this.#tight;
      afterOpen |= this.#open;
    }
    this.#stand(afterFresh, afterPlain, afterTight, afterOpen);
  }

  #mayTake(step: Step): void {
    const fresh = this.#fresh;
    const plain = this.#plain;
    const tight = this.#tight;
    const open = this.#open;
    this.#advance(step);
    this.#stand(fresh | this.#fresh, plain | this.#plain, tight | this.#tight, open | this.#open);
  }

  /** What is repeated takes at least one slot, so every place is reached after 31 rounds. */
  #takeAnyNumber(step: Step): void {
    for (;;) {
      const fresh = this.#fresh;
      const plain = this.#plain;
      const tight = this.#tight;
      const open = this.#open;
      this.#mayTake(step);
      if (this.#fresh === fresh && this.#plain === plain && this.#tight === tight && this.#open === open) return;
    }
  }

  #passEdge(at: EdgeName): void {
    const window = this.#window;
    switch (at) {
      case 'sentence-start':
        this.#keep(window.startPlaces());
        break;
      case 'sentence-end':
        this.#keep(window.endPlaces());
        break;
      case 'question-mark':
        this.#keep(window.endsIn(Mark.question) ? window.endPlaces() : 0);
        break;
      case 'exclamation-mark':
        this.#keep(window.endsIn(Mark.exclamation, Mark.manyExclamations) ? window.endPlaces() : 0);
        break;
      case 'clause-mark':
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
  #seeing(step: Step, behind: boolean, wanted: boolean): number {
    this.#aside ??= new Walker(this.#tokens, this.#found);
    let seen = 0;
    for (let left = this.#fresh | this.#plain | this.#tight | this.#open; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      const place = this.#window.base + 31 - Math.clz32(bit);
      const stands = behind
        ? this.#aside.#standsBehind(step, place, this.#window.sentence)
        : this.#aside.#standsAhead(step, place, this.#window.sentence);
      if (stands === wanted) seen |= bit;
    }
    return seen;
  }
}

function isAmong(ids: readonly number[], word: number): boolean {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low < ids.length && ids[low] === word;
}
