import type { Turn } from '../conversation/conversation.ts';
import type { OccasionPlace } from '../lint/result.ts';
import { mayIdentify } from './mask.ts';
import { type MaskedText, maskedText } from './masked-text.ts';
import { offsetOf } from './offset-of.ts';

/** Words of a turn, and where in the source they begin. */
export type Quoted = Partial<Pick<OccasionPlace, 'turn' | 'line' | 'column'>> & { readonly quote: string };

/** Hides what a quote must not show. */
export type QuoteMask = (quoted: Quoted) => string;

/**
 * Masks quotes as parts of their turns: an identifier may begin before a quote or end behind it, and what makes it one
 * ("my order number is") may stand outside. Turns without a digit or an at sign cost nothing.
 */
export function createQuoteMask(mask: (text: string) => string, turns: readonly Turn[]): QuoteMask {
  const known = new Map<number, MaskedText>();
  const maskedTurn = (index: number, { text }: Turn): MaskedText => {
    const masked = known.get(index) ?? maskedText(text, mask(text));
    known.set(index, masked);
    return masked;
  };
  return ({ quote, turn: index, line, column }) => {
    const turn = index === undefined ? undefined : turns[index];
    if (!turn || line === undefined || column === undefined || !mayIdentify(turn.text)) return mask(quote);
    const from = offsetOf(quote, { line, column }, turn);
    if (from === undefined) return mask(quote);
    const masked = maskedTurn(index!, turn);
    if (masked.text === turn.text) return mask(quote);
    return mask(masked.text.slice(...masked.spanOf(from, from + quote.length)));
  };
}
