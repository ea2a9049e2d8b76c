import type { ConversationResult, Status } from '../lint/result.ts';

/** How often a rule came out how: `met` and `missed` are occasions, the other two conversations. */
export type RuleTally = Record<Status, number>;

/** Reasons are written by rules' needs, not by transcripts; should that ever change, memory stays bounded. */
const mostReasons = 100;

/** What conversations came to, in a few numbers. Plain data: threads send it. */
export interface Tally {
  conversations: number;
  conversationsWithFindings: number;
  errors: number;
  warnings: number;
  infos: number;
  /** Findings that do not count. */
  suppressed: number;
  unchanged: number;
  readonly rules: Map<string, RuleTally>;
  /** Why rules were skipped → how often. */
  readonly reasons: Map<string, number>;
  /** Notices on conversations without findings, and the first of them with its file. */
  notices: number;
  firstNotice: string;
}

export function emptyTally(): Tally {
  return {
    conversations: 0,
    conversationsWithFindings: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    suppressed: 0,
    unchanged: 0,
    rules: new Map(),
    reasons: new Map(),
    notices: 0,
    firstNotice: '',
  };
}

export function tallyUp(tally: Tally, result: ConversationResult): void {
  tally.conversations += 1;
  tally.errors += result.errorCount;
  tally.warnings += result.warningCount;
  tally.infos += result.infoCount;
  tally.suppressed += result.suppressed?.length ?? 0;
  tally.unchanged += result.unchanged?.length ?? 0;
  if (result.messages.length > 0) tally.conversationsWithFindings += 1;
  else countNotices(tally, result.notices.length, `${result.filePath}: ${result.notices[0]?.message}`);
  for (const { ruleId, status, reason } of result.outcomes) {
    ruleTally(tally, ruleId)[status] += 1;
    if (reason !== undefined) countReason(tally, reason, 1);
  }
}

/** Adds what came later to `tally`. */
export function mergeTally(tally: Tally, later: Tally): void {
  tally.conversations += later.conversations;
  tally.conversationsWithFindings += later.conversationsWithFindings;
  tally.errors += later.errors;
  tally.warnings += later.warnings;
  tally.infos += later.infos;
  tally.suppressed += later.suppressed;
  tally.unchanged += later.unchanged;
  for (const [ruleId, counts] of later.rules) {
    const own = ruleTally(tally, ruleId);
    for (const status of Object.keys(counts) as Status[]) own[status] += counts[status];
  }
  for (const [reason, count] of later.reasons) countReason(tally, reason, count);
  countNotices(tally, later.notices, later.firstNotice);
}

export function findingsOf({ errors, warnings, infos }: Tally): number {
  return errors + warnings + infos;
}

function ruleTally(tally: Tally, ruleId: string): RuleTally {
  let counts = tally.rules.get(ruleId);
  if (!counts) {
    counts = { met: 0, missed: 0, 'not-applicable': 0, skipped: 0 };
    tally.rules.set(ruleId, counts);
  }
  return counts;
}

function countReason({ reasons }: Tally, reason: string, count: number): void {
  const before = reasons.get(reason);
  if (before !== undefined || reasons.size < mostReasons) reasons.set(reason, (before ?? 0) + count);
}

function countNotices(tally: Tally, count: number, first: string): void {
  if (count === 0) return;
  if (tally.notices === 0) tally.firstNotice = first;
  tally.notices += count;
}
