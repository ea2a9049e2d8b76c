import type { ChalkInstance } from 'chalk';
import type { Figure } from '../calibration/figures.ts';
import { inFigures } from '../reports/calibration-table.ts';
import { countOf } from '../reports/count-of.ts';
import { atLineStart } from '../reports/line-start.ts';
import type { Write } from '../reports/report.ts';
import { visible } from '../reports/visible.ts';
import { policyLines } from './policy-lines.ts';
import { type Entry, entriesOf, type ScoreView } from './score-view.ts';
import { type Scored, toPoints } from './scores.ts';

const headings = ['', 'weight', 'met', 'missed', 'as met', 'occasions', 'score', '95 %', 'precision'] as const;
/** The columns that are read as text; counts end at one place. */
const textColumns = new Set([0, 7, 8]);

/** For people at a terminal: the policy, then each score with what it is made of. */
export function writeScores(view: ScoreView, paint: ChalkInstance, write: Write): void {
  const { scorecard, by, all, groups } = view;
  const [title, ...policy] = policyLines(scorecard, view.measured);
  write(`${paint.bold(title)}\n${policy.map((line) => `${paint.dim(line)}\n`).join('')}\n`);
  for (const scored of groups) writeScored(scored, view, by === 'agent' ? 'person' : 'other', paint, write);
  // A conversation that is all there is has said it.
  if (all.conversations > 1 || by !== 'conversation') writeScored(all, view, 'other', paint, write);
  for (const line of legend(view)) write(`${paint.dim(line)}\n`);
}

function writeScored(
  scored: Scored,
  view: ScoreView,
  about: 'person' | 'other',
  paint: ChalkInstance,
  write: Write,
): void {
  const [, ...entries] = entriesOf(scored, view, about);
  write(`${headline(scored, view, paint)}\n`);
  const rows = entries.filter((entry) => isShown(entry, scored)).map((entry) => ({ entry, cells: cellsOf(entry) }));
  if (rows.length > 0 && !scored.withheld) write(table(rows, paint));
  write('\n');
}

/**
 * Rules of a person that rest on too little are left out, and their category says so. So are those that one conversation
 * merely did not break: they would be most of its lines.
 */
function isShown({ kind, occasions, withheld, met, missed }: Entry, { conversations }: Scored): boolean {
  if (kind === 'category') return occasions > 0;
  return occasions > 0 && !withheld && (conversations > 1 || met !== 0 || missed !== 0);
}

/** The name, the score, what it comes to, and what it rests on. */
function headline(scored: Scored, { scorecard }: ScoreView, paint: ChalkInstance): string {
  const { name, filePath, conversations, score, withheld, perhapsSeveral } = scored;
  const occasions = countOf(score.occasions, 'occasion');
  const base = filePath === undefined ? `${occasions} in ${countOf(conversations, 'conversation')}` : occasions;
  const called = paint.bold(atLineStart(name)) + (filePath === undefined ? '' : paint.dim(`  ${visible(filePath)}`));
  const who = perhapsSeveral ? paint.dim(' (a label that names nobody: perhaps several people)') : '';
  if (withheld) return `${called}${who}  withheld: ${base}, and ${scorecard.leastOccasions} are needed`;
  if (!score.figure) return `${called}${who}  no score: no rule of the scorecard applied (${base})`;
  return `${called}${who}  ${paint.bold(points(score.figure.value))} ${range(score.figure)}  ${verdictOf(scored, scorecard.passMark, paint)}  (${base})`;
}

function verdictOf({ verdict, score, conversations, autoFailed }: Scored, mark: number, paint: ChalkInstance): string {
  if (verdict === 'auto-fail') {
    const share = conversations > 1 ? ` in ${autoFailed} of ${conversations} conversations` : '';
    return paint.red(`auto-fail${share}`);
  }
  const [low, high] = score.figure?.interval ?? [0, 1];
  const near = toPoints(low) < mark && mark <= toPoints(high) ? ', near enough that chance could decide' : '';
  return verdict === 'pass' ? `${paint.green('pass')}${near}` : `${paint.yellow('below the pass mark')}${near}`;
}

interface Row {
  readonly entry: Entry;
  readonly cells: readonly string[];
}

function table(rows: readonly Row[], paint: ChalkInstance): string {
  const all = [headings, ...rows.map(({ cells }) => cells)];
  const widths = headings.map((_, column) => Math.max(...all.map((cells) => cells[column]!.length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (textColumns.has(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd();
  const lines = rows.map(({ entry, cells }) => (entry.kind === 'category' ? paint.bold(line(cells)) : line(cells)));
  return [paint.dim(line(headings)), ...lines].map((text) => `${text}\n`).join('');
}

function cellsOf(entry: Entry): string[] {
  const { kind, name, weight, met, missed, countedAsMet, occasions, figure, precision } = entry;
  const isRule = kind === 'rule';
  return [
    `${isRule ? '    ' : '  '}${atLineStart(name)}`,
    String(weight),
    ...[met, missed, countedAsMet].map((count) => (count === undefined ? '' : String(count))),
    String(occasions),
    figure ? points(figure.value) : '',
    figure ? range(figure) : 'too few occasions',
    isRule ? (precision ? inFigures(precision) : 'n/a') : '',
  ];
}

function points(share: number): string {
  return String(Math.round(toPoints(share)));
}

function range({ interval }: Figure): string {
  return interval ? `${points(interval[0])}–${points(interval[1])}` : '';
}

function* legend({ by, scorecard, measured }: ScoreView): Generator<string> {
  yield 'Score: of 100. 95 %: where it lies if these occasions are a fair sample (Wilson; see docs/scorecards.md).';
  if (measured.size > 0)
    yield 'Precision: of what the rule finds, the share that careful readers took for right; n/a: not measured.';
  if (by === 'agent')
    yield `Figures about a person are withheld where they rest on fewer than ${countOf(scorecard.leastOccasions, 'occasion')}. They say what was said in these conversations, not how good somebody is.`;
}
