const halfPair = /[\uD800-\uDBFF]$/;

/** At most `length` code units, the last an ellipsis where something is left out. */
export function shortenedTo(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(halfPair, '')}…`;
}
