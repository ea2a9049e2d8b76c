import { isReliable, leastFindings, likelyRight, type Measured } from '../scorecard/measured.ts';
import type { RuleMoments } from './occasions-by-rule.ts';
import { Tier, tierOf } from './order.ts';

/**
 * Rules that say that something did not come. It may have come in words that no rule knows, so the quote cannot show it:
 * they ask, however right they were found to be.
 */
const absences: ReadonlySet<string> = new Set([
  ...['acknowledge-feelings', 'apologise-for-company', 'clarify-problem', 'collaborative-language'],
  ...['confirm-understanding', 'extra-mile', 'follow-up', 'introduce-yourself', 'offer-escalation', 'offer-solution'],
  ...['reaffirm-help', 'set-boundary', 'use-customer-name', 'warm-tone'],
]);

export function isAbsence(ruleId: string): boolean {
  return absences.has(ruleId);
}

/** A rule that was found wrong more than twice in three is not worth anybody's doubts; few findings do not tell. */
const leastToAsk = 1 / 3;
/** Nobody is to change what they do for something that is more likely wrong than right. */
const leastToAdvise = 1 / 2;
/** Of what did not come, few findings are no licence to speak. */
const ofAbsence = { leastToAsk: 0.4, leastToAdvise: 0.65 };
/** A rule that took for met what was not more than once in three gives praise that nobody earned. */
const leastToPraise = 2 / 3;

export function isWorthAsking(measured: Measured, ruleId: string): boolean {
  const likely = likelyRight(measured, ruleId);
  if (isAbsence(ruleId)) return !areFew(measured, ruleId) && likely >= ofAbsence.leastToAsk;
  return areFew(measured, ruleId) || likely >= leastToAsk;
}

export function isWorthAdvising(measured: Measured, ruleId: string): boolean {
  const likely = likelyRight(measured, ruleId);
  if (isAbsence(ruleId)) return !areFew(measured, ruleId) && likely >= ofAbsence.leastToAdvise;
  // What hurts the customer is not passed over for a trifle that is better known.
  return likely >= leastToAdvise || (areFew(measured, ruleId) && tierOf(ruleId) === Tier.heavy);
}

/** Whether what is found may be said as a fact. */
export function isCertain(measured: Measured, ruleId: string): boolean {
  return !isAbsence(ruleId) && isReliable(measured, ruleId);
}

export function mayPraise(measuredMet: Measured, ruleId: string): boolean {
  const [right, wrong] = measuredMet.get(ruleId) ?? [0, 0];
  return right + wrong < leastFindings || right / (right + wrong) >= leastToPraise;
}

/** What is done more often than it is left out is no gap to speak of. */
export function isGap({ ruleId, met, missed }: RuleMoments): boolean {
  return !isAbsence(ruleId) || missed.length >= met.length;
}

function areFew(measured: Measured, ruleId: string): boolean {
  const [right, wrong] = measured.get(ruleId) ?? [0, 0];
  return right + wrong < leastFindings;
}
