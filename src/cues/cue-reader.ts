import type { Lexicon } from '../language/lexicon.ts';
import type { Tokens } from '../language/tokens.ts';
import { type CueTable, featureOf, isMarked, type PreparedCue, type Side, type WeightTable } from './cue-table.ts';
import { Features } from './features.ts';
import { Pieces } from './pieces.ts';
import { WordGroups } from './word-groups.ts';

/** Tells how likely each piece of a conversation is what a cue was trained on; reads a piece when first asked. */
export class CueReader {
  readonly #table: CueTable;
  readonly #lexicon: Lexicon;
  readonly #features: Features;
  readonly #numbers: ReadonlyMap<string, number>;
  /** By feature of either side: the number of the last piece read that has the feature. */
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
    const { agent, customer } = table.weights;
    this.#table = table;
    this.#lexicon = lexicon;
    this.#features = new Features(new WordGroups(table.groups));
    this.#numbers = new Map(table.cues.map(({ id }, number) => [id, number]));
    this.#seen = new Int32Array(Math.max(agent.starts.length, customer.starts.length));
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
  sideOf(cue: string): Side {
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
    if (this.#isRead[piece] === 0) this.#readPiece(piece, this.#weightsOf(cue));
    return this.#sums[piece * this.#biases.length + cue]!;
  }

  /** What the side of the cue knows. */
  #weightsOf(cue: number): WeightTable {
    return this.#table.weights[this.#table.cues[cue]!.by];
  }

  #readPiece(piece: number, table: WeightTable): void {
    this.#isRead[piece] = 1;
    this.#read++;
    const first = piece * this.#biases.length;
    this.#sums.set(this.#biases, first);
    const features = this.#features;
    features.read(this.#tokens!, this.pieces.startOf(piece), this.pieces.endOf(piece));
    for (let index = 0; index < features.count; index++) {
      const key = features.keyAt(index);
      if (!isMarked(table, key)) continue;
      const feature = featureOf(table, key);
      if (feature >= 0) this.#add(first, feature, table);
    }
  }

  /** A feature counts once a piece. */
  #add(first: number, feature: number, { starts, cueOf, weights }: WeightTable): void {
    if (this.#seen[feature] === this.#read) return;
    this.#seen[feature] = this.#read;
    const sums = this.#sums;
    const end = starts[feature + 1]!;
    for (let at = starts[feature]!; at < end; at++) sums[first + cueOf[at]!]! += weights[at]!;
  }

  /** The features that speak most for the cue in a piece, as written in its file, and what each adds. */
  strongest(cue: string, piece: number, most: number): (readonly [string, number])[] {
    const number = this.#numbers.get(cue)!;
    const table = this.#weightsOf(number);
    const { starts, cueOf, weights } = table;
    const found = new Map<string, number>();
    const features = this.#features;
    features.read(this.#tokens!, this.pieces.startOf(piece), this.pieces.endOf(piece));
    for (let index = 0; index < features.count; index++) {
      const feature = featureOf(table, features.keyAt(index));
      if (feature < 0) continue;
      for (let at = starts[feature]!; at < starts[feature + 1]!; at++) {
        if (cueOf[at] === number) found.set(features.writtenAt(index, this.#lexicon), weights[at]!);
      }
    }
    return [...found]
      .filter(([, weight]) => weight > 0)
      .sort(([, one], [, other]) => other - one)
      .slice(0, most);
  }
}
