import type { ReportForm } from './form.ts';
import { toJsonLine } from './json-result.ts';
import { createLineRenderer } from './line-renderer.ts';
import { betweenItems, ListWriter } from './list-writer.ts';
import type { Renderer, Report, Write } from './report.ts';

export const jsonForm: ReportForm = {
  createRenderer: createJsonRenderer,
  createReport: ({ write }) => createJsonReport(write),
};

export function createJsonRenderer(): Renderer {
  return createLineRenderer(toJsonLine, betweenItems);
}

/** One JSON array, a conversation a line, written as a stream. */
export function createJsonReport(write: Write): Report {
  const list = new ListWriter(write);
  return {
    part: ({ text }) => list.add(text),
    end() {
      list.end();
      write('\n');
    },
  };
}
