import { Flag, type Tokens } from '../language/tokens.ts';
import { AnchorField, anchorLength } from './program.ts';
import { anyWord, WordBits, type WordFilters } from './word-filters.ts';

/** Refuses candidates by the words around their anchor, before anything is walked. */
export class CandidateFilter {
  readonly #anchors: Int32Array;
  readonly #rows: WordFilters;
  /** The words of the sentence whose number is beside it. */
  readonly #words = new WordBits();
  #readSentence = -1;
  #tokens: Tokens | undefined;

  constructor(anchors: Int32Array, rows: WordFilters) {
    this.#anchors = anchors;
    this.#rows = rows;
  }

  /** To be called for each conversation. */
  read(tokens: Tokens): void {
    this.#tokens = tokens;
    this.#readSentence = -1;
  }

  /** Whether the words beside the anchor, and those of its sentence, are such as the phrase can go on with. */
  fits(anchor: number, start: number, end: number): boolean {
    const at = anchor * anchorLength;
    const { word, flags, sentence, sentenceFirst } = this.#tokens!;
    const next = this.#anchors[at + AnchorField.next]!;
    if (next !== anyWord) {
      if (end === sentenceFirst[sentence[start]! + 1]) return false;
      if (!this.#rows.has(next, word[end]!) && !(flags[end]! & Flag.lookThrough)) return false;
    }
    const previous = this.#anchors[at + AnchorField.previous]!;
    if (previous !== anyWord) {
      if (start === sentenceFirst[sentence[start]!]) return false;
      if (!this.#rows.has(previous, word[start - 1]!) && !(flags[start - 1]! & Flag.lookThrough)) return false;
    }
    const needed = this.#anchors[at + AnchorField.needed]!;
    return needed === anyWord || this.#sentenceHas(needed, this.#anchors[at + AnchorField.alsoNeeded]!, start);
  }

  #sentenceHas(needed: number, alsoNeeded: number, slot: number): boolean {
    const { word, sentence, sentenceFirst } = this.#tokens!;
    const here = sentence[slot]!;
    if (here !== this.#readSentence) {
      this.#words.read(word, sentenceFirst[here]!, sentenceFirst[here + 1]!);
      this.#readSentence = here;
    }
    return this.#rows.meets(needed, this.#words) && this.#rows.meets(alsoNeeded, this.#words);
  }
}
