import { atLineStart } from '../reports/line-start.ts';
import { type Measured, precisionIn } from './measured.ts';
import type { Scorecard } from './scorecard.ts';

/** The policy in words, its title first: no score is to be read without it. */
export function policyLines(scorecard: Scorecard, measured: Measured): readonly [string, ...string[]] {
  const { title, filePath, hash, passMark, leastOccasions, autoFail, categories } = scorecard;
  const whole = categories.reduce((sum, { weight }) => sum + weight, 0);
  return [
    atLineStart(title),
    `${atLineStart(filePath)}, sha256 ${hash}`,
    `pass mark ${passMark}; figures about a person from ${leastOccasions} occasions on`,
    `auto-fail: ${autoFail.length > 0 ? autoFail.map((id) => `${id} (precision ${precisionOf(id, measured)})`).join(', ') : 'none'}`,
    ...categories.map(({ name, weight, notApplicable, rules }) => {
      const part = Math.round((weight / whole) * 100);
      const left = notApplicable === 'count-as-met' ? '; not applicable counts as met' : '';
      return `${atLineStart(name)} ${part} %${left}: ${rules.map(({ id, weight: own }) => `${id} ${own}`).join(', ')}`;
    }),
  ];
}

function precisionOf(id: string, measured: Measured): string {
  return precisionIn(measured, id)?.value.toFixed(2) ?? 'n/a';
}
