import type { ReportForm } from './form.ts';
import { toJsonLine } from './json-result.ts';
import { createLineRenderer } from './line-renderer.ts';
import type { Renderer, Report, Write } from './report.ts';

export const jsonlForm: ReportForm = {
  createRenderer: createJsonlRenderer,
  createReport: ({ write }) => createJsonlReport(write),
};

export function createJsonlRenderer(): Renderer {
  return createLineRenderer((result) => `${toJsonLine(result)}\n`, '');
}

/** A conversation a line, as soon as it is done. */
export function createJsonlReport(write: Write): Report {
  return { part: ({ text }) => write(text), end: () => {} };
}
