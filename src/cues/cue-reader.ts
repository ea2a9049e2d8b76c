import type { Role } from '../conversation/conversation.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Tokens } from '../language/tokens.ts';
import type { PreparedBalance } from './balance-table.ts';
import { ContextFigures } from './context-figures.ts';
import type { PreparedContextCue } from './context-table.ts';
import { type CueTable, featureOf, isMarked, type PreparedCue, type Side, type WeightTable } from './cue-table.ts';
import { Features } from './features.ts';
import { Pieces } from './pieces.ts';
import { WordGroups } from './word-groups.ts';

const sides = ['agent', 'customer'] as const;

/** Tells how likely each piece of a conversation is what a cue was trained on; reads a side when first asked. */
export class CueReader {
  readonly #table: CueTable;
  readonly #lexicon: Lexicon;
  readonly #features: Features;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #balances: ReadonlyMap<string, PreparedBalance>;
  readonly #numbersBySide: Readonly<Record<Side, readonly number[]>>;
  /** Plain cues, then those in context; the numbers are the places. */
  readonly #cues: readonly PreparedCue[];
  readonly #contextFigures: Readonly<Record<Side, ContextFigures>>;
  /** By feature of either side: the number of the last piece read that has the feature. */
  readonly #seen: Int32Array;
  #piecesRead = 0;
  #tokens: Tokens | undefined;
  #roleOf: (turn: number) => Role = () => 'other';
  readonly #isRead = { agent: false, customer: false };
  readonly #isWeighed = { agent: false, customer: false };
  /** What is explained is asked for again and again. */
  #keptFigures: Partial<Record<Side, ReadonlyMap<number, Float64Array>>> = {};
  /** By piece: its sums, one a cue, plain or in context; NaN, which reaches no bound, for what another side says. */
  #sums = new Float32Array(0);
  readonly #highest: Float32Array;
  readonly #biases: Float32Array;
  /** Of the conversation that is open. */
  readonly pieces = new Pieces();

  constructor(table: CueTable, lexicon: Lexicon) {
    const { agent, customer } = table.weights;
    this.#table = table;
    this.#lexicon = lexicon;
    this.#features = new Features(new WordGroups(table.groups));
    this.#cues = [...table.cues, ...table.contextCues];
    this.#numbers = new Map(this.#cues.map(({ id }, number) => [id, number]));
    this.#contextFigures = {
      agent: new ContextFigures(table.cues, 'agent'),
      customer: new ContextFigures(table.cues, 'customer'),
    };
    this.#balances = new Map(table.balances.map((balance) => [balance.id, balance]));
    const numbersOf = (side: Side) => [...table.cues.keys()].filter((number) => table.cues[number]!.by === side);
    this.#numbersBySide = { agent: numbersOf('agent'), customer: numbersOf('customer') };
    this.#seen = new Int32Array(Math.max(agent.starts.length, customer.starts.length));
    this.#biases = Float32Array.from(this.#cues, ({ bias }) => bias);
    this.#highest = new Float32Array(this.#cues.length);
  }

  /** To be called for each conversation. */
  open(tokens: Tokens, roleOf: (turn: number) => Role): void {
    this.#tokens = tokens;
    this.#roleOf = roleOf;
    this.#isRead.agent = false;
    this.#isRead.customer = false;
    this.#isWeighed.agent = false;
    this.#isWeighed.customer = false;
    this.#keptFigures = {};
    this.pieces.read(tokens);
    const room = this.pieces.count * this.#biases.length;
    if (room > this.#sums.length) this.#sums = new Float32Array(2 * room);
  }

  /** The cues that were trained on the sentences of that side, plain ones and those in context. */
  of(role: Role): PreparedCue[] {
    return this.#cues.filter(({ by }) => by === role);
  }

  get balances(): readonly PreparedBalance[] {
    return this.#table.balances;
  }

  balance(id: string): PreparedBalance {
    return this.#balances.get(id)!;
  }

  /** Whose sentences the cue was trained on. */
  sideOf(cue: string): Side {
    return this.#cues[this.#numbers.get(cue)!]!.by;
  }

  /** Number of a cue, for `sumOf` and `highestOf`. */
  numberOf(cue: string): number {
    return this.#numbers.get(cue)!;
  }

  /**
   * What a piece comes to by a cue: `oddsOf` of its probability, NaN where the cue was not trained on who says it.
   * @param piece number of the piece
   */
  sumOf(cue: number, piece: number): number {
    this.#readSideOf(cue);
    return this.#sums[piece * this.#biases.length + cue]!;
  }

  /** The highest of these in the conversation: most cues find nothing in most, and need not be looked for further. */
  highestOf(cue: number): number {
    this.#readSideOf(cue);
    return this.#highest[cue]!;
  }

  #readSideOf(cue: number): void {
    const side = this.#cues[cue]!.by;
    if (!this.#isRead[side]) this.#read(side);
    if (cue >= this.#table.cues.length && !this.#isWeighed[side]) this.#weigh(side);
  }

  #read(side: Side): void {
    this.#isRead[side] = true;
    const own = this.#numbersBySide[side];
    for (const number of own) this.#highest[number] = Number.NEGATIVE_INFINITY;
    for (let piece = 0; piece < this.pieces.count; piece++) {
      const first = piece * this.#biases.length;
      const isOwn = this.#roleOf(this.#tokens!.turn[this.pieces.startOf(piece)]!) === side;
      for (const number of own) this.#sums[first + number] = isOwn ? this.#biases[number]! : Number.NaN;
      if (!isOwn) continue;
      this.#readPiece(piece, this.#table.weights[side]);
      for (const number of own) {
        if (this.#sums[first + number]! > this.#highest[number]!) this.#highest[number] = this.#sums[first + number]!;
      }
    }
  }

  #readPiece(piece: number, table: WeightTable): void {
    this.#piecesRead++;
    const first = piece * this.#biases.length;
    const features = this.#features;
    features.read(this.#tokens!, this.pieces.startOf(piece), this.pieces.endOf(piece));
    for (let index = 0; index < features.count; index++) {
      const key = features.keyAt(index);
      if (!isMarked(table, key)) continue;
      const feature = featureOf(table, key);
      if (feature >= 0) this.#add(first, feature, table);
    }
  }

  /** Sums of the cues in context, from those of the plain ones of both sides. */
  #weigh(side: Side): void {
    this.#isWeighed[side] = true;
    const plain = this.#table.cues.length;
    const width = this.#biases.length;
    for (let number = plain; number < width; number++) {
      if (this.#cues[number]!.by !== side) continue;
      this.#highest[number] = Number.NEGATIVE_INFINITY;
      for (let piece = 0; piece < this.pieces.count; piece++) this.#sums[piece * width + number] = Number.NaN;
    }
    this.readContext(side, (piece, figures) => {
      for (const [at, { by, bias, weights }] of this.#table.contextCues.entries()) {
        if (by !== side) continue;
        let sum = bias;
        for (let figure = 0; figure < weights.length; figure++) sum += weights[figure]! * figures[figure]!;
        this.#sums[piece * width + plain + at] = sum;
        if (sum > this.#highest[plain + at]!) this.#highest[plain + at] = sum;
      }
    });
  }

  /**
   * Shows what cues in context weigh of each piece of a side, in order.
   * @returns the names of the figures
   */
  readContext(side: Side, show: (piece: number, figures: Float64Array) => void): ContextFigures['names'] {
    const contextFigures = this.#contextFigures[side];
    const { pieces } = this;
    const roleOf = (piece: number) => this.#roleOf(this.#tokens!.turn[pieces.startOf(piece)]!);
    for (const one of sides) if (!this.#isRead[one]) this.#read(one);
    contextFigures.read({ pieces, roleOf, sums: this.#sums, width: this.#biases.length }, show);
    return contextFigures.names;
  }

  /** A feature counts once a piece. */
  #add(first: number, feature: number, { starts, cueOf, weights }: WeightTable): void {
    if (this.#seen[feature] === this.#piecesRead) return;
    this.#seen[feature] = this.#piecesRead;
    const sums = this.#sums;
    const end = starts[feature + 1]!;
    for (let at = starts[feature]!; at < end; at++) sums[first + cueOf[at]!]! += weights[at]!;
  }

  /** The features that speak most for the cue in a piece, as written in its file, and what each adds. */
  strongest(cue: string, piece: number, most: number): (readonly [string, number])[] {
    const number = this.#numbers.get(cue)!;
    const table = this.#table.weights[this.sideOf(cue)];
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

  /**
   * Of a cue in context: what it would come to where nothing is said, and what moves it most from there; none for a
   * plain one. All in log-odds.
   */
  explained(cue: string, piece: number, most: number) {
    const inContext = this.#table.contextCues[this.#numbers.get(cue)! - this.#table.cues.length];
    if (!inContext) return undefined;
    const { names } = this.#contextFigures[inContext.by];
    const start = names.reduce(
      (sum, _, place) => sum + inContext.weights[place]! * this.#contextFigures[inContext.by].nothingAt(place),
      inContext.bias,
    );
    const moved = [...this.#weighedAt(piece, inContext)]
      .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
      .slice(0, most);
    return { start, moved };
  }

  /** What each figure adds to a cue in context, against a conversation in which nothing is said. */
  #weighedAt(piece: number, { by, weights }: PreparedContextCue): Map<string, number> {
    const contextFigures = this.#contextFigures[by];
    this.#keptFigures[by] ??= this.#figuresByPiece(by);
    const kept = this.#keptFigures[by];
    return new Map(
      contextFigures.names.map(([view, of], place) => [
        `${of} ${view}`,
        weights[place]! * (kept.get(piece)![place]! - contextFigures.nothingAt(place)),
      ]),
    );
  }

  #figuresByPiece(side: Side): ReadonlyMap<number, Float64Array> {
    const kept = new Map<number, Float64Array>();
    this.readContext(side, (piece, figures) => kept.set(piece, figures.slice()));
    return kept;
  }
}
