import type { Tokens } from '../language/tokens.ts';
import type { Verdict } from '../rules/judge.ts';
import type { PreparedRule } from '../rules/prepared.ts';

/** How many sentences apart two rules still speak of the same words: "I can't. That's our policy." is one refusal. */
const sentencesApart = 1;

/**
 * Drops a rule's verdicts where a rule that it yields to found a fault in the same words. Holds whether or not that
 * other rule is switched on: what a guideline means does not depend on which others are enabled.
 */
export function applyPrecedence(
  rule: PreparedRule,
  verdicts: readonly Verdict[],
  all: ReadonlyMap<string, readonly Verdict[]>,
  tokens: Tokens,
): readonly Verdict[] {
  if (rule.yieldsTo.length === 0 || verdicts.length === 0) return verdicts;
  const stronger = rule.yieldsTo.flatMap((id) => all.get(id)?.filter(({ status }) => status === 'missed') ?? []);
  if (stronger.length === 0) return verdicts;
  return verdicts.filter((verdict) => !stronger.some((other) => sameWords(tokens, verdict, other)));
}

function sameWords(tokens: Tokens, { anchor: a }: Verdict, { anchor: b }: Verdict): boolean {
  return (
    a.contribution === b.contribution &&
    Math.abs(tokens.sentence[a.start]! - tokens.sentence[b.start]!) <= sentencesApart
  );
}
