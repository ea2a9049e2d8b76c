/** From (inclusive) and to (exclusive), in UTF-16 code units of a turn's text. */
export type Span = readonly [from: number, to: number];

/** A text as reports show it, which knows where the words of the raw one have come to stand. */
export interface MaskedText {
  readonly text: string;
  /** Where the raw characters `from` … `to` are shown; what is masked is taken in whole. */
  spanOf(from: number, to: number): Span;
}

interface Edit {
  readonly raw: Span;
  readonly masked: Span;
}

/** All that a mask writes for what it hides; what it leaves is left as it was, in its order. */
const placeholder = /\[(?:email|phone|card|account|reference|number|name|address)\]/g;

/** @param masked the same text after masking, which sees the whole of it: an identifier may reach beyond any quote */
export function maskedText(raw: string, masked: string): MaskedText {
  if (raw === masked) return { text: raw, spanOf: (from, to) => [from, to] };
  const edits = editsBetween(raw, masked);
  if (!edits) return { text: masked, spanOf: () => [0, masked.length] };
  const place = (at: number, end: 0 | 1): number => {
    let shift = 0;
    for (const { raw: was, masked: is } of edits) {
      // A place at the edge of what is hidden is outside of it.
      if (end === 0 ? at < was[0] : at <= was[0]) break;
      if (end === 0 ? at < was[1] : at <= was[1]) return is[end];
      shift = is[1] - was[1];
    }
    return at + shift;
  };
  return {
    text: masked,
    spanOf: (from, to) => (from === to ? [place(from, 0), place(from, 0)] : [place(from, 0), place(to, 1)]),
  };
}

/**
 * Where the placeholders stand for what: the words between them are the same in both. Two that adjoin cannot be told
 * apart; nothing where the texts do not fit.
 */
function editsBetween(raw: string, masked: string): Edit[] | undefined {
  const edits: Edit[] = [];
  const found = [...masked.matchAll(placeholder)];
  let rawAt = 0;
  let maskedAt = 0;
  for (const [number, { index, 0: word }] of found.entries()) {
    if (!raw.startsWith(masked.slice(maskedAt, index), rawAt)) return undefined;
    const from = rawAt + index - maskedAt;
    const kept = masked.slice(index + word.length, found[number + 1]?.index);
    const isLast = number === found.length - 1;
    const to = raw.startsWith(word, from)
      ? from + word.length
      : isLast
        ? raw.length - kept.length
        : kept === ''
          ? from + 1
          : raw.indexOf(kept, from + 1);
    if (to <= from) return undefined;
    rawAt = to;
    maskedAt = index + word.length;
    edits.push({ raw: [from, to], masked: [index, maskedAt] });
  }
  return raw.slice(rawAt) === masked.slice(maskedAt) ? edits : undefined;
}
