import { inflateSync, strFromU8 } from 'fflate';
import type { DataKind, Detail, IndexRow, Summary } from '../data.ts';

/** What the page shows, unpacked as it is needed. */
export class ReportData {
  readonly summary: Summary;
  readonly rows: readonly IndexRow[];
  readonly #pieces: readonly Piece[];
  /** The last pieces that were asked for: whoever reads one conversation reads its neighbours. */
  readonly #open = new Map<Piece, readonly Detail[]>();

  constructor(page: Document) {
    this.rows = elementsOf(page, 'index').flatMap((one) => unpack<IndexRow>(one));
    this.summary = elementsOf(page, 'summary').flatMap((one) => unpack<Summary>(one))[0]!;
    let first = 0;
    this.#pieces = elementsOf(page, 'conversations').map((one) => {
      const piece = { first, count: Number(one.dataset['count']), one };
      first += piece.count;
      return piece;
    });
  }

  detail(row: number): Detail {
    const piece = this.#pieces.find(({ first, count }) => row < first + count)!;
    return this.#detailsOf(piece)[row - piece.first]!;
  }

  /** Runs of conversations, to be looked through one after the other. */
  *pieces(): Generator<readonly [first: number, details: readonly Detail[]]> {
    for (const piece of this.#pieces) yield [piece.first, unpack<Detail>(piece.one)];
  }

  #detailsOf(piece: Piece): readonly Detail[] {
    const details = this.#open.get(piece) ?? unpack<Detail>(piece.one);
    this.#open.delete(piece);
    this.#open.set(piece, details);
    const [oldest] = this.#open.keys();
    if (this.#open.size > mostOpen && oldest) this.#open.delete(oldest);
    return details;
  }
}

interface Piece {
  readonly first: number;
  readonly count: number;
  readonly one: HTMLElement;
}

const mostOpen = 8;

function elementsOf(page: Document, kind: DataKind): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(`script[data-kind="${kind}"]`)];
}

function unpack<Item>({ textContent }: HTMLElement): Item[] {
  const packed = atob(textContent ?? '');
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
  return JSON.parse(strFromU8(inflateSync(bytes))) as Item[];
}
