import { writeCalibrationJson } from '../reports/calibration-json.ts';
import { writeCalibration } from '../reports/calibration-stylish.ts';
import { countOf } from '../reports/count-of.ts';
import { CalibrationRun } from './calibration-run.ts';
import { paintFor } from './colours.ts';
import type { ExitCode } from './exit-code.ts';
import type { JudgeOptions } from './options.ts';
import { toFile, toStandardOutput } from './output.ts';
import { withoutLastReport, wouldOverwrite } from './overwritten.ts';
import { makePlan } from './plan.ts';
import { Problems } from './problems.ts';
import { say } from './say-problem.ts';

export interface CalibrateOptions extends Omit<JudgeOptions, 'rule'> {
  readonly rules?: readonly string[];
  readonly disagreements?: boolean;
  readonly minF1?: number;
  readonly format: 'stylish' | 'json';
  readonly outputFile?: string;
  readonly color?: boolean;
}

/** `tactlint calibrate LABELLED…`: judge the labelled conversations, compare, say how far findings and labels agree. */
export async function calibrate(paths: readonly string[], options: CalibrateOptions): Promise<ExitCode> {
  const problems = new Problems();
  const chosen = options.rules?.map((id) => ({ id, level: 'info' as const })) ?? [];
  const plan = await makePlan(paths, { ...options, rule: chosen }, problems);
  if (!plan) return 2;
  const outputFiles = options.outputFile === undefined ? [] : [options.outputFile];
  const files = withoutLastReport(plan.files, outputFiles);
  if (wouldOverwrite(outputFiles, files, problems)) return 2;

  const run = new CalibrationRun(options.rules && new Set(options.rules));
  for (const file of files) run.read(file).forEach(problems.say);
  run.labelProblems().forEach(problems.say);
  const calibrated = run.calibration.calibrated();
  for (const line of leftOut(run, calibrated.unlabelled)) say(line);
  if (calibrated.conversations === 0) {
    if (problems.count === 0) say('Nothing to compare: no conversation there has a list of `labels`.');
    return 2;
  }

  const output = options.outputFile === undefined ? toStandardOutput() : toFile(options.outputFile);
  const paint = paintFor(options.color, options.outputFile === undefined);
  if (options.format === 'json') writeCalibrationJson(calibrated, output.write);
  else writeCalibration(calibrated, { disagreements: options.disagreements === true, paint }, output.write);
  output.close();

  if (problems.count > 0) return 2;
  const { f1 } = calibrated.totals.micro;
  return options.minF1 !== undefined && !(f1 && f1.value >= options.minF1) ? 1 : 0;
}

/** What the figures say nothing of, or say in a way that may mislead. */
function* leftOut(run: CalibrationRun, unlabelled: readonly string[]): Generator<string> {
  if (run.withoutLabels > 0) yield `${countOf(run.withoutLabels, 'conversation')} without \`labels\` left out`;
  if (run.rulesOff.size > 0) {
    const rules = [...run.rulesOff].sort().join(', ');
    yield `labels of rules that are off here are left out (--preset all or --rules takes them in): ${rules}`;
  }
  if (unlabelled.length > 0) {
    yield `no label names ${unlabelled.join(', ')}: what was found counts as wrong; if nobody looked for it, choose with --rules`;
  }
}
