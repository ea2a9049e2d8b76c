import type { ReportedResult } from './mask-result.ts';
import type { Renderer } from './report.ts';
import { emptyTally, tallyUp } from './tally.ts';

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
