import type { ConversationResult, Status } from '../lint/result.ts';

/** How often a rule came out how: `met` and `missed` are occasions, the other two conversations. */
export type RuleTally = Record<Status, number>;

/** Reasons are written by rules' needs, not by transcripts; should that ever change, memory stays bounded. */
const mostReasons = 100;

/** What all conversations came to, in a few numbers. */
export class Tally {
  conversations = 0;
  conversationsWithFindings = 0;
  errors = 0;
  warnings = 0;
  infos = 0;
  readonly rules = new Map<string, RuleTally>();
  /** Why rules were skipped → how often. */
  readonly reasons = new Map<string, number>();

  add(result: ConversationResult): void {
    this.conversations += 1;
    if (result.messages.length > 0) this.conversationsWithFindings += 1;
    this.errors += result.errorCount;
    this.warnings += result.warningCount;
    this.infos += result.infoCount;
    for (const { ruleId, status, reason } of result.outcomes) {
      this.#ruleTally(ruleId)[status] += 1;
      if (reason !== undefined) this.#countReason(reason);
    }
  }

  get findings(): number {
    return this.errors + this.warnings + this.infos;
  }

  #ruleTally(ruleId: string): RuleTally {
    let tally = this.rules.get(ruleId);
    if (!tally) {
      tally = { met: 0, missed: 0, 'not-applicable': 0, skipped: 0 };
      this.rules.set(ruleId, tally);
    }
    return tally;
  }

  #countReason(reason: string): void {
    const count = this.reasons.get(reason);
    if (count !== undefined || this.reasons.size < mostReasons) this.reasons.set(reason, (count ?? 0) + 1);
  }
}
