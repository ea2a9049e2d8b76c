import { visible } from './visible.ts';

export type Cell = string | number | boolean | undefined;

/** A line of CSV (RFC 4180). Text of transcripts stays on its line, and no spreadsheet takes it for a formula. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(toField).join(',')}\r\n`;
}

/**
 * Spreadsheets reckon what begins with one of these, also after blanks and in full width; an apostrophe before it makes
 * it text (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const formula = /^\s*[=+\-@＝＋－＠]/;

function toField(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  // Tabs and line breaks are blanks by now.
  const shown = visible(cell);
  const text = formula.test(shown) ? `'${shown}` : shown;
  return /[",\r\n;']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
