import { toJsonLine } from './json-result.ts';
import type { Report, Write } from './report.ts';

/** One JSON array, a conversation a line, written as a stream. */
export function createJsonReport(write: Write): Report {
  let before = '[\n';
  return {
    conversation(result) {
      write(before + toJsonLine(result));
      before = ',\n';
    },
    end() {
      write(before === '[\n' ? '[]\n' : '\n]\n');
    },
  };
}
