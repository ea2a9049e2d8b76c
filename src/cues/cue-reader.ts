import type { Lexicon } from '../language/lexicon.ts';
import type { Span, Tokens } from '../language/tokens.ts';
import { type CueTable, type PreparedCue, placeOf } from './cue-table.ts';
import { keyOf, visitFeatures, writtenFeature } from './features.ts';
import { mostSymbols, readSymbols } from './symbols.ts';
import { WordGroups } from './word-groups.ts';

/** Tells how likely each piece of a conversation is what a cue was trained on; reads a piece when first asked. */
export class CueReader {
  readonly #table: CueTable;
  readonly #lexicon: Lexicon;
  readonly #groups: WordGroups;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #symbols = new Int32Array(mostSymbols);
  /** By place in the table: the number of the last piece read that has the feature. */
  readonly #seen: Int32Array;
  #read = 0;
  /** By the first slot of a piece: 1 + where its sums begin, one a cue; 0: not read yet. */
  #sumsOf = new Int32Array(1024);
  #sums = new Float32Array(4096);
  #used = 0;
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
    this.#used = 0;
    if (tokens.count > this.#sumsOf.length) this.#sumsOf = new Int32Array(2 * tokens.count);
    else this.#sumsOf.fill(0, 0, tokens.count);
  }

  /** The cues that were trained on the sentences of that side. */
  of(role: string): PreparedCue[] {
    return this.#table.cues.filter(({ by }) => by === role);
  }

  /** Whose sentences the cue was trained on. */
  sideOf(cue: string): 'agent' | 'customer' {
    return this.#table.cues[this.#numbers.get(cue)!]!.by;
  }

  /** From 0 to 1. Whose words they are is for the caller to see to. */
  score(cue: string, piece: Span): number {
    const number = this.#numbers.get(cue)!;
    if (this.#sumsOf[piece.start] === 0) this.#readPiece(piece);
    return 1 / (1 + Math.exp(-this.#sums[this.#sumsOf[piece.start]! - 1 + number]!));
  }

  #readPiece(piece: Span): void {
    const { cues } = this.#table;
    const first = this.#used;
    this.#used += cues.length;
    if (this.#used > this.#sums.length) this.#makeRoom();
    this.#sumsOf[piece.start] = first + 1;
    this.#read++;
    for (let cue = 0; cue < cues.length; cue++) this.#sums[first + cue] = cues[cue]!.bias;
    const count = readSymbols(this.#tokens!, piece, this.#symbols);
    visitFeatures(this.#symbols, count, this.#groups, (...feature) => this.#add(first, keyOf(...feature)));
  }

  #makeRoom(): void {
    const larger = new Float32Array(2 * this.#used);
    larger.set(this.#sums);
    this.#sums = larger;
  }

  /** A feature counts once a piece. */
  #add(first: number, key: number): void {
    const { keys, ranges, cueOf, weights } = this.#table;
    const place = placeOf(keys, key);
    if (keys[place] === 0 || this.#seen[place] === this.#read) return;
    this.#seen[place] = this.#read;
    const end = ranges[2 * place + 1]!;
    for (let at = ranges[2 * place]!; at < end; at++) this.#sums[first + cueOf[at]!]! += weights[at]!;
  }

  /** The features that speak most for the cue in a piece, as written in its file, and what each adds. */
  strongest(cue: string, piece: Span, most: number): (readonly [string, number])[] {
    const number = this.#numbers.get(cue)!;
    const { keys, ranges, cueOf, weights } = this.#table;
    const found = new Map<string, number>();
    const count = readSymbols(this.#tokens!, piece, this.#symbols);
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
