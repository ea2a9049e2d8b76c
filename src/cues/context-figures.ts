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
const ownViews: ReadonlySet<View> = new Set(['here', 'turn']);

/**
 * How much is said, each as the logarithm of one more: words of the sentence, of its turn, of the other side's turn
 * before, sentences of the turn, turns of the side until then.
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
    const length = earlier + this.#others.length;
    let turns = 0;
    for (let start = 0, end = 0; start < sums.pieces.count; start = end) {
      const role = sums.roleOf(start);
      for (end = start + 1; end < sums.pieces.count && sums.roleOf(end) === role; ) end++;
      const words = Math.log1p(sums.pieces.endOf(end - 1) - sums.pieces.startOf(start));
      if (role === this.#side) {
        highest(sums, this.#own, start, end, figures, turn);
        figures[length + 1] = words;
        figures[length + 3] = Math.log1p(end - start);
        figures[length + 4] = Math.log1p(turns++);
        for (let piece = start; piece < end; piece++) {
          highest(sums, this.#own, piece, piece + 1, figures, 0);
          figures[length] = Math.log1p(sums.pieces.endOf(piece) - sums.pieces.startOf(piece));
          show(piece, figures);
        }
      } else if (role === 'agent' || role === 'customer') {
        highest(sums, this.#others, start, end, figures, before);
        figures[length + 2] = words;
        for (let at = before; at < earlier; at++) {
          figures[at + this.#others.length] = Math.max(figures[at + this.#others.length]!, figures[at]!);
        }
      }
    }
  }
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
    for (let piece = start; piece < end; piece++) most = Math.max(most, sums[piece * width + cues[place]!]!);
    figures[at + place] = withinRange(most);
  }
}
