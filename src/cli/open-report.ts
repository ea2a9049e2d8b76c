import type { ChalkInstance } from 'chalk';
import { createJsonRenderer, createJsonReport } from '../reports/json.ts';
import { createJsonlRenderer, createJsonlReport } from '../reports/jsonl.ts';
import type { Renderer, Report } from '../reports/report.ts';
import { createStylishRenderer, createStylishReport } from '../reports/stylish.ts';
import type { LintOptions } from './options.ts';
import { type Output, toFile, toStandardOutput } from './output.ts';

export interface OpenReport {
  readonly report: Report;
  readonly output: Output;
}

type Format = LintOptions['format'];

/** The report that the options ask for, and where it goes. @throws where the output file cannot be written */
export function openReport({ format, outputFile }: LintOptions, paint: ChalkInstance): OpenReport {
  const output = outputFile === undefined ? toStandardOutput(isLive(format)) : toFile(outputFile);
  const create: Record<Format, () => Report> = {
    json: () => createJsonReport(output.write),
    jsonl: () => createJsonlReport(output.write),
    stylish: () => createStylishReport(output.write, paint),
  };
  return { report: create[format](), output };
}

/** What makes the text of that report, on any thread. */
export function createRenderer(format: Format, paint: ChalkInstance): Renderer {
  if (format === 'json') return createJsonRenderer();
  return format === 'jsonl' ? createJsonlRenderer() : createStylishRenderer(paint);
}

/** Whether a reader waits for each conversation. */
export function isLive(format: Format): boolean {
  return format === 'jsonl';
}
