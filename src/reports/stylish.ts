import type { ChalkInstance } from 'chalk';
import { countOf } from './count-of.ts';
import type { ReportForm } from './form.ts';
import { hiddenWords } from './hidden-words.ts';
import type { ReportedResult } from './mask-result.ts';
import type { RenderedPart, Renderer, Report, RunSummary, Write } from './report.ts';
import { shownPath } from './shown-path.ts';
import { conversationLines } from './stylish-conversation.ts';
import { summaryTable } from './summary-table.ts';
import { emptyTally, findingsOf, mergeTally, type Tally, tallyUp } from './tally.ts';
import { visible } from './visible.ts';

export const stylishForm: ReportForm = {
  createRenderer: createStylishRenderer,
  createReport: ({ write }, paint) => createStylishReport(write, paint),
};

/** Findings by file and conversation; each file's begin with an empty line. */
export function createStylishRenderer(paint: ChalkInstance): Renderer {
  let text = '';
  let tally = emptyTally();
  let file: string | undefined;

  function conversation(result: ReportedResult): void {
    tallyUp(tally, result);
    if (result.messages.length === 0) return;
    if (result.filePath !== file) text += `\n${paint.underline(shownPath(result.filePath))}\n`;
    file = result.filePath;
    for (const line of conversationLines(result, paint)) text += `${line}\n`;
  }

  function take(): RenderedPart {
    const part = { text, tally };
    text = '';
    tally = emptyTally();
    return part;
  }

  return { bare: true, conversation, take };
}

/** For people at a terminal: the findings, a table of the rules that applied, and how it comes out. */
export function createStylishReport(write: Write, paint: ChalkInstance): Report {
  const tally = emptyTally();
  let hasText = false;

  function part({ text, tally: counted }: RenderedPart): void {
    mergeTally(tally, counted);
    if (text === '') return;
    write(hasText ? text : text.replace('\n', ''));
    hasText = true;
  }

  function end(summary: RunSummary): void {
    if (hasText) write('\n');
    if (tally.rules.size > 0) write(`${summaryTable(tally.rules, paint)}\n`);
    for (const line of closingLines(tally, summary)) write(`${line}\n`);
    write(verdict(tally, summary, paint));
  }

  return { part, end };
}

function* closingLines(tally: Tally, summary: RunSummary): Generator<string> {
  for (const [reason, count] of tally.reasons) yield `skipped (${count} ×): ${visible(reason)}`;
  if (tally.notices > 0) {
    yield `${countOf(tally.notices, 'note')} on conversations without findings (first: ${visible(tally.firstNotice)}); --format json has all`;
  }
  const hidden = hiddenWords(tally);
  if (hidden !== undefined) yield `${hidden} --format json shows them.`;
  if (summary.ignored > 0) yield `${countOf(summary.ignored, 'file')} ignored by config`;
}

function verdict(tally: Tally, summary: RunSummary, paint: ChalkInstance): string {
  const checked = `${countOf(tally.conversations, 'conversation')} of ${countOf(summary.files, 'file')}`;
  const troubled = summary.problems.length > 0 ? `, ${countOf(summary.problems.length, 'problem')} (see above)` : '';
  if (findingsOf(tally) === 0) return `${paint.bold(`No findings in ${checked}${troubled}.`)}\n`;
  const levels = [countOf(tally.errors, 'error'), countOf(tally.warnings, 'warning'), countOf(tally.infos, 'info')];
  const colour = tally.errors > 0 ? paint.red : paint.yellow;
  return [
    colour.bold(`${countOf(findingsOf(tally), 'finding')} (${levels.join(', ')})`),
    ` in ${tally.conversationsWithFindings} of ${checked}${troubled}.\n`,
    paint.dim('`tactlint explain RULE` says why a rule is there and what to say instead.\n'),
  ].join('');
}
