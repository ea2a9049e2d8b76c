import type { Span } from '../../masked-text.ts';
import type { Detail, DetailFinding, DetailMet, DetailPlace } from '../data.ts';
import { type Sign, signOf } from './marks.ts';

/** A finding or a met occasion with its number in the conversation. */
export type Remark = {
  readonly number: number;
  readonly turn: number;
  readonly sign: Sign;
} & ({ readonly finding: DetailFinding; readonly met?: never } | { readonly met: DetailMet; readonly finding?: never });

/** In the order in which they are read. */
export function numbered({ findings, met }: Detail): Remark[] {
  const all = [
    ...findings.map((finding) => ({
      finding,
      turn: finding.turn,
      sign: signOf(finding),
      from: finding.span?.[0] ?? 0,
    })),
    ...met.map((occasion) => ({
      met: occasion,
      turn: occasion.turn,
      sign: 'met' as const,
      from: occasion.span?.[0] ?? 0,
    })),
  ];
  return all.sort((a, b) => a.turn - b.turn || a.from - b.from).map((remark, at) => ({ ...remark, number: at + 1 }));
}

export function cardId(number: number): string {
  return `remark-${number}`;
}

/** Whether it speaks of the turn as a whole, so that no words of it need marking. */
export function isOfWhole({ finding, met }: Remark, text: string): boolean {
  const span = (finding ?? met).span;
  return span !== undefined && isBare(text.slice(0, span[0])) && isBare(text.slice(span[1]));
}

/** Nothing but what stands around words. */
function isBare(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** A run of characters that the same remarks speak of. */
export interface Segment {
  readonly text: string;
  readonly remarks: readonly Remark[];
  /** Remarks whose words end with this segment. */
  readonly ending: readonly Remark[];
  /** Why a rule applied, or what met it. */
  readonly isContext: boolean;
  /** What is searched for. */
  readonly isFound: boolean;
}

/** The turn's text cut where the words of a remark, or words that are searched for, begin or end. */
export function segmentsOf(
  text: string,
  remarks: readonly Remark[],
  context: readonly Span[],
  found: readonly Span[],
): Segment[] {
  const own = remarks.flatMap((remark) => {
    const span = (remark.finding ?? remark.met).span;
    return span ? [{ remark, span }] : [];
  });
  const cuts = [0, text.length, ...own.flatMap(({ span }) => span), ...context.flat(), ...found.flat()].filter(
    (at) => at >= 0 && at <= text.length,
  );
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.slice(1).map((to, at) => {
    const from = places[at]!;
    const within = ([start, end]: Span): boolean => start <= from && to <= end;
    return {
      text: text.slice(from, to),
      remarks: own.flatMap(({ remark, span }) => (within(span) && !isOfWhole(remark, text) ? remark : [])),
      ending: own.flatMap(({ remark, span }) => (span[1] === to ? remark : [])),
      isContext: context.some(within),
      isFound: found.some(within),
    };
  });
}

/** Where in that turn the reasons of remarks stand. */
export function contextIn(turn: number, { findings, met }: Detail): Span[] {
  const places: (DetailPlace | undefined)[] = [
    ...findings.map(({ occasion }) => occasion),
    ...met.flatMap(({ occasion, evidence }) => [occasion, evidence]),
  ];
  return places.flatMap((place) => (place?.turn === turn && place.span ? [place.span] : []));
}
