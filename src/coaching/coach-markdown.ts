import { codeSpan, escapeMarkdown } from '../reports/markdown-text.ts';
import type { Write } from '../reports/report.ts';
import { givenLine, speaker } from './coach-stylish.ts';
import type { Quote } from './quotes.ts';
import type { Advice, Claim, CoachReport, Evidence } from './report.ts';
import { adviceHeading, notesOf, nothingToTry, sectionsOf, severalNote, spanOf } from './sections.ts';

/** A page for each agent's folder, or a comment. Words of transcripts stand in code, where nothing is markup. */
export function writeCoachingMarkdown(reports: readonly CoachReport[], short: boolean, write: Write): void {
  write(reports.map((report) => `${[...blocksOf(report, short)].join('\n\n')}\n`).join('\n'));
}

function* blocksOf(report: CoachReport, short: boolean): Generator<string> {
  if (!short) {
    yield `# ${escapeMarkdown(report.agent)}`;
    yield spanOf(report) + (report.perhapsSeveral ? `. ${severalNote}` : '');
  }
  for (const { heading, claims, otherwise } of sectionsOf(report)) {
    yield `## ${heading}`;
    if (claims.length === 0 && otherwise !== undefined) yield otherwise;
    for (const claim of claims) yield* claimBlocks(claim);
  }
  yield `## ${adviceHeading}`;
  if (report.advice) yield* adviceBlocks(report.advice);
  else yield nothingToTry(report);
  const notes = notesOf(report);
  for (const note of notes) yield `*${escapeMarkdown(note).replaceAll('\\`', '')}*`;
}

function* claimBlocks(claim: Claim): Generator<string> {
  yield `**${escapeMarkdown(claim.text)}** (${claim.times}; ${ruleOf(claim)})`;
  yield quotesOf(claim.evidence);
}

function* adviceBlocks(advice: Advice): Generator<string> {
  yield* claimBlocks(advice);
  const given = advice.given ? `, ${givenLine(advice, quoted(advice.given))}` : '';
  yield `It could be: ${escapeMarkdown(advice.better)}${given}`;
}

/** One block of quotation; a line each. */
function quotesOf(evidence: readonly Evidence[]): string {
  return evidence
    .flatMap(({ conversation, quotes }) =>
      quotes.map((quote) => `> ${speaker(quote)}: ${quoted(quote)} (${codeSpan(conversation)}, turn ${quote.turn})`),
    )
    .join('  \n');
}

function quoted({ text, cut }: Quote): string {
  return codeSpan(text) + (cut ? ' …' : '');
}

function ruleOf({ ruleId, guidelines }: Claim): string {
  return guidelines.length > 0 ? `${ruleId}, guideline ${guidelines.join(', ')}` : ruleId;
}
