import type { Cell } from '../csv-line.ts';
import { shortenedTo } from '../shortened.ts';
import { escapeXml } from '../xml.ts';

/** Numbers of the formats in styles.ts. */
export const styles = { heading: 1, asTyped: 2, share: 3 } as const;

/** A share of the whole, shown in per cent. */
export interface Share {
  readonly share: number;
}

/** More than that in a cell, and Excel calls the whole file damaged. */
const longestText = 32_767;

/** What a spreadsheet would reckon if somebody typed it: marked as text, so that it stays text when it is edited. */
const formula = /^\s*[=+\-@＝＋－＠]/;

/** A row a line; cells are told by their order. */
export function xlsxRow(cells: readonly (Cell | Share)[], style?: number): string {
  return `<row>${cells.map((cell) => toCell(cell, style)).join('')}</row>\n`;
}

function toCell(cell: Cell | Share, style: number | undefined): string {
  if (cell === undefined || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'object') return `<c s="${styles.share}"><v>${cell.share}</v></c>`;
  const format = style ?? (formula.test(cell) ? styles.asTyped : undefined);
  return `<c t="inlineStr"${format === undefined ? '' : ` s="${format}"`}><is><t xml:space="preserve">${toText(cell)}</t></is></c>`;
}

/** `_x000A_` is how the format itself writes characters: an underscore that begins such a word is written so too. */
function toText(text: string): string {
  return escapeXml(shortenedTo(text, longestText)).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}
