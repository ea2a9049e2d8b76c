import type { Role } from '../conversation/conversation.ts';
import type { Side } from './cue-table.ts';
import { lowestOdds, withinRange } from './odds-range.ts';
import type { Pieces } from './pieces.ts';

/**
 * Where a context cue looks at plain cues: in the sentence itself and in all of its turn (cues of its own side), in the
 * other side's turn before and in all that the other side said earlier.
 */
export const views = ['here', 'turn', 'before', 'earlier'] as const;
export type View = (typeof views)[number];
export const ownViews: ReadonlySet<View> = new Set(['here', 'turn']);

/**
 * How much is said, each as the logarithm of one more: slots of the sentence (words and marks), of its turn, of the other
 * side's turn before, sentences of the turn, turns of the side until then.
 */
export const lengths = ['here', 'turn', 'before', 'sentences', 'turns'] as const;
export type Length = (typeof lengths)[number];

/** What the plain cues made of a conversation. */
export interface Sums {
  readonly pieces: Pieces;
  roleOf(piece: number): Role;
  /** By piece: its sums, one a cue. */
  readonly sums: Float32Array;
  /** How many sums a piece has. */
  readonly width: number;
}

/** The figures that context cues of one side weigh, in the order in which their weights stand. */
export class ContextFigures {
  /** Of the figures, by place: what it is of. */
  readonly names: readonly (readonly [View, string] | readonly ['length', Length])[];
  readonly #side: Side;
  readonly #own: readonly number[];
  readonly #others: readonly number[];

  /** @param cues the plain cues; their numbers are their places */
  constructor(cues: readonly { readonly id: string; readonly by: Side }[], side: Side) {
    const numbers = [...cues.keys()];
    this.#side = side;
    this.#own = numbers.filter((number) => cues[number]!.by === side);
    this.#others = numbers.filter((number) => cues[number]!.by !== side);
    this.names = [
      ...views.flatMap((view) =>
        (ownViews.has(view) ? this.#own : this.#others).map((number) => [view, cues[number]!.id] as const),
      ),
      ...lengths.map((length) => ['length', length] as const),
    ];
  }

  /** What each figure is where nothing is said. */
  nothingAt(place: number): number {
    return this.names[place]![0] === 'length' ? 0 : lowestOdds;
  }

  /** Shows the figures of each piece of the side, in order; the array is used again. */
  read(sums: Sums, show: (piece: number, figures: Float64Array) => void): void {
    const figures = Float64Array.from(this.names, (_, place) => this.nothingAt(place));
    const [turn, before] = [this.#own.length, 2 * this.#own.length];
    const earlier = before + this.#others.length;
    const lengthAt = (length: Length) => earlier + this.#others.length + lengths.indexOf(length);
    const [here, ofTurn, ofBefore] = [lengthAt('here'), lengthAt('turn'), lengthAt('before')];
    const [sentences, turns] = [lengthAt('sentences'), lengthAt('turns')];
    let turnsBefore = 0;
    for (const { isOwn, start, end } of this.#runs(sums)) {
      const own = piecesOf(sums, isOwn ? this.#side : otherSide[this.#side], start, end);
      const words = own.reduce((sum, piece) => sum + wordsIn(sums, piece), 0);
      if (isOwn) {
        highest(sums, this.#own, start, end, figures, turn);
        figures[ofTurn] = Math.log1p(words);
        figures[sentences] = Math.log1p(own.length);
        figures[turns] = Math.log1p(turnsBefore++);
        for (const piece of own) {
          highest(sums, this.#own, piece, piece + 1, figures, 0);
          figures[here] = Math.log1p(wordsIn(sums, piece));
          show(piece, figures);
        }
      } else {
        highest(sums, this.#others, start, end, figures, before);
        figures[ofBefore] = Math.log1p(words);
        for (let at = before; at < earlier; at++) {
          figures[at + this.#others.length] = Math.max(figures[at + this.#others.length]!, figures[at]!);
        }
      }
    }
  }

  /** The turns of both sides. Bots and systems end none, and neither does a word of the other side (“mm-hm”, “okay”). */
  *#runs(sums: Sums): Generator<{ readonly isOwn: boolean; readonly start: number; readonly end: number }> {
    let run: { isOwn: boolean; start: number; end: number } | undefined;
    for (let piece = 0, end = 0; piece < sums.pieces.count; piece = end) {
      const role = sums.roleOf(piece);
      let words = wordsIn(sums, piece);
      for (end = piece + 1; end < sums.pieces.count && sums.roleOf(end) === role; end++) words += wordsIn(sums, end);
      if (role !== 'agent' && role !== 'customer') continue;
      const isOwn = role === this.#side;
      if (run?.isOwn === isOwn) run.end = end;
      else if (run && !isOwn && words <= mostOfInterjection) continue;
      else {
        if (run) yield run;
        run = { isOwn, start: piece, end };
      }
    }
    if (run) yield run;
  }
}

const otherSide = { agent: 'customer', customer: 'agent' } as const;
/** Words. “It is broken” is no interjection any more. */
const mostOfInterjection = 2;

function piecesOf({ roleOf }: Sums, side: Side, start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at).filter((piece) => roleOf(piece) === side);
}

function wordsIn({ pieces }: Sums, piece: number): number {
  return pieces.endOf(piece) - pieces.startOf(piece);
}

/** Of each cue its highest sum in these pieces, from `at` on. */
function highest(
  { sums, width }: Sums,
  cues: readonly number[],
  start: number,
  end: number,
  figures: Float64Array,
  at: number,
): void {
  for (let place = 0; place < cues.length; place++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let piece = start; piece < end; piece++) {
      const sum = sums[piece * width + cues[place]!]!;
      // What another side says between has no sum: it is NaN.
      if (sum > most) most = sum;
    }
    figures[at + place] = withinRange(most);
  }
}
