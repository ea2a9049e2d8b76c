import { button, type Child, element } from './dom.ts';

export interface Column<Row> {
  readonly name: string;
  readonly isNumber?: boolean;
  cell(row: Row): Child;
  /** What rows are sorted by; absent where nobody would want to. */
  by?(row: Row): number | string;
}

/** Which column a table is sorted by; kept while the page is open, not in the address. */
export interface Sorting {
  column: number;
  down: boolean;
}

/** A table that is sorted by its headings. The first cell of a row names it. */
export function sortedTable<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sorting: Sorting,
): HTMLElement {
  const body = element('tbody');
  const head = element('tr');
  const fill = (): void => {
    body.replaceChildren(...sort(rows, columns, sorting).map((row) => toRow(row, columns)));
    head.replaceChildren(
      ...columns.map((column, at) =>
        heading(column, sorting.column === at ? sorting : undefined, () => {
          sorting.down = sorting.column === at ? !sorting.down : column.isNumber === true;
          sorting.column = at;
          fill();
          head.querySelectorAll('th')[at]?.querySelector('button')?.focus();
        }),
      ),
    );
  };
  fill();
  const made = element('table', {}, element('caption', { class: 'spoken' }, caption), element('thead', {}, head), body);
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, made);
}

function heading<Row>(
  { name, isNumber, by }: Column<Row>,
  sorting: Sorting | undefined,
  press: () => void,
): HTMLElement {
  const order = sorting && (sorting.down ? 'descending' : 'ascending');
  const arrow = element('span', { 'aria-hidden': 'true', class: 'arrow' }, sorting ? (sorting.down ? '▼' : '▲') : '');
  return element(
    'th',
    { scope: 'col', 'aria-sort': order, ...(isNumber && { class: 'number' }) },
    by ? button([name, arrow], { class: 'sort' }, press) : name,
  );
}

function toRow<Row>(row: Row, columns: readonly Column<Row>[]): HTMLElement {
  return element(
    'tr',
    {},
    ...columns.map((column, at) =>
      at === 0
        ? element('th', { scope: 'row' }, column.cell(row))
        : element('td', { 'data-name': column.name, ...(column.isNumber && { class: 'number' }) }, column.cell(row)),
    ),
  );
}

function sort<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { column, down }: Sorting): Row[] {
  const by = columns[column]?.by;
  if (!by) return [...rows];
  const order = (one: Row, other: Row): number => {
    const [a, b] = [by(one), by(other)];
    return typeof a === 'string' ? a.localeCompare(String(b), 'en', { numeric: true }) : a - Number(b);
  };
  return [...rows].sort((one, other) => (down ? order(other, one) : order(one, other)));
}
