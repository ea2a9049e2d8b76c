import { countOf } from './count-of.ts';
import type { RunSummary } from './report.ts';
import { findingsOf, type Tally } from './tally.ts';

/** How a run comes out, in one plain line: `3 findings (1 error, 2 warnings, 0 infos) in 2 of 9 conversations of 4 files.` */
export function verdictLine(tally: Tally, { files, problems }: RunSummary): string {
  const checked = `${countOf(tally.conversations, 'conversation')} of ${countOf(files, 'file')}`;
  const troubled = problems.length > 0 ? `, ${countOf(problems.length, 'problem')}` : '';
  if (findingsOf(tally) === 0) return `No findings in ${checked}${troubled}.`;
  const levels = [countOf(tally.errors, 'error'), countOf(tally.warnings, 'warning'), countOf(tally.infos, 'info')];
  return `${countOf(findingsOf(tally), 'finding')} (${levels.join(', ')}) in ${tally.conversationsWithFindings} of ${checked}${troubled}.`;
}
