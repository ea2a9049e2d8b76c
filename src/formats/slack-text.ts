import type { PlacedText } from './json/spoken-text.ts';
import { Pieces } from './pieces.ts';
import type { Source } from './source.ts';

/** `<https://…|label>`, `<@U1>`, `<#C1|general>`, `<!here>`, and the three characters that Slack writes as entities. */
const marked = /<([^<>]*)>|&(?:amp|lt|gt);/g;
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** A Slack message as its readers see it: links and mentions by their labels, where they have one. */
export function slackText(source: Source): PlacedText {
  const pieces = new Pieces();
  addRead(pieces, source.text, 0, source.text.length);
  return pieces.placed(source);
}

function addRead(pieces: Pieces, text: string, from: number, to: number): void {
  let at = from;
  for (const { 0: written, 1: inner, index } of text.slice(from, to).matchAll(marked)) {
    const start = from + index;
    if (start > at) pieces.add(text.slice(at, start), at);
    at = start + written.length;
    if (inner === undefined) pieces.add(entities[written]!, start, at);
    else addMark(pieces, text, start + 1, inner);
  }
  if (to > at) pieces.add(text.slice(at, to), at);
}

/** What stands between the angle brackets: `start` is the place of its first character. */
function addMark(pieces: Pieces, text: string, start: number, inner: string): void {
  const bar = inner.indexOf('|');
  const label = bar === -1 ? '' : inner.slice(bar + 1);
  const kind = /^[@#!]/.exec(inner)?.[0];
  if (label !== '') {
    const sigil = kind === '!' ? '' : (kind ?? '');
    if (sigil !== '' && !label.startsWith(sigil)) pieces.add(sigil, start);
    addRead(pieces, text, start + bar + 1, start + inner.length);
  } else if (kind === '!') {
    // <!here> addresses people as <@U1> does.
    pieces.add('@', start);
    pieces.add(inner.slice(1).replace(/\|$/, ''), start + 1);
  } else addRead(pieces, text, start, start + (bar === -1 ? inner.length : bar));
}
