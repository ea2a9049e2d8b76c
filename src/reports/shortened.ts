/** A quote is shown to be recognised, not to be read in full: json has all of it. Three lines of a usual terminal. */
const longestQuote = 240;
const halfPair = /[\uD800-\uDBFF]$/;

export function shortened(quote: string): string {
  return quote.length <= longestQuote ? quote : shortenedTo(quote, longestQuote + 1);
}

/** At most `length` code units, the last an ellipsis where something is left out. */
export function shortenedTo(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(halfPair, '')}…`;
}
