import type { ChalkInstance } from 'chalk';
import { wrap } from '../cli/wrap.ts';
import type { Write } from '../reports/report.ts';
import { visible } from '../reports/visible.ts';
import { atLineStart } from '../scorecard/line-start.ts';
import type { Quote } from './quotes.ts';
import type { Advice, Claim, CoachReport, Evidence } from './report.ts';
import { adviceHeading, notesOf, nothingToTry, sectionsOf, severalNote, spanOf } from './sections.ts';

/** For a terminal: an agent after the other. `short`: a single chat of the reader's own, without name and rules. */
export function writeCoaching(
  reports: readonly CoachReport[],
  { paint, short }: { paint: ChalkInstance; short: boolean },
  write: Write,
): void {
  const texts = reports.map((report) => [...linesOf(report, paint, short)].map((line) => `${line}\n`).join(''));
  write(texts.join('\n'));
}

function* linesOf(report: CoachReport, paint: ChalkInstance, short: boolean): Generator<string> {
  if (!short) {
    yield `${paint.bold(atLineStart(report.agent))}  ${paint.dim(spanOf(report))}`;
    if (report.perhapsSeveral) yield paint.dim(severalNote);
    yield '';
  }
  for (const { heading, claims, otherwise } of sectionsOf(report)) {
    yield paint.underline(heading);
    if (claims.length === 0 && otherwise !== undefined) yield* wrap(otherwise, '  ');
    for (const claim of claims) yield* claimLines(claim, paint, short);
    yield '';
  }
  yield paint.underline(adviceHeading);
  yield* report.advice ? adviceLines(report.advice, paint, short) : [`  ${nothingToTry(report)}`];
  const notes = notesOf(report);
  if (notes.length > 0) yield '';
  for (const note of notes) for (const line of wrap(note)) yield paint.dim(line);
}

function* claimLines(claim: Claim, paint: ChalkInstance, short: boolean): Generator<string> {
  yield* wrap(short ? claim.text : `${claim.text} (${claim.times})`, '  ');
  for (const evidence of claim.evidence) yield* evidenceLines(evidence, paint, short);
  if (!short) yield paint.dim(`    ${ruleOf(claim)}`);
}

function* evidenceLines({ conversation, quotes }: Evidence, paint: ChalkInstance, short: boolean): Generator<string> {
  for (const [at, quote] of quotes.entries()) {
    const isLast = at === quotes.length - 1;
    const place = short || !isLast ? `turn ${quote.turn}` : `${visible(conversation)}, turn ${quote.turn}`;
    const lines = wrap(`${speaker(quote)}: ${quoted(quote)}`, '    ');
    yield* lines.slice(0, -1);
    yield `${lines.at(-1)}  ${paint.dim(`[${place}]`)}`;
  }
}

function* adviceLines(advice: Advice, paint: ChalkInstance, short: boolean): Generator<string> {
  yield* wrap(short ? advice.text : `${advice.text} (${advice.times})`, '  ');
  for (const evidence of advice.evidence) yield* evidenceLines(evidence, paint, short);
  yield* wrap(`It could be: ${visible(advice.better)}`, '    ');
  if (advice.given) yield* wrap(givenLine(advice, quoted(advice.given)), '      ');
  if (!short) yield paint.dim(`    ${ruleOf(advice)}`);
}

function ruleOf({ ruleId, guidelines }: Claim): string {
  if (guidelines.length === 0) return ruleId;
  const shown = guidelines.slice(0, guidelinesShown).join(', ');
  return `${ruleId}, guideline ${shown}${guidelines.length > guidelinesShown ? ' …' : ''}`;
}

/** `tactlint explain` has them all. */
const guidelinesShown = 3;

/** What fills the gap; not a second time what stands right above. */
export function givenLine({ evidence, given }: Advice, words: string): string {
  const stands = evidence.some(({ quotes }) =>
    quotes.some(({ turn, text }) => turn === given?.turn && text === given.text),
  );
  return stands
    ? 'finish it with what the customer had just told you'
    : `finish it with what the customer had told you: ${words}`;
}

export function speaker({ who }: Quote): string {
  return { agent: 'You', customer: 'Customer', other: 'There' }[who];
}

export function quoted({ text, cut }: Quote): string {
  return `“${visible(text)}${cut ? ' …' : ''}”`;
}
