import type { SummaryRule } from '../data.ts';
import { element, link, shown } from './dom.ts';
import { figureBar, personBar } from './figure-bar.ts';
import { isTooFew, numberOf, type RuleFigure, shareOf } from './figures.ts';
import { type Column, type Sorting, sortedTable } from './sorted-table.ts';
import { current, type State, toHash } from './state.ts';

interface Row {
  readonly rule: SummaryRule;
  readonly figure: RuleFigure;
}

const sorting: Sorting = { column: 3, down: true };

/** How each guideline came out, for everybody or for one agent; those without an occasion are only named. */
export function guidelineTable(
  rules: readonly SummaryRule[],
  figures: ReadonlyMap<string, RuleFigure>,
  agent: string,
): HTMLElement {
  const rows = rules.map((rule) => ({
    rule,
    figure: figures.get(rule.id) ?? { met: 0, missed: 0, skipped: 0, conversations: 0 },
  }));
  const judged = rows.filter(({ figure }) => figure.met + figure.missed > 0);
  const others = rows.filter(({ figure }) => figure.met + figure.missed === 0);
  return element(
    'div',
    {},
    judged.length > 0
      ? sortedTable('Compliance by guideline', columnsFor(agent), judged, sorting)
      : element('p', { class: 'none' }, 'No guideline had an occasion.'),
    others.length > 0
      ? element(
          'details',
          { class: 'others' },
          element('summary', {}, `Guidelines without an occasion: ${others.length}`),
          element(
            'ul',
            {},
            ...others.map((row) => element('li', {}, shown(row.rule.title), ' ', withoutOccasion(row, agent))),
          ),
        )
      : undefined,
  );
}

function columnsFor(agent: string): Column<Row>[] {
  const isPerson = agent !== '';
  const isHidden = ({ figure }: Row): boolean => isPerson && isTooFew(figure);
  const count = (row: Row, status: 'met' | 'missed'): HTMLElement => {
    if (isHidden(row)) return element('span', { class: 'none' }, '–');
    const number = row.figure[status];
    if (number === 0) return element('span', {}, '0');
    const hash = toHash({ ...emptied(), agent, rule: row.rule.id, status });
    return link(hash, { 'aria-label': `${number} ${status}: show the conversations` }, numberOf(number));
  };
  const columns: Column<Row>[] = [
    { name: 'Guideline', cell: ({ rule }) => ruleName(rule), by: ({ rule }) => rule.title },
    {
      name: 'Met, with 95 % interval',
      cell: ({ figure }) => (isPerson ? personBar(figure) : figureBar(figure)),
      by: (row) => (isHidden(row) ? -1 : (shareOf(row.figure) ?? -1)),
    },
    {
      name: 'Met',
      isNumber: true,
      cell: (row) => count(row, 'met'),
      by: (row) => (isHidden(row) ? -1 : row.figure.met),
    },
    {
      name: 'Missed',
      isNumber: true,
      cell: (row) => count(row, 'missed'),
      by: (row) => (isHidden(row) ? -1 : row.figure.missed),
    },
    {
      name: 'Occasions',
      isNumber: true,
      cell: ({ figure }) => numberOf(figure.met + figure.missed),
      by: ({ figure }) => figure.met + figure.missed,
    },
  ];
  if (isPerson) return columns;
  return [
    ...columns,
    {
      name: 'Not applicable',
      isNumber: true,
      cell: ({ rule }) => numberOf(rule.notApplicable),
      by: ({ rule }) => rule.notApplicable,
    },
    { name: 'Skipped', isNumber: true, cell: ({ rule }) => numberOf(rule.skipped), by: ({ rule }) => rule.skipped },
  ];
}

function ruleName(rule: SummaryRule): HTMLElement {
  return element(
    'span',
    { class: 'rule-name' },
    element('span', {}, shown(rule.title)),
    element('span', { class: 'rule-id' }, element('code', {}, shown(rule.id)), ...unprovenMark(rule)),
  );
}

/** Said of every rule whose findings were not shown to be right: its figures are hints. */
export function unprovenMark({ proven, right, wrong }: SummaryRule): HTMLElement[] {
  if (proven) return [];
  const measured =
    right + wrong === 0
      ? 'its findings have not been measured'
      : `readers agreed with ${right} of ${right + wrong} of its findings`;
  return [element('span', { class: 'unproven', title: `Not yet proven: ${measured}` }, 'not yet proven')];
}

function withoutOccasion({ rule, figure }: Row, agent: string): HTMLElement {
  const skipped = agent === '' ? rule.skipped : figure.skipped;
  return element('span', { class: 'none' }, skipped > 0 ? `skipped in ${numberOf(skipped)}` : 'not applicable');
}

function emptied(): State {
  return { ...current(), view: 'conversations', severity: '', text: '', open: undefined, over: '' };
}
