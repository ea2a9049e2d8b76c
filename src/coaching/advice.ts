import { isReliable, likelyRight } from '../scorecard/measured.ts';
import type { CoachSettings } from './coach.ts';
import { evidenceOf, examplesOf, type Placed, placeOf, type RuleMoments, timesOf } from './occasions-by-rule.ts';
import type { Advice } from './report.ts';
import { wordsOf } from './words.ts';

const gravity = { error: 3, warning: 2, info: 1, off: 1 } as const;

export interface Advised {
  readonly advice: Advice;
  /** The place it speaks of. */
  readonly example: string;
}

/** Nobody is to change what they do for something that is more likely wrong than right. */
const leastLikely = 0.5;

/** Of all that was missed, the one thing that is most likely so, happens most and matters most. */
export function adviceOf(moments: readonly RuleMoments[], settings: CoachSettings): Advised | undefined {
  const [best] = moments
    .flatMap((rule) => {
      const example = exampleOf(rule.missed);
      return example && likelyRight(settings.measured, rule.ruleId) >= leastLikely
        ? [{ rule, example, weight: weightOf(rule, settings) }]
        : [];
    })
    .sort((one, other) => other.weight - one.weight);
  return best && { advice: toAdvice(best.rule, best.example, settings), example: placeOf(best.example) };
}

/** There must be a sentence of the agent's own to make a better one of. */
function exampleOf(missed: readonly Placed[]): Placed | undefined {
  return examplesOf(
    missed.filter(({ quotes }) => quotes.some(({ who }) => who === 'agent')),
    1,
  )[0];
}

/** How much there is to be said of it. */
export function weightOf({ ruleId, missed }: RuleMoments, { measured, rules }: CoachSettings): number {
  return missed.length * likelyRight(measured, ruleId) * gravity[rules.get(ruleId)!.severity];
}

function toAdvice({ ruleId, met, missed }: RuleMoments, example: Placed, settings: CoachSettings): Advice {
  const { rules, measured } = settings;
  const known = rules.get(ruleId)!;
  const { tip, better, fill } = wordsOf(ruleId, known);
  const { entry, reason } = example;
  const given = fill === 'problem' ? (reason ?? entry.problem) : undefined;
  return {
    ruleId,
    guidelines: known.guidelines,
    text: tip,
    certain: isReliable(measured, ruleId),
    misses: missed.length,
    times: timesOf(missed.length, met.length + missed.length),
    evidence: [evidenceOf(example)],
    better: fill === 'name' && entry.customerName !== undefined ? `“Thank you, ${entry.customerName}.”` : better,
    given,
  };
}
