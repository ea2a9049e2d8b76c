import type { Lexicon } from '../language/lexicon.ts';
import type { Tokens } from '../language/tokens.ts';
import { type CueTable, type PreparedCue, placeOf } from './cue-table.ts';
import { keyOf, visitFeatures, writtenFeature } from './features.ts';
import { Pieces } from './pieces.ts';
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
  /** By piece: whether it was read; and its sums, one a cue. */
  #isRead = new Uint8Array(256);
  #sums = new Float32Array(0);
  #tokens: Tokens | undefined;
  readonly #biases: Float32Array;
  /** Of the conversation that is open. */
  readonly pieces = new Pieces();

  constructor(table: CueTable, lexicon: Lexicon) {
    this.#table = table;
    this.#lexicon = lexicon;
    this.#groups = new WordGroups(table.groups);
    this.#numbers = new Map(table.cues.map(({ id }, number) => [id, number]));
    this.#seen = new Int32Array(table.keys.length);
    this.#biases = Float32Array.from(table.cues, ({ bias }) => bias);
  }

  /** To be called for each conversation. */
  open(tokens: Tokens): void {
    this.#tokens = tokens;
    this.pieces.read(tokens);
    const { count } = this.pieces;
    if (count > this.#isRead.length) this.#isRead = new Uint8Array(2 * count);
    else this.#isRead.fill(0, 0, count);
    const room = this.#isRead.length * this.#biases.length;
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

  /** Number of a cue, for `sumOf`. */
  numberOf(cue: string): number {
    return this.#numbers.get(cue)!;
  }

  /**
   * What a piece comes to by a cue: `oddsOf` of its probability. Whose words they are is for the caller to see to.
   * @param piece number of the piece
   */
  sumOf(cue: number, piece: number): number {
    if (this.#isRead[piece] === 0) this.#readPiece(piece);
    return this.#sums[piece * this.#biases.length + cue]!;
  }

  #readPiece(piece: number): void {
    this.#isRead[piece] = 1;
    this.#read++;
    const first = piece * this.#biases.length;
    this.#sums.set(this.#biases, first);
    const count = readSymbols(this.#tokens!, this.pieces.startOf(piece), this.pieces.endOf(piece), this.#symbols);
    visitFeatures(this.#symbols, count, this.#groups, (shape, one, other) =>
      this.#add(first, keyOf(shape, one, other)),
    );
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
  strongest(cue: string, piece: number, most: number): (readonly [string, number])[] {
    const number = this.#numbers.get(cue)!;
    const { keys, ranges, cueOf, weights } = this.#table;
    const found = new Map<string, number>();
    const count = readSymbols(this.#tokens!, this.pieces.startOf(piece), this.pieces.endOf(piece), this.#symbols);
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

/** Logarithm of the odds that a probability (0 to 1) gives: what the sums of cues are. */
export function oddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}
