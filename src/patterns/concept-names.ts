/** Names of the concepts that a phrase as it is written uses, in order; doubles included. */
export function conceptNames(phrase: string): string[] {
  return [...phrase.matchAll(/(?<!\\)@([a-z0-9-]+)/g)].map(([, name]) => name!);
}
