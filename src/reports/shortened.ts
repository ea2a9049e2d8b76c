/** A quote is shown to be recognised, not to be read in full: json has all of it. Three lines of a usual terminal. */
const longestQuote = 240;
const halfPair = /[\uD800-\uDBFF]$/;

export function shortened(quote: string): string {
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote).replace(halfPair, '')}…`;
}
