import type { ChalkInstance } from 'chalk';
import type { Calibrated } from '../calibration/calibration.ts';
import { leastLabels, type Totals } from '../calibration/figures.ts';
import { calibrationTable, inFigures } from './calibration-table.ts';
import { countOf } from './count-of.ts';
import { disagreementLines } from './disagreement-lines.ts';
import type { Write } from './report.ts';

export interface CalibrationView {
  readonly disagreements: boolean;
  readonly paint: ChalkInstance;
}

/** For people at a terminal: the disagreements where they are asked for, a table by rule, and what it comes to. */
export function writeCalibration(
  calibrated: Calibrated,
  { disagreements, paint }: CalibrationView,
  write: Write,
): void {
  if (disagreements) {
    for (const line of disagreementLines(calibrated.disagreements, paint)) write(`${line}\n`);
    if (calibrated.disagreements.length > 0) write('\n');
  }
  write(`${calibrationTable(calibrated, paint)}\n`);
  for (const line of totalLines(calibrated.totals)) write(`${line}\n`);
  for (const line of legend(calibrated, disagreements)) write(`${paint.dim(line)}\n`);
}

function* totalLines({ macroF1, macroRules, meanKappa, kappaRules }: Totals): Generator<string> {
  if (macroF1)
    yield `macro F1 ${inFigures(macroF1)}: mean of ${countOf(macroRules, 'rule')} with ${leastLabels} labelled misses or more`;
  if (meanKappa)
    yield `mean kappa ${inFigures(meanKappa)} (met, missed, none), of ${countOf(kappaRules, 'rule')} with labels that say “met”`;
}

function* legend({ conversations, disagreements }: Calibrated, listed: boolean): Generator<string> {
  yield `${countOf(conversations, 'conversation')}. Labelled: misses that a label names; right and wrong: found with and without one; lost: not found.`;
  yield "Ranges are intervals of 95 %: Wilson's score for rules; for kappa and over all rules the jackknife by conversation.";
  if (!listed && disagreements.length > 0)
    yield `--disagreements lists the ${countOf(disagreements.length, 'place')} where labels and findings differ.`;
}
