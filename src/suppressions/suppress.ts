import type { Conversation } from '../conversation/conversation.ts';
import { countsOf } from '../lint/counts-of.ts';
import type { ConversationResult, Finding, Outcome, Problem, SuppressedFinding } from '../lint/result.ts';
import { didYouMean } from '../rules/nearest-name.ts';
import type { Claim } from './claim.ts';

/** What decides over claims, beside themselves. */
export interface Terms {
  /** Whether what stands in records counts. */
  readonly inline: boolean;
  /** Ids of rules that may not be suppressed → where that is said. */
  readonly never: ReadonlyMap<string, string>;
  /** Ids of all rules that there are. */
  readonly rules: ReadonlySet<string>;
  /** ISO date. */
  readonly today: string;
}

export interface Settled {
  readonly result: ConversationResult;
  /** Claims on this conversation that hid something; others with why not. A claim of a sidecar may still do so elsewhere. */
  readonly used: readonly Claim[];
  readonly idle: readonly { readonly claim: Claim; readonly why: string }[];
}

/** Sets findings aside that somebody claims not to count, and says which claims came to nothing. */
export function suppress(result: ConversationResult, claims: readonly Claim[], terms: Terms): Settled {
  if (claims.length === 0) return { result, used: [], idle: [] };
  const messages: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const used = new Set<Claim>();
  const faults = new Map(claims.map((claim) => [claim, faultOf(claim, terms)]));
  const sound = claims.filter((claim) => faults.get(claim) === undefined);
  for (const finding of result.messages) {
    const fitting = sound.filter((claim) => claim.rule === finding.ruleId && claim.covers(finding));
    for (const claim of fitting) used.add(claim);
    if (fitting[0]) suppressed.push({ ...finding, suppressed: saidBy(fitting[0]) });
    else messages.push(finding);
  }
  const judged = new Set(result.outcomes.flatMap(({ ruleId, status }) => (status === 'skipped' ? [] : ruleId)));
  const idle = claims
    .filter((claim) => !used.has(claim))
    .flatMap((claim) => {
      const why = faults.get(claim) ?? (judged.has(claim.rule) ? 'hides nothing: there is no such finding' : undefined);
      return why === undefined ? [] : [{ claim, why }];
    });
  if (suppressed.length === 0) return { result, used: [], idle };
  const outcomes = withoutSuppressed(result.outcomes, suppressed);
  return { result: { ...result, messages, suppressed, outcomes, ...countsOf(messages) }, used: [...used], idle };
}

/** What the record itself asks for. */
export function inlineClaims({ source, suppressions = [] }: Conversation): Claim[] {
  return suppressions.map(({ rule, reason, fault, line, column, covers }) => ({
    filePath: source,
    line,
    column,
    by: 'inline',
    rule,
    reason,
    ...(fault !== undefined && { fault }),
    covers: ({ turn }) => covers(turn),
  }));
}

/** For standard error. */
export function warningOf({ claim, why }: Settled['idle'][number]): Problem {
  const { filePath, line, column, rule } = claim;
  return { filePath, line, column, message: rule === '' ? `suppression: ${why}` : `suppression of ${rule}: ${why}` };
}

function faultOf(
  { by, rule, reason, until, fault }: Claim,
  { inline, never, rules, today }: Terms,
): string | undefined {
  if (by === 'inline' && !inline) return 'does not count: suppressions in records are off here (`inlineSuppressions`)';
  if (fault !== undefined) return fault;
  if (!rules.has(rule)) return `there is no such rule${didYouMean(rule, rules)}`;
  if (reason === '') return 'does not count: it gives no reason (write ` -- ` and why)';
  if (never.has(rule)) return `does not count: this rule may not be suppressed (${never.get(rule)})`;
  if (until !== undefined && until < today) return `has expired (${until}) and does not count any more`;
  return undefined;
}

function saidBy({ by, reason, author, filePath, line }: Claim): SuppressedFinding['suppressed'] {
  return { reason, by, place: `${filePath}:${line}`, ...(author !== undefined && { author }) };
}

/**
 * Each finding is a missed occasion; suppressed it counts neither way, and where it was the only one the rule did not
 * apply. Outcomes that only count say nothing of turns.
 */
function withoutSuppressed(outcomes: readonly Outcome[], findings: readonly SuppressedFinding[]): Outcome[] {
  const left = [...findings];
  const isSuppressed = ({ ruleId, turn, quote }: Outcome): boolean => {
    const at = left.findIndex(
      (finding) =>
        finding.ruleId === ruleId && (turn === undefined || (finding.turn === turn && finding.quote === quote)),
    );
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  };
  const removed = new Set(outcomes.filter((outcome) => outcome.status === 'missed' && isSuppressed(outcome)));
  const rules = new Set(outcomes.flatMap((outcome) => (removed.has(outcome) ? [] : outcome.ruleId)));
  return outcomes.flatMap((outcome): Outcome[] => {
    const { ruleId } = outcome;
    if (!removed.has(outcome)) return [outcome];
    if (rules.has(ruleId)) return [];
    rules.add(ruleId);
    return [{ ruleId, status: 'not-applicable' }];
  });
}
