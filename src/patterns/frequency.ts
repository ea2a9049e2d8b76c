/**
 * The most frequent words of English conversations, the most frequent first. Only speed depends on the list: phrases are
 * looked for by their rarest words. It serves other languages badly but does them no harm.
 */
const mostFrequent = [
  'the you to i it and a is on for in your that have so this my me can with of not at be no was one we there if do what',
  'are or from will out just but now get us about got please then know like all as by been they up right had an see back',
  'would has here go when he our off why only good because how say am could did before let going she them their him her',
  'some any more way over well okay ok yes hi hello thanks thank sorry help time want need take make think tell look',
]
  .join(' ')
  .split(' ');

const ranks = new Map(mostFrequent.map((word, rank) => [word, rank]));

/** The guessed share of a text's words that are this one. */
export function guessFrequency(word: string, isCommon: boolean): number {
  const rank = ranks.get(word);
  // Zipf's law, fitted by eye to 400 service conversations: 3.5 % for the first word, 0.5 % for the thirtieth.
  if (rank !== undefined) return 0.15 / (rank + 4);
  return isCommon ? 0.0002 : 0.00002;
}
