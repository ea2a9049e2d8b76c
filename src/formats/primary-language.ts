/** What speech services write where they heard no one language. */
const noLanguage = new Set(['auto', 'multi', 'und', 'unknown']);

/** `en` of `en-GB`, `en_US`, `EN`, and as some speech services write it, `english` and `eng`. */
export function primaryLanguage(written: string): string | undefined {
  const word = written.toLowerCase().split(/[-_]/, 1)[0]!;
  if (noLanguage.has(word)) return undefined;
  return word === 'english' || word === 'eng' ? 'en' : word;
}
