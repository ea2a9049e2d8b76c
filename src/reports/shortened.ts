import { shortenedTo } from '../conversation/shortened-to.ts';

/** A quote is shown to be recognised, not to be read in full: json has all of it. Three lines of a usual terminal. */
const longestQuote = 240;

export function shortened(quote: string): string {
  return shortenedTo(quote, longestQuote + 1);
}
