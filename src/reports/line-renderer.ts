import type { Problem } from '../lint/result.ts';
import type { ReportedResult } from './mask-result.ts';
import type { Renderer, Report, Write } from './report.ts';
import { emptyTally, mergeTally, tallyUp } from './tally.ts';
import { verdictLine } from './verdict.ts';

/**
 * Renders each result by itself, with `between` after each but the last of a part; results that come to nothing leave no
 * trace.
 */
export function createLineRenderer(line: (result: ReportedResult) => string, between: string): Renderer {
  let text = '';
  let tally = emptyTally();
  return {
    bare: false,
    conversation(result) {
      tallyUp(tally, result);
      const rendered = line(result);
      if (rendered !== '') text += text === '' ? rendered : between + rendered;
    },
    take() {
      const part = { text, tally };
      text = '';
      tally = emptyTally();
      return part;
    },
  };
}

/** The parts as they come, then what could not be read, then (behind `beforeVerdict`) how it comes out. */
export function createLineReport(write: Write, problemLine: (problem: Problem) => string, beforeVerdict = ''): Report {
  const tally = emptyTally();
  return {
    part(part) {
      mergeTally(tally, part.tally);
      write(part.text);
    },
    end(summary) {
      for (const problem of summary.problems) write(problemLine(problem));
      write(`${beforeVerdict}${verdictLine(tally, summary)}\n`);
    },
  };
}
