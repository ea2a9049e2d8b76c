import type { ChalkInstance } from 'chalk';
import { atLineStart } from '../reports/line-start.ts';
import type { Write } from '../reports/report.ts';
import { visible } from '../reports/visible.ts';
import { wrap } from '../reports/wrap.ts';
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

/** For a terminal: an agent after the other. `short`: a single chat of the reader's own, without a name. */
export function writeCoaching(
  reports: readonly CoachReport[],
  { paint, short }: { paint: ChalkInstance; short: boolean },
  write: Write,
): void {
  const texts = reports.map((report) => textOf(linesOf(report, paint, short)));
  const closing = closingNote(reports);
  if (closing !== undefined) texts.push(textOf(wrap(closing).map((line) => paint.dim(line))));
  write(texts.join('\n'));
}

function textOf(lines: Iterable<string>): string {
  return [...lines].map((line) => `${line}\n`).join('');
}

function* linesOf(report: CoachReport, paint: ChalkInstance, short: boolean): Generator<string> {
  if (!short) {
    yield `${paint.bold(atLineStart(report.agent))}  ${paint.dim(spanOf(report))}`;
    if (report.perhapsSeveral) yield paint.dim(severalNote);
    yield '';
  }
  const blocks = sectionsOf(report).map(({ heading, claims, otherwise }) => [
    paint.underline(heading),
    ...(claims.length === 0 && otherwise !== undefined ? wrap(otherwise, '  ') : []),
    ...claims.flatMap((claim) => [...claimLines(claim, report, { paint, short })]),
  ]);
  const advice = report.advice ? [...adviceLines(report.advice, report, { paint, short })] : noAdviceLines(report);
  if (advice.length > 0) blocks.push([paint.underline(adviceHeadingOf(report)), ...advice]);
  if (report.notes.length > 0) blocks.push(report.notes.flatMap((note) => wrap(note)).map((line) => paint.dim(line)));
  for (const [at, block] of blocks.entries()) {
    if (at > 0) yield '';
    yield* block;
  }
}

function noAdviceLines(report: CoachReport): readonly string[] {
  const nothing = nothingToTry(report);
  return nothing === undefined ? [] : [`  ${nothing}`];
}

interface Look {
  readonly paint: ChalkInstance;
  readonly short: boolean;
}

function* claimLines(claim: Claim, report: CoachReport, look: Look): Generator<string> {
  yield* wrap(`${claim.text}${timesShown(claim, report)}`, '  ');
  for (const evidence of claim.evidence) yield* evidenceLines(evidence, report, look);
}

function* evidenceLines({ conversation, quotes }: Evidence, report: CoachReport, look: Look): Generator<string> {
  const isOnly = look.short || report.conversations === 1;
  for (const [at, quote] of quotes.entries()) {
    const isLast = at === quotes.length - 1;
    const place = isOnly || !isLast ? `turn ${quote.turn}` : `${visible(conversation)}, turn ${quote.turn}`;
    const lines = wrap(`${speaker(quote, report)}: ${quoted(quote)}`, '    ');
    yield* lines.slice(0, -1);
    yield `${lines.at(-1)}  ${look.paint.dim(`[${place}]`)}`;
  }
}

function* adviceLines(advice: Advice, report: CoachReport, look: Look): Generator<string> {
  yield* claimLines(advice, report, look);
  if (advice.better !== undefined) yield* wrap(`You could say: ${visible(advice.better)}`, '    ');
  if (advice.given) {
    const { turn } = advice.given;
    const lines = wrap(`${givenHeading}: ${quoted(advice.given)}`, '    ');
    yield* lines.slice(0, -1);
    yield `${lines.at(-1)}  ${look.paint.dim(`[turn ${turn}]`)}`;
  }
}

/** Several people are not “You”. */
export function speaker({ who }: Quote, { perhapsSeveral }: CoachReport): string {
  return { agent: perhapsSeveral ? 'Agent' : 'You', customer: 'Customer', other: 'There' }[who];
}

export function quoted({ text, cut }: Quote): string {
  return `“${visible(text)}${cut ? ' …' : ''}”`;
}
