import type { ChalkInstance } from 'chalk';
import type { Calibrated } from '../calibration/calibration.ts';
import { type Counts, noCounts, plus } from '../calibration/counts.ts';
import { type Figure, labelledMisses, leastLabels, type RuleFigures } from '../calibration/figures.ts';

const headings = ['rule', 'labelled', 'right', 'wrong', 'lost', 'precision', 'recall', 'F1', 'kappa'] as const;

/** F1 from which findings can be relied on, and below which they are hints at best. */
const [reliable, doubtful] = [0.8, 0.6];

interface Row {
  readonly cells: readonly string[];
  readonly paint: (line: string) => string;
}

/** A line a rule: misses labelled; found right, found wrong, not found; the figures. The last line is over all rules. */
export function calibrationTable({ rules, totals }: Calibrated, paint: ChalkInstance): string {
  const sum = rules.reduce((total, { counts }) => plus(total, counts), noCounts);
  const rows = [
    { cells: headings, paint: paint.underline },
    ...rules.map((rule) => ruleRow(rule, paint)),
    { cells: toCells('all (micro)', sum, totals.micro, undefined), paint: paint.bold },
  ];
  const widths = headings.map((_, column) => Math.max(...rows.map(({ cells }) => cells[column]!.length)));
  const line = ({ cells, paint: painted }: Row): string =>
    painted(
      cells
        .map((cell, column) => (isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    );
  return rows.map((row) => `${line(row)}\n`).join('');
}

/** Names and figures with ranges begin at one column; counts end at one. */
function isText(column: number): boolean {
  return column === 0 || column > 4;
}

function ruleRow(rule: RuleFigures, paint: ChalkInstance): Row {
  const { ruleId, counts, f1, kappa } = rule;
  return { cells: toCells(ruleId, counts, rule, kappa), paint: paintOf(f1?.value ?? 0, counts, paint) };
}

/** Too few labels prove nothing, neither good nor bad. */
function paintOf(f1: number, counts: Counts, paint: ChalkInstance): Row['paint'] {
  if (labelledMisses(counts) < leastLabels) return paint.dim;
  if (f1 >= reliable) return paint.green;
  return f1 >= doubtful ? paint.yellow : paint.red;
}

function toCells(
  name: string,
  counts: Counts,
  { precision, recall, f1 }: Pick<RuleFigures, 'precision' | 'recall' | 'f1'>,
  kappa: Figure | undefined,
): string[] {
  const { tp, fp, fn } = counts;
  return [
    name,
    ...[labelledMisses(counts), tp, fp, fn].map(String),
    ...[precision, recall, f1, kappa].map((figure) => (figure ? inFigures(figure) : '–')),
  ];
}

/** `0.82 .66–.91` */
export function inFigures({ value, interval }: Figure): string {
  const short = (end: number): string => end.toFixed(2).replace(/^(-?)0\./, '$1.');
  return interval ? `${value.toFixed(2)} ${short(interval[0])}–${short(interval[1])}` : value.toFixed(2);
}
