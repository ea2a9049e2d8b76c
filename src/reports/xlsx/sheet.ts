import { columnName, numbered, styles, xlsxRow } from './row.ts';

/** What a sheet looks like before its rows come. */
export interface SheetForm {
  readonly name: string;
  readonly columns: readonly Column[];
}

export interface Column {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

/** Excel's bound (1,048,576 with the headings): what is more goes to a further sheet. */
export const mostRows = 1_048_575;

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Up to the rows: headings that stay in view, columns wide enough to read. */
export function sheetStart({ columns }: SheetForm): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols><sheetData>\n`,
    numbered(headings(columns), 1),
  ].join('');
}

/** After the rows: a filter over all of them. */
export function sheetEnd({ columns }: SheetForm, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns.length)}${rows + 1}"/></worksheet>\n`;
}

function headings(columns: readonly Column[]): string {
  return xlsxRow(
    columns.map(({ heading }) => heading),
    styles.heading,
  );
}
