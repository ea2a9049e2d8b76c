import { toJsonLine } from './json-result.ts';
import { createLineRenderer } from './line-renderer.ts';
import type { Renderer, Report, Write } from './report.ts';

const between = ',\n';

export function createJsonRenderer(): Renderer {
  return createLineRenderer(toJsonLine, between);
}

/** One JSON array, a conversation a line, written as a stream. */
export function createJsonReport(write: Write): Report {
  let before = '[\n';
  return {
    part({ text }) {
      if (text === '') return;
      write(before);
      write(text);
      before = between;
    },
    end() {
      write(before === between ? '\n]\n' : '[]\n');
    },
  };
}
