import { Chalk } from 'chalk';
import { reportForm } from '../reports/forms.ts';
import { isLive } from '../reports/names.ts';
import type { Renderer, Report } from '../reports/report.ts';
import type { ChosenReport } from './chosen-reports.ts';
import { paintFor } from './colours.ts';
import { type Output, toFile, toStandardOutput } from './output.ts';

/** A report with its colours settled: plain data, so that any thread makes the same text. */
export interface PlannedReport extends ChosenReport {
  readonly colourLevel: 0 | 1 | 2 | 3;
}

export interface OpenReport {
  readonly report: Report;
  readonly output: Output;
}

export function planReports(chosen: readonly ChosenReport[], color: boolean | undefined): PlannedReport[] {
  return chosen.map((one) => ({ ...one, colourLevel: paintFor(color, one.file === undefined).level }));
}

/**
 * The reports, each with its output.
 * @param beforeOutput called before anything is written to standard output
 * @throws where an output file cannot be written
 */
export async function openReports(planned: readonly PlannedReport[], beforeOutput: () => void): Promise<OpenReport[]> {
  const open: OpenReport[] = [];
  for (const { name, file, colourLevel } of planned) {
    const form = await reportForm(name);
    const output = file === undefined ? toStandardOutput(isLive(name), beforeOutput) : toFile(file);
    open.push({ report: form.createReport(output, new Chalk({ level: colourLevel })), output });
  }
  return open;
}

/** What makes the text of those reports, on any thread. */
export async function createRenderers(planned: readonly PlannedReport[]): Promise<Renderer[]> {
  const forms = await Promise.all(planned.map(({ name }) => reportForm(name)));
  return forms.map((form, at) => form.createRenderer(new Chalk({ level: planned[at]!.colourLevel })));
}
