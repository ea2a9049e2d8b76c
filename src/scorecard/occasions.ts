import type { Outcome } from '../lint/result.ts';

/** How often a rule was met and missed, and in how many conversations it did not apply. */
export interface RuleOccasions {
  met: number;
  missed: number;
  notApplicable: number;
}

/** By rule. Adds up over conversations, agents and months. */
export type Occasions = Map<string, RuleOccasions>;

/** What one conversation adds; with `agent`, only that agent's own occasions. Skipped rules say nothing. */
export function occasionsOf(outcomes: readonly Outcome[], agent?: string): Occasions {
  const rules: Occasions = new Map();
  const skipped = new Set<string>();
  for (const { ruleId, status, agent: whose } of outcomes) {
    if (status === 'skipped') skipped.add(ruleId);
    const counts = entryOf(rules, ruleId);
    if (status !== 'met' && status !== 'missed') continue;
    if (agent === undefined || whose === agent) counts[status] += 1;
  }
  for (const [ruleId, counts] of rules) {
    if (skipped.has(ruleId)) rules.delete(ruleId);
    // Another agent's occasion is none of this one's.
    else if (counts.met + counts.missed === 0) counts.notApplicable = 1;
  }
  return rules;
}

export function addOccasions(sum: Occasions, more: Occasions): void {
  for (const [ruleId, { met, missed, notApplicable }] of more) {
    const counts = entryOf(sum, ruleId);
    counts.met += met;
    counts.missed += missed;
    counts.notApplicable += notApplicable;
  }
}

function entryOf(rules: Occasions, ruleId: string): RuleOccasions {
  let counts = rules.get(ruleId);
  if (!counts) {
    counts = { met: 0, missed: 0, notApplicable: 0 };
    rules.set(ruleId, counts);
  }
  return counts;
}
