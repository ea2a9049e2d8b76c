import { codeSpan, escapeMarkdown } from '../reports/markdown-text.ts';
import type { Write } from '../reports/report.ts';
import { speaker } from './coach-stylish.ts';
import type { Quote } from './quotes.ts';
import type { Advice, Claim, CoachReport, Evidence } from './report.ts';
import {
  adviceHeadingOf,
  closingNote,
  givenHeading,
  nothingToTry,
  sectionsOf,
  severalNote,
  spanOf,
  timesShown,
} from './sections.ts';

/** A page for each agent's folder, or a comment. Words of transcripts stand in code, where nothing is markup. */
export function writeCoachingMarkdown(reports: readonly CoachReport[], short: boolean, write: Write): void {
  const pages = reports.map((report) => `${[...blocksOf(report, short)].join('\n\n')}\n`);
  const closing = closingNote(reports);
  if (closing !== undefined) pages.push(`*${closing}*\n`);
  write(pages.join('\n'));
}

function* blocksOf(report: CoachReport, short: boolean): Generator<string> {
  if (!short) {
    yield `# ${escapeMarkdown(report.agent)}`;
    yield spanOf(report) + (report.perhapsSeveral ? `. ${severalNote}` : '');
  }
  for (const { heading, claims, otherwise } of sectionsOf(report)) {
    yield `## ${heading}`;
    if (claims.length === 0 && otherwise !== undefined) yield otherwise;
    for (const claim of claims) yield* claimBlocks(claim, report);
  }
  const nothing = nothingToTry(report);
  if (report.advice || nothing !== undefined) yield `## ${adviceHeadingOf(report)}`;
  if (report.advice) yield* adviceBlocks(report.advice, report);
  else if (nothing !== undefined) yield nothing;
  for (const note of report.notes) yield `*${escapeMarkdown(note)}*`;
}

function* claimBlocks(claim: Claim, report: CoachReport): Generator<string> {
  yield `**${escapeMarkdown(claim.text)}**${timesShown(claim, report)}`;
  yield quotesOf(claim.evidence, report);
}

function* adviceBlocks(advice: Advice, report: CoachReport): Generator<string> {
  yield* claimBlocks(advice, report);
  if (advice.better !== undefined) yield `You could say: ${escapeMarkdown(advice.better)}`;
  if (advice.given) yield `${givenHeading}: ${quoted(advice.given)} (turn ${advice.given.turn})`;
}

/** One block of quotation; a line each. */
function quotesOf(evidence: readonly Evidence[], report: CoachReport): string {
  return evidence
    .flatMap(({ conversation, quotes }) =>
      quotes.map(
        (quote) => `> ${speaker(quote, report)}: ${quoted(quote)} (${codeSpan(conversation)}, turn ${quote.turn})`,
      ),
    )
    .join('  \n');
}

function quoted({ text, cut }: Quote): string {
  return codeSpan(text) + (cut ? ' …' : '');
}
