import { toJsonLine } from './json-result.ts';
import type { Report, Write } from './report.ts';

/** A conversation a line, as soon as it is done. */
export function createJsonlReport(write: Write): Report {
  return {
    conversation: (result) => write(`${toJsonLine(result)}\n`),
    end: () => {},
  };
}
