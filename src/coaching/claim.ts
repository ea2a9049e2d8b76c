import { isCertain } from './likely.ts';
import { evidenceOf, type Placed } from './occasions-by-rule.ts';
import type { Claim, Evidence } from './report.ts';
import type { CoachSettings } from './settings.ts';

export function claimOf(
  ruleId: string,
  text: string,
  times: string,
  [first, ...rest]: readonly [Placed, ...Placed[]],
  { rules, measured }: CoachSettings,
): Claim {
  const evidence: [Evidence, ...Evidence[]] = [evidenceOf(first), ...rest.map(evidenceOf)];
  const { guidelines } = rules.get(ruleId)!;
  return { ruleId, guidelines, text, certain: isCertain(measured, ruleId), misses: 0, times, evidence };
}
