import type { ChalkInstance } from 'chalk';
import { countOf } from './count-of.ts';
import type { ReportedResult } from './mask-result.ts';
import type { Report, RunSummary, Write } from './report.ts';
import { conversationLines } from './stylish-conversation.ts';
import { summaryTable } from './summary-table.ts';
import { Tally } from './tally.ts';
import { visible } from './visible.ts';

/** For people at a terminal: findings by file and conversation, a table by rule, and how it comes out. */
export function createStylishReport(write: Write, paint: ChalkInstance): Report {
  const tally = new Tally();
  const unshown = { notices: 0, first: '' };
  let file: string | undefined;

  function conversation(result: ReportedResult): void {
    tally.add(result);
    if (result.messages.length === 0) countNotices(result);
    else writeFindings(result);
  }

  function writeFindings(result: ReportedResult): void {
    if (result.filePath !== file) {
      write(`${file === undefined ? '' : '\n'}${paint.underline(visible(result.filePath))}\n`);
      file = result.filePath;
    }
    for (const line of conversationLines(result, paint)) write(`${line}\n`);
  }

  function countNotices({ filePath, notices }: ReportedResult): void {
    const [first] = notices;
    if (!first) return;
    unshown.notices += notices.length;
    if (unshown.first === '') unshown.first = visible(`${filePath}: ${first.message}`);
  }

  function end(summary: RunSummary): void {
    if (file !== undefined) write('\n');
    if (tally.rules.size > 0) write(`${summaryTable(tally.rules, paint)}\n`);
    for (const line of closingLines(tally, summary, unshown)) write(`${line}\n`);
    write(verdict(tally, summary, paint));
  }

  return { conversation, end };
}

function* closingLines(
  tally: Tally,
  summary: RunSummary,
  unshown: { notices: number; first: string },
): Generator<string> {
  for (const [reason, count] of tally.reasons) yield `skipped (${count} ×): ${visible(reason)}`;
  if (unshown.notices > 0) {
    yield `${countOf(unshown.notices, 'note')} on conversations without findings (first: ${unshown.first}); --format json has all`;
  }
  if (summary.ignored > 0) yield `${countOf(summary.ignored, 'file')} ignored by config`;
}

function verdict(tally: Tally, summary: RunSummary, paint: ChalkInstance): string {
  const checked = `${countOf(tally.conversations, 'conversation')} of ${countOf(summary.files, 'file')}`;
  const troubled = summary.problems > 0 ? `, ${countOf(summary.problems, 'problem')} (see above)` : '';
  if (tally.findings === 0) return `${paint.bold(`No findings in ${checked}${troubled}.`)}\n`;
  const levels = [countOf(tally.errors, 'error'), countOf(tally.warnings, 'warning'), countOf(tally.infos, 'info')];
  const colour = tally.errors > 0 ? paint.red : paint.yellow;
  return [
    colour.bold(`${countOf(tally.findings, 'finding')} (${levels.join(', ')})`),
    ` in ${tally.conversationsWithFindings} of ${checked}${troubled}.\n`,
    paint.dim('`tactlint explain RULE` says why a rule is there and what to say instead.\n'),
  ].join('');
}
