/** What a table says of a word that a file may choose: `constructor` and `__proto__` are no entries of it. */
export function entryOf<Value>(table: Readonly<Record<string, Value>> | undefined, word: string): Value | undefined {
  return table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
