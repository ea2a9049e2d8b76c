import type { Figure } from '../calibration/figures.ts';
import { type Cell, csvLine } from '../reports/csv-line.ts';
import type { Write } from '../reports/report.ts';
import { type Entry, entriesOf, type ScoreView } from './score-view.ts';
import { type Scored, toPoints } from './scores.ts';

const columns = [
  ...['scorecard', 'hash', 'by', 'name', 'file', 'conversations', 'verdict', 'kind', 'category', 'rule', 'weight'],
  ...['occasions', 'met', 'missed', 'countedAsMet', 'score', 'low', 'high', 'withheld'],
  ...['precision', 'precisionLow', 'precisionHigh'],
] as const;

/** A line for each score, each category of it and each rule: a pivot table does the rest. */
export function writeScoreCsv(view: ScoreView, write: Write): void {
  write(csvLine(columns));
  const { all, by, groups } = view;
  writeScored(all, 'all', 'other', view, write);
  for (const scored of groups) writeScored(scored, by, by === 'agent' ? 'person' : 'other', view, write);
}

function writeScored(scored: Scored, by: string, about: 'person' | 'other', view: ScoreView, write: Write): void {
  const { title, hash } = view.scorecard;
  const { name, filePath, conversations, verdict } = scored;
  let category: string | undefined;
  for (const entry of entriesOf(scored, view, about)) {
    if (entry.kind === 'category') category = entry.name;
    const rule = entry.kind === 'rule' ? entry.name : undefined;
    const whose = [title, hash, by, name, filePath, conversations, verdict];
    write(csvLine([...whose, entry.kind, category, rule, ...figureCells(entry)]));
  }
}

function figureCells({ weight, occasions, met, missed, countedAsMet, figure, withheld, precision }: Entry): Cell[] {
  return [
    ...[weight, occasions, met, missed, countedAsMet],
    ...cellsOf(figure, toPoints),
    withheld,
    ...cellsOf(precision, (share) => Math.round(share * 10_000) / 10_000),
  ];
}

function cellsOf(figure: Figure | undefined, shape: (share: number) => number): Cell[] {
  const { value, interval } = figure ?? {};
  return [value, ...(interval ?? [undefined, undefined])].map((end) => (end === undefined ? undefined : shape(end)));
}
