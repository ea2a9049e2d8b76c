import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationResult } from '../lint/result.ts';
import type { KnownFindings } from './baseline.ts';
import { fingerprintsOf } from './fingerprints.ts';

/** What a run finds, as a baseline has it. Conversations that cannot be told apart count once, with the most they have. */
export class Gathered {
  readonly found = new Map<string, Map<string, number>>();

  add(result: ConversationResult, conversation: Conversation): void {
    const fingerprints = fingerprintsOf(result.messages, conversation);
    const own = new Map<string, Map<string, number>>();
    for (const [at, { ruleId }] of result.messages.entries()) {
      const counts = countsIn(own, ruleId);
      counts.set(fingerprints[at]!, (counts.get(fingerprints[at]!) ?? 0) + 1);
    }
    for (const [rule, counts] of own) raise(countsIn(this.found, rule), counts);
  }
}

/** All that is in either. */
export function united(one: KnownFindings, other: KnownFindings): KnownFindings {
  const both = new Map([...one].map(([rule, counts]) => [rule, new Map(counts)]));
  for (const [rule, counts] of other) raise(countsIn(both, rule), counts);
  return both;
}

/** What is in both. */
export function common(one: KnownFindings, other: KnownFindings): KnownFindings {
  const both = new Map<string, Map<string, number>>();
  for (const [rule, counts] of one) {
    for (const [fingerprint, count] of counts) {
      const least = Math.min(count, other.get(rule)?.get(fingerprint) ?? 0);
      if (least > 0) countsIn(both, rule).set(fingerprint, least);
    }
  }
  return both;
}

/** Findings in all. */
export function sizeOf(known: KnownFindings): number {
  let size = 0;
  for (const counts of known.values()) for (const count of counts.values()) size += count;
  return size;
}

function countsIn(all: Map<string, Map<string, number>>, rule: string): Map<string, number> {
  let counts = all.get(rule);
  if (!counts) {
    counts = new Map();
    all.set(rule, counts);
  }
  return counts;
}

function raise(counts: Map<string, number>, least: ReadonlyMap<string, number>): void {
  for (const [fingerprint, count] of least) counts.set(fingerprint, Math.max(count, counts.get(fingerprint) ?? 0));
}
