import { Flag, type Tokens } from '../language/tokens.ts';
import type { Found } from './found.ts';
import { AnchorField, anchorLength, type Program } from './program.ts';
import { SlotBits } from './slot-bits.ts';
import { windowSlots } from './steps.ts';
import { Walker } from './walker.ts';
import { WordFilters } from './word-filters.ts';

/** Finds out whether a phrase is where a candidate says that it may be, and adds its matches to what is found. */
export class Verifier {
  readonly #program: Program;
  readonly #found: readonly Found[];
  readonly #makeReady: (source: number) => void;
  readonly #rows: WordFilters;
  readonly #bits = new SlotBits();
  /**
   * By anchor: the slot of the candidate walked last, -1 for none. Starts that it has tried are not tried again: `no no
   * no …` would otherwise be walked from each slot for every other one in the window.
   */
  readonly #walkedTo: Int32Array;
  #tokens: Tokens | undefined;
  #walker: Walker | undefined;
  /** The sentence whose head was asked for last: sentences of nothing but repeats have long heads. */
  #headSentence = -1;
  #head = 0;

  /** @param makeReady makes what was found for a source ready to be read */
  constructor(program: Program, found: readonly Found[], makeReady: (source: number) => void) {
    this.#program = program;
    this.#found = found;
    this.#makeReady = makeReady;
    this.#rows = WordFilters.from(program.filters);
    this.#walkedTo = new Int32Array(program.anchors.length / anchorLength);
  }

  /** To be called for each conversation. */
  start(tokens: Tokens): void {
    if (this.#tokens !== tokens) this.#walker = new Walker(this.#program.code, tokens, this.#found, this.#bits);
    this.#tokens = tokens;
    this.#walkedTo.fill(-1);
    this.#headSentence = -1;
    this.#bits.read(tokens);
    this.#walker!.reset();
  }

  /** Walks the phrase of the anchor from every slot that it can start at; its candidates come in order of their slot. */
  verify(anchor: number, slot: number): void {
    const { anchors } = this.#program;
    const at = anchor * anchorLength;
    if (!this.#hasCertain(at, slot)) return;
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
      if (start <= last && slot - start >= least && this.#mayBegin(at, start)) this.#walk(at, start);
    }
  }

  #walk(at: number, start: number): void {
    const { anchors } = this.#program;
    this.#makeUsesReady(at);
    const ends = this.#walker!.endsFrom(anchors[at + AnchorField.from]!, anchors[at + AnchorField.to]!, start);
    const found = this.#found[anchors[at + AnchorField.list]!]!;
    for (let left = ends; left !== 0; ) {
      const bit = left & -left;
      left ^= bit;
      found.add(start, start + 31 - Math.clz32(bit), anchors[at + AnchorField.phrase]!);
    }
  }

  #mayBegin(at: number, slot: number): boolean {
    return this.#rows.has(this.#program.anchors[at + AnchorField.first]!, this.#tokens!.word[slot]!);
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

  /** Whether the source has found anything in the sentence of the slot. */
  #foundBeside(source: number, slot: number): boolean {
    this.#makeReady(source);
    const found = this.#found[source]!;
    if (found.count === 0) return false;
    const { sentence, sentenceFirst } = this.#tokens!;
    const index = found.firstFrom(sentenceFirst[sentence[slot]!]!);
    return index < found.count && found.startAt(index) < sentenceFirst[sentence[slot]! + 1]!;
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
}
