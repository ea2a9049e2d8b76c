/** Texts that a dialogue's lines may hide in, and that must not be read as one: what they are. */
const foreign: readonly (readonly [string, RegExp])[] = [
  ['it is HTML or XML', /^\s*<(?:[a-z!?])/i],
  // A key without a value, and a deeper one below.
  ['it is YAML', /(?:^|\n)( *)[\w-]+:[ ]*\r?\n\1 +[\w-]+:(?:\s|$)/],
  ['it is a CSV table', /^(?:"?[\w .-]{1,40}"?[,;\t]){1,40}"?[\w .-]{1,40}"?\r?\n[^,;\t\n]{0,400}[,;\t]/],
];

/** What the text is if it is one of the texts that look like a dialogue but are none; undefined for others. */
export function foreignText(text: string): string | undefined {
  const head = text.slice(0, 2000);
  return foreign.find(([, pattern]) => pattern.test(head))?.[0];
}
