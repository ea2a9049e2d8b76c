import { shortenedTo } from '../../conversation/shortened-to.ts';
import type { Cell } from '../csv-line.ts';
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

const hasOuterSpace = /^\s|\s$/;

/**
 * Stands for the number of the row, which only the sheet knows: the standard can do without, some readers cannot. No text
 * has this character any more when it comes here.
 */
const rowMark = '\u0001';

/** A row a line, to be numbered. */
export function xlsxRow(cells: readonly (Cell | Share)[], style?: number): string {
  const written = cells.map((cell, at) => toCell(cell, `r="${columnName(at + 1)}${rowMark}"`, style));
  return `<row r="${rowMark}">${written.join('')}</row>\n`;
}

export function numbered(row: string, number: number): string {
  return row.replaceAll(rowMark, String(number));
}

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const last = (column - 1) % 26;
  const before = (column - 1 - last) / 26;
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(0x41 + last);
}

function toCell(cell: Cell | Share, at: string, style: number | undefined): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'object') return `<c ${at} s="${styles.share}"><v>${cell.share}</v></c>`;
  const format = style ?? (formula.test(cell) ? styles.asTyped : undefined);
  return `<c ${at} t="inlineStr"${format === undefined ? '' : ` s="${format}"`}><is><t${hasOuterSpace.test(cell) ? ' xml:space="preserve"' : ''}>${toText(cell)}</t></is></c>`;
}

/** `_x000A_` is how the format itself writes characters: an underscore that begins such a word is written so too. */
function toText(text: string): string {
  return escapeXml(shortenedTo(text, longestText)).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}
