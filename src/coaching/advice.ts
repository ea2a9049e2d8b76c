import { likelyRight } from '../scorecard/measured.ts';
import { isCertain, isWorthAdvising } from './likely.ts';
import {
  evidenceOf,
  examplesOf,
  ownText,
  type Placed,
  placeOf,
  type RuleMoments,
  timesOf,
} from './occasions-by-rule.ts';
import { factorOf, tierOf } from './order.ts';
import { leastTelling, type Quote, wordCount } from './quotes.ts';
import type { Advice } from './report.ts';
import type { CoachSettings } from './settings.ts';
import { builtInWords, wordsOf } from './words.ts';

const gravity = { error: 3, warning: 2, info: 1, off: 1 } as const;

export interface Advised {
  readonly advice: Advice;
  /** The place it speaks of. */
  readonly example: Placed;
}

/** Of what was missed, in the order of what weighs most, the first that is likely enough so: with a moment of its own. */
export function adviceOf(moments: readonly RuleMoments[], settings: CoachSettings): Advised | undefined {
  const { measured } = settings;
  // What weighs more, and may only be asked, keeps its moment.
  const held = new Set<string>();
  for (const rule of moments) {
    const example = exampleOf(rule.missed.filter((one) => !held.has(placeOf(one))));
    if (!example) continue;
    if (isWorthAdvising(measured, rule.ruleId)) return { advice: toAdvice(rule, example, settings), example };
    if (held.size < mostHeld) held.add(placeOf(example));
  }
  return undefined;
}

/** As many as are asked. */
const mostHeld = 2;

/** There must be a sentence of the agent's own to make a better one of. */
function exampleOf(missed: readonly Placed[]): Placed | undefined {
  return examplesOf(
    missed.filter(({ quotes }) => quotes.some(({ who }) => who === 'agent')),
    1,
  )[0];
}

/** What weighs most first: what it is about, then how often it comes, how likely it is so, how grave it is. */
export function byWeight(moments: readonly RuleMoments[], settings: CoachSettings): readonly RuleMoments[] {
  return moments
    .map((rule) => ({ rule, tier: tierOf(rule.ruleId), weight: weightOf(rule, settings) }))
    .sort((one, other) => one.tier - other.tier || other.weight - one.weight)
    .map(({ rule }) => rule);
}

function weightOf({ ruleId, missed }: RuleMoments, { measured, rules }: CoachSettings): number {
  return missed.length * likelyRight(measured, ruleId) * gravity[rules.get(ruleId)!.severity] * factorOf(ruleId);
}

function toAdvice({ ruleId, met, missed }: RuleMoments, example: Placed, settings: CoachSettings): Advice {
  const { rules, measured } = settings;
  const known = rules.get(ruleId)!;
  const { ask, tip, better, fill } = wordsOf(ruleId, known, ownText(example));
  return {
    ruleId,
    guidelines: known.guidelines,
    // A team's own rule has its title for both.
    text: isCertain(measured, ruleId) || !builtInWords.includes(ruleId) ? tip : `${ask} ${tip}`,
    certain: isCertain(measured, ruleId),
    misses: missed.length,
    times: timesOf(missed.length, met.length + missed.length),
    evidence: [evidenceOf(example)],
    better: fill === 'name' ? thankedByName(example) : better,
    given: fill === 'problem' ? givenFor(example) : undefined,
  };
}

function thankedByName({ entry: { customerName } }: Placed): string | undefined {
  return customerName === undefined ? undefined : `“Thank you, ${customerName}.”`;
}

/** What the customer had said by then, where nothing of theirs stands there yet. */
function givenFor({ entry: { problem }, quotes }: Placed): Quote | undefined {
  const own = quotes.findLast(({ who }) => who === 'agent');
  if (!problem || !own || problem.turn >= own.turn || wordCount(problem.text) < leastTelling) return undefined;
  return quotes.some(({ who }) => who === 'customer') ? undefined : problem;
}
