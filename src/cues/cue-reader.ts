import type { Lexicon } from '../language/lexicon.ts';
import type { Tokens } from '../language/tokens.ts';
import { type CueTable, type PreparedCue, placeOf } from './cue-table.ts';
import { keyOf, visitFeatures, writtenFeature } from './features.ts';
import { mostSymbols, readSymbols } from './symbols.ts';
import { WordGroups } from './word-groups.ts';

/** Tells how likely each sentence of a conversation is what a cue was trained on; reads a sentence when first asked. */
export class CueReader {
  readonly #table: CueTable;
  readonly #lexicon: Lexicon;
  readonly #groups: WordGroups;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #symbols = new Int32Array(mostSymbols);
  /** By place in the table: the number of the last sentence read that has the feature. */
  readonly #seen: Int32Array;
  #read = 0;
  /** By sentence: whether it was read; and its sums, one a cue. */
  #isRead = new Uint8Array(256);
  #sums = new Float32Array(0);
  #tokens: Tokens | undefined;

  constructor(table: CueTable, lexicon: Lexicon) {
    this.#table = table;
    this.#lexicon = lexicon;
    this.#groups = new WordGroups(table.groups);
    this.#numbers = new Map(table.cues.map(({ id }, number) => [id, number]));
    this.#seen = new Int32Array(table.keys.length);
  }

  /** To be called for each conversation. */
  open(tokens: Tokens): void {
    this.#tokens = tokens;
    const { sentenceCount } = tokens;
    if (sentenceCount > this.#isRead.length) this.#isRead = new Uint8Array(2 * sentenceCount);
    else this.#isRead.fill(0, 0, sentenceCount);
    const room = this.#isRead.length * this.#table.cues.length;
    if (room > this.#sums.length) this.#sums = new Float32Array(room);
  }

  /** The cues that were trained on the sentences of that side. */
  of(role: string): PreparedCue[] {
    return this.#table.cues.filter(({ by }) => by === role);
  }

  /** Whose sentences the cue was trained on. */
  sideOf(cue: string): 'agent' | 'customer' {
    return this.#table.cues[this.#numbers.get(cue)!]!.by;
  }

  /** From 0 to 1. Whose sentence it is, is for the caller to see to. */
  score(cue: string, sentence: number): number {
    const number = this.#numbers.get(cue)!;
    if (this.#isRead[sentence] === 0) this.#readSentence(sentence);
    return 1 / (1 + Math.exp(-this.#sums[sentence * this.#table.cues.length + number]!));
  }

  #readSentence(sentence: number): void {
    this.#isRead[sentence] = 1;
    this.#read++;
    const { cues } = this.#table;
    const first = sentence * cues.length;
    for (let cue = 0; cue < cues.length; cue++) this.#sums[first + cue] = cues[cue]!.bias;
    const count = readSymbols(this.#tokens!, sentence, this.#symbols);
    visitFeatures(this.#symbols, count, this.#groups, (...feature) => this.#add(first, keyOf(...feature)));
  }

  /** A feature counts once a sentence. */
  #add(first: number, key: number): void {
    const { keys, ranges, cueOf, weights } = this.#table;
    const place = placeOf(keys, key);
    if (keys[place] === 0 || this.#seen[place] === this.#read) return;
    this.#seen[place] = this.#read;
    const end = ranges[2 * place + 1]!;
    for (let at = ranges[2 * place]!; at < end; at++) this.#sums[first + cueOf[at]!]! += weights[at]!;
  }

  /** The features that speak most for the cue in a sentence, as written in its file, and what each adds. */
  strongest(cue: string, sentence: number, most: number): (readonly [string, number])[] {
    const number = this.#numbers.get(cue)!;
    const { keys, ranges, cueOf, weights } = this.#table;
    const found = new Map<string, number>();
    const count = readSymbols(this.#tokens!, sentence, this.#symbols);
    visitFeatures(this.#symbols, count, this.#groups, (...feature) => {
      const place = placeOf(keys, keyOf(...feature));
      for (let at = ranges[2 * place]!; at < ranges[2 * place + 1]!; at++) {
        if (cueOf[at] !== number) continue;
        found.set(writtenFeature(feature, this.#lexicon, this.#groups), weights[at]!);
      }
    });
    return [...found]
      .filter(([, weight]) => weight > 0)
      .sort(([, one], [, other]) => other - one)
      .slice(0, most);
  }
}
