import type { Conversation } from '../conversation/conversation.ts';
import { countsOf } from '../lint/counts-of.ts';
import type { ConversationResult, Finding } from '../lint/result.ts';
import { fingerprintsOf } from './fingerprints.ts';

/** Rule id → fingerprint → how many findings of one conversation have it. */
export type KnownFindings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Findings that somebody has taken note of and that count no more. */
export class Baseline {
  readonly #known: KnownFindings;

  constructor(known: KnownFindings) {
    this.#known = known;
  }

  /**
   * Sets aside what is known. Each conversation is looked at by itself, so that it does not matter which others are in the
   * run, or on which thread.
   */
  apply(result: ConversationResult, conversation: Conversation): ConversationResult {
    const fingerprints = fingerprintsOf(result.messages, conversation);
    const seen = new Map<string, number>();
    const messages: Finding[] = [];
    const unchanged: Finding[] = [];
    for (const [at, finding] of result.messages.entries()) {
      const fingerprint = fingerprints[at]!;
      const number = (seen.get(fingerprint) ?? 0) + 1;
      seen.set(fingerprint, number);
      const isKnown = number <= (this.#known.get(finding.ruleId)?.get(fingerprint) ?? 0);
      (isKnown ? unchanged : messages).push(finding);
    }
    return { ...result, messages, unchanged, ...countsOf(messages) };
  }
}
