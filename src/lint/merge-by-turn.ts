import type { Verdict } from '../rules/judge.ts';
import type { PreparedRule } from '../rules/prepared.ts';

/**
 * One verdict a contribution (the rule book's turn: messages in a row are one), or a conversation where the rule is judged so: a
 * missed one goes before a met one.
 */
export function mergeByTurn(rule: PreparedRule, verdicts: readonly Verdict[]): readonly Verdict[] {
  if (verdicts.length < 2) return verdicts;
  const merged = new Map<number, Verdict>();
  for (const verdict of verdicts) {
    const unit = rule.judged === 'conversation' ? 0 : verdict.anchor.contribution;
    const known = merged.get(unit);
    if (!known || (known.status === 'met' && verdict.status === 'missed')) merged.set(unit, verdict);
  }
  return [...merged.values()];
}
