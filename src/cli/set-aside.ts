import type { Baseline } from '../baseline/baseline.ts';
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
  /** Places of the entries of suppression files that hid something. */
  readonly used: string[];
  /** Entries that came to nothing in some conversation. Another one may have the same id. */
  readonly idle: Problem[];
}

export function noUse(): SuppressionUse {
  return { warnings: [], used: [], idle: [] };
}

/** Sets aside what is suppressed, then what the baseline knows: what is disputed is in no baseline. */
export function setAside(
  result: ConversationResult,
  conversation: Conversation,
  { suppressions, terms, log, baseline }: SetAside,
  use: SuppressionUse,
): ConversationResult {
  const claims = suppressions ? [...inlineClaims(conversation), ...(log?.claimsOn(conversation) ?? [])] : [];
  const settled = suppress(result, claims, terms);
  for (const { by, filePath, line } of settled.used) if (by === 'sidecar') use.used.push(`${filePath}:${line}`);
  for (const one of settled.idle) (one.claim.by === 'inline' ? use.warnings : use.idle).push(warningOf(one));
  return baseline ? baseline.apply(settled.result, conversation) : settled.result;
}

/** Entries that came to nothing anywhere in the run, each once, in the order of their file. */
export function idleEntries({ used, idle }: SuppressionUse): Problem[] {
  const places = new Set(used);
  const first = new Map<string, Problem>();
  for (const problem of idle) {
    const place = `${problem.filePath}:${problem.line}`;
    if (!places.has(place) && !first.has(place)) first.set(place, problem);
  }
  return [...first.values()].sort((a, b) =>
    a.filePath === b.filePath ? a.line! - b.line! : a.filePath < b.filePath ? -1 : 1,
  );
}
