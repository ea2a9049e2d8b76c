import type { Calibrated } from '../calibration/calibration.ts';
import { judgements, pairAt } from '../calibration/counts.ts';
import type { Disagreement } from '../calibration/disagreements.ts';
import { type Figure, labelledMisses, leastLabels, type RuleFigures } from '../calibration/figures.ts';
import type { Write } from './report.ts';
import { visibleJson } from './visible.ts';

/** One JSON object (docs/json.md), a rule and a disagreement a line. */
export function writeCalibrationJson({ conversations, rules, totals, disagreements }: Calibrated, write: Write): void {
  const { micro, macroF1, macroRules, meanKappa, kappaRules } = totals;
  const members: [string, string][] = [
    ['conversations', String(conversations)],
    ['rules', lines(rules.map(ruleShape))],
    ['micro', JSON.stringify({ ...agreementShape(micro) })],
    ['macro', JSON.stringify({ f1: figureShape(macroF1), rules: macroRules, leastLabels })],
    ['kappa', JSON.stringify({ mean: figureShape(meanKappa), rules: kappaRules })],
    ['disagreements', lines(disagreements.map(disagreementShape))],
  ];
  write(`{\n${members.map(([name, json]) => ` "${name}": ${json}`).join(',\n')}\n}\n`);
}

function lines(shapes: readonly object[]): string {
  if (shapes.length === 0) return '[]';
  return `[\n${shapes.map((shape) => `  ${visibleJson(JSON.stringify(shape))}`).join(',\n')}\n ]`;
}

function ruleShape(rule: RuleFigures): object {
  const { ruleId, judged, counts, kappa } = rule;
  const { tp, fp, fn } = counts;
  const figures = { ...agreementShape(rule), kappa: figureShape(kappa) };
  return { ruleId, judged, gold: labelledMisses(counts), tp, fp, fn, ...figures, places: placesShape(counts.pairs) };
}

/** Labelled → found → how many places. */
function placesShape(pairs: readonly number[]): object {
  const found = (labelled: (typeof judgements)[number]): object =>
    Object.fromEntries(judgements.map((one) => [one, pairs[pairAt(labelled, one)]]));
  return Object.fromEntries(judgements.map((labelled) => [labelled, found(labelled)]));
}

function agreementShape({ precision, recall, f1 }: Pick<RuleFigures, 'precision' | 'recall' | 'f1'>): object {
  return { precision: figureShape(precision), recall: figureShape(recall), f1: figureShape(f1) };
}

function figureShape(figure: Figure | undefined): object | null {
  if (!figure) return null;
  const [low, high] = figure.interval ?? [];
  return { value: rounded(figure.value), low: rounded(low), high: rounded(high) };
}

/** As many digits as mean something, and the same on every machine. */
function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10_000) / 10_000;
}

function disagreementShape(disagreement: Disagreement): object {
  const { ruleId, filePath, line, column, conversation, turn, speaker, labelled, found } = disagreement;
  const { quote, evidence, reason, masked } = disagreement;
  return {
    ...{ ruleId, filePath, line, column, conversation, turn, speaker, labelled, found },
    ...{ quote, masked, evidence, reason },
  };
}
