import type { Masking } from '../config/file-config.ts';
import type { Turn } from '../conversation/conversation.ts';
import type { ConversationResult, Finding, OccasionPlace, Outcome, SuppressedBy } from '../lint/result.ts';
import { maskIdentifiers } from './mask.ts';
import { createNameMask } from './mask-names.ts';
import { createQuoteMask, type QuoteMask } from './mask-quotes.ts';

/** A finding as reports show it; `masked` where something in its quotes was hidden. */
export interface ReportedFinding extends Finding {
  readonly masked?: true;
}

/** See {@link SuppressedFinding}. */
export interface ReportedSuppressed extends ReportedFinding {
  readonly suppressed: SuppressedBy;
}

/** A result as reports show it. */
export interface ReportedResult extends ConversationResult {
  readonly messages: readonly ReportedFinding[];
  readonly suppressed?: readonly ReportedSuppressed[];
  readonly unchanged?: readonly ReportedFinding[];
}

/** Hides what the config wants hidden. */
export interface Mask {
  text(text: string): string;
  label(label: string): string;
}

/** @param labels of the speakers whose names may come in the text */
export function createMask(masking: Masking, labels: readonly string[]): Mask {
  const asIs = (text: string): string => text;
  if (masking === 'none') return { text: asIs, label: asIs };
  if (masking === 'identifiers') return { text: maskIdentifiers, label: asIs };
  const names = createNameMask(labels);
  return { text: (text) => names.text(maskIdentifiers(text)), label: names.label };
}

/** A mask, and how quotes are masked where their turns are known. */
interface ResultMask extends Mask {
  readonly quote: QuoteMask;
}

/**
 * Hides in quotes, labels and notices what the config wants hidden; the same result where nothing is.
 * @param turns of the conversation, where they are at hand: quotes are parts of them
 */
export function maskResult(result: ConversationResult, masking: Masking, turns: readonly Turn[] = []): ReportedResult {
  if (masking === 'none') return result;
  const plain = createMask(masking, masking === 'names' ? labelsIn(result) : []);
  const mask: ResultMask = { ...plain, quote: createQuoteMask(plain.text, turns) };
  return {
    ...result,
    messages: result.messages.map((finding) => maskFinding(finding, mask)),
    ...(result.suppressed && {
      suppressed: result.suppressed.map(({ suppressed, ...finding }) => ({
        ...maskFinding(finding, mask),
        suppressed: { ...suppressed, reason: mask.text(suppressed.reason) },
      })),
    }),
    ...(result.unchanged && { unchanged: result.unchanged.map((finding) => maskFinding(finding, mask)) }),
    outcomes: result.outcomes.map((outcome) => maskOutcome(outcome, mask)),
    notices: result.notices.map((notice) => ({ ...notice, message: mask.text(notice.message) })),
  };
}

function labelsIn({ messages, suppressed = [], unchanged = [], outcomes }: ConversationResult): string[] {
  return [
    ...[...messages, ...suppressed, ...unchanged].flatMap(({ speaker, agent }) =>
      agent === undefined ? [speaker] : [speaker, agent],
    ),
    ...outcomes.flatMap(({ agent }) => agent ?? []),
  ];
}

function maskFinding(finding: Finding, mask: ResultMask): ReportedFinding {
  const quote = mask.quote(finding);
  const occasion = finding.occasion && maskPlace(finding.occasion, mask);
  const changed = quote !== finding.quote || occasion?.quote !== finding.occasion?.quote;
  return {
    ...finding,
    speaker: mask.label(finding.speaker),
    ...(finding.agent !== undefined && { agent: mask.label(finding.agent) }),
    quote,
    ...(occasion && { occasion }),
    ...(changed && { masked: true }),
  };
}

function maskOutcome(outcome: Outcome, mask: ResultMask): Outcome {
  const { quote, occasion, evidence, agent } = outcome;
  if (quote === undefined && !occasion && !evidence && agent === undefined) return outcome;
  return {
    ...outcome,
    ...(quote !== undefined && { quote: mask.quote({ ...outcome, quote }) }),
    ...(occasion && { occasion: maskPlace(occasion, mask) }),
    ...(evidence && { evidence: maskPlace(evidence, mask) }),
    ...(agent !== undefined && { agent: mask.label(agent) }),
  };
}

function maskPlace(place: OccasionPlace, mask: ResultMask): OccasionPlace {
  return { ...place, quote: mask.quote(place) };
}
