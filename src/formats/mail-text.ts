import { excerptOf, type PlacedText } from './json/spoken-text.ts';
import { NestedSource } from './nested-source.ts';
import { Pieces } from './pieces.ts';

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * "On Monday, Ana <ana@…> wrote:", which mail programs may break into three lines, in the languages that agents meet most. A
 * date or an address tells it from "On the form you wrote:".
 */
const opening = /^(?:On|Am|Le|El|Il|Op|Em|Den)\b/;
const intro =
  /^(?=.*[\d@<])(?:On|Am|Le|El|Il|Op|Em|Den)\b.{5,300}(?:\bwrote|\bschrieb\b.{0,99}|\ba écrit|\bescribió|\bha scritto|\bschreef\b.{0,99}|\bescreveu|\bskrev\b.{0,99})\s?:$/;
const quoted = /^\s*>/;
const divider = /^\s*-{2,}\s*(?:original message|reply message|ursprüngliche nachricht|message d'origine)\s*-{2,}\s*$/i;
const replyAbove = /^\s*#{2,}-.{0,200}-#{2,}\s*$/;

/**
 * What a mail itself says: without the lines of others that it quotes (`> …`) and without the history below its own words
 * ("On … wrote:", "-----Original Message-----", a block of From, Sent, To). Those stand in the messages that it answers.
 */
export function withoutQuotations(text: PlacedText): PlacedText {
  const lines = linesOf(text.text);
  const kept = ownLines(lines);
  if (kept.length === lines.length) return text;
  const inARow = kept.at(-1) === undefined || kept.at(-1) === lines[kept.length - 1];
  if (inARow) return { ...text, text: kept.length === 0 ? '' : text.text.slice(0, endOf(kept)).trimEnd() };
  const pieces = new Pieces();
  for (const { text: words, start } of kept) pieces.add(words, start);
  return pieces.trimmed().placed(new NestedSource(text.source.path, excerptOf(text)));
}

function ownLines(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!.text;
    if (quoted.test(line) || replyAbove.test(line)) continue;
    const introduced = linesOfIntro(lines, at);
    if (introduced > 0) {
      const next = lines.slice(at + introduced).find(({ text }) => text.trim() !== '');
      // Who answers below or within the quotation speaks on behind it.
      if (next === undefined || !quoted.test(next.text)) break;
      at += introduced - 1;
    } else if (divider.test(line) || (hasWords(kept) && isHeaderBlock(lines, at))) break;
    else kept.push(lines[at]!);
  }
  return kept;
}

/** How many lines from here introduce a quotation; 0: none. */
function linesOfIntro(lines: readonly Line[], from: number): number {
  if (!opening.test(lines[from]!.text)) return 0;
  let joined = '';
  for (let length = 1; length <= 3 && from + length <= lines.length; length += 1) {
    joined = `${joined} ${lines[from + length - 1]!.text.trim()}`.trim();
    if (intro.test(joined)) return length;
  }
  return 0;
}

/** Outlook writes the answered message below the head that it had. */
function isHeaderBlock(lines: readonly Line[], from: number): boolean {
  if (!/^\s*\*?(?:From|Von|De):/.test(lines[from]!.text)) return false;
  const next = lines.slice(from + 1, from + 5).map(({ text }) => text);
  return (
    next.some((line) => /^\s*\*?(?:Sent|Date|Gesendet|Envoyé):/.test(line)) &&
    next.some((line) => /^\s*\*?(?:To|Subject|An|Betreff|À|Objet):/.test(line))
  );
}

function hasWords(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => text.trim() !== '');
}

/** Each with its line break. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ 0: line, index }) => ({ text: line, start: index }));
}

function endOf(lines: readonly Line[]): number {
  const last = lines.at(-1)!;
  return last.start + last.text.length;
}
