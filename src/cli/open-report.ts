import { createJsonReport } from '../reports/json.ts';
import { createJsonlReport } from '../reports/jsonl.ts';
import type { Report } from '../reports/report.ts';
import { createStylishReport } from '../reports/stylish.ts';
import { paintFor } from './colours.ts';
import type { LintOptions } from './options.ts';
import { type Output, toFile, toStandardOutput } from './output.ts';

export interface OpenReport {
  readonly report: Report;
  readonly output: Output;
}

/** The report that the options ask for, and where it goes. @throws where the output file cannot be written */
export function openReport({ format, outputFile, color }: LintOptions): OpenReport {
  const output = outputFile === undefined ? toStandardOutput(format === 'jsonl') : toFile(outputFile);
  const create = {
    json: () => createJsonReport(output.write),
    jsonl: () => createJsonlReport(output.write),
    stylish: () => createStylishReport(output.write, paintFor(color, outputFile === undefined)),
  };
  return { report: create[format](), output };
}
