/** Texts that a dialogue's lines may hide in, and that must not be read as one: what they are. */
const foreign: readonly (readonly [string, RegExp])[] = [
  ['it is a WebVTT caption file', /^WEBVTT(?:\s|$)/],
  ['it is an SRT caption file', /^\s*\d+\s*\n\s*\d{1,2}:\d{2}:\d{2}[,.]\d{3} -->/],
  ['it is a Praat TextGrid', /^File type = "ooTextFile/],
  ['it is a Salesforce chat body', /^\s*<p align="center">Chat Started/],
  ['it is HTML or XML', /^\s*<(?:[a-z!?])/i],
  [
    'it is a WhatsApp export',
    /^[\u200e\ufeff]?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?(?:\]| -) [^:\n]{1,60}[:\n]/,
  ],
  ['it is a CSV table', /^(?:"?[\w .-]{1,40}"?[,;\t]){1,40}"?[\w .-]{1,40}"?\r?\n[^,;\t\n]{0,400}[,;\t]/],
];

/** What the text is if it is one of the texts that look like a dialogue but are none; undefined for others. */
export function foreignText(text: string): string | undefined {
  const head = text.slice(0, 2000);
  return foreign.find(([, pattern]) => pattern.test(head))?.[0];
}
