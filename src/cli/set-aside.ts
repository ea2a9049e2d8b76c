import type { Baseline } from '../baseline/baseline.ts';
import { byCodeUnit } from '../conversation/by-code-unit.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationResult, Problem } from '../lint/result.ts';
import { inlineClaims, suppress, type Terms, warningOf } from '../suppressions/suppress.ts';
import type { SuppressionLog } from '../suppressions/suppression-log.ts';

/** What keeps findings of a file from counting. */
export interface SetAside {
  /** Whether any suppression counts. */
  readonly suppressions: boolean;
  readonly terms: Terms;
  readonly log?: SuppressionLog | undefined;
  readonly baseline?: Pick<Baseline, 'apply'> | undefined;
}

/** What became of suppressions: plain data, so that it can come from another thread. */
export interface SuppressionUse {
  /** Of those in records: which came to nothing, and why. */
  readonly warnings: Problem[];
  /** Places of the entries of suppression files whose conversation was met, and of those that hid something. */
  readonly met: string[];
  readonly used: string[];
  /** Entries that came to nothing in some conversation. Another one may have the same id. */
  readonly idle: Problem[];
}

export function noUse(): SuppressionUse {
  return { warnings: [], met: [], used: [], idle: [] };
}

/** Sets aside what is suppressed, then what the baseline knows: what is disputed is in no baseline. */
export function setAside(
  result: ConversationResult,
  conversation: Conversation,
  { suppressions, terms, log, baseline }: SetAside,
  use: SuppressionUse,
): ConversationResult {
  const fromLog = log?.claimsOn(conversation) ?? [];
  const settled = suppress(result, suppressions ? [...inlineClaims(conversation), ...fromLog] : [], terms);
  use.met.push(...fromLog.map(placeOf));
  use.used.push(...settled.used.filter(({ by }) => by === 'sidecar').map(placeOf));
  for (const one of settled.idle) (one.claim.by === 'inline' ? use.warnings : use.idle).push(warningOf(one));
  return baseline ? baseline.apply(settled.result, conversation) : settled.result;
}

/**
 * Entries that came to nothing anywhere in the run, each once, in the order of their file.
 * @param logs whose conversations should all have been met
 */
export function idleEntries({ met, used, idle }: SuppressionUse, logs: readonly SuppressionLog[]): Problem[] {
  const known = new Set([...met, ...used]);
  const unmet = logs.flatMap((log) => [...log.claims()]).filter((claim) => !known.has(placeOf(claim)));
  const strangers = unmet.map((claim) => warningOf({ claim, why: 'there is no such conversation' }));
  const places = new Set(used);
  const first = new Map<string, Problem>();
  for (const problem of [...idle, ...strangers]) {
    const place = placeOf(problem);
    if (!places.has(place) && !first.has(place)) first.set(place, problem);
  }
  return [...first.values()].sort((a, b) => byCodeUnit(a.filePath, b.filePath) || a.line! - b.line!);
}

function placeOf({ filePath, line }: Pick<Problem, 'filePath' | 'line'>): string {
  return `${filePath}:${line}`;
}
