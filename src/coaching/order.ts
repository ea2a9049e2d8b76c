/** What is spoken of first: faults against people and closed doors, then what is owed, then the manners of talk. */
export const Tier = { heavy: 0, duty: 1, manner: 2 } as const;

export type Tier = (typeof Tier)[keyof typeof Tier];

/** Among the heavy ones: faults against the person, dead ends, refusals left alone, upset left alone. */
const heavy: ReadonlyMap<string, number> = new Map([
  ...['no-rudeness', 'no-blaming-customer', 'no-patronising', 'no-arguing', 'boundary-form'].map(weighing(6)),
  ...['no-hollow-apology', 'no-defensiveness', 'no-interrupting'].map(weighing(5)),
  ...['no-dead-end', 'take-ownership', 'offer-escalation'].map(weighing(4)),
  ...['no-criticising-colleagues', 'no-criticising-company', 'positive-phrasing', 'no-canned-policy'].map(weighing(3)),
  ...['acknowledge-feelings', 'set-boundary'].map(weighing(2)),
]);

const manners: ReadonlySet<string> = new Set([
  ...['collaborative-language', 'use-customer-name', 'introduce-yourself', 'warm-tone', 'name-overuse'],
]);

export function tierOf(ruleId: string): Tier {
  return heavy.has(ruleId) ? Tier.heavy : manners.has(ruleId) ? Tier.manner : Tier.duty;
}

export function factorOf(ruleId: string): number {
  return heavy.get(ruleId) ?? 1;
}

function weighing(weight: number): (ruleId: string) => [string, number] {
  return (ruleId) => [ruleId, weight];
}

/** Guidelines so near each other that one turn is not praised by the one and questioned by the other. */
const kindred: readonly ReadonlySet<string>[] = [
  new Set([
    ...['apology-form', 'apologise-for-company', 'no-hollow-apology', 'apology-overuse'],
    ...['acknowledge-feelings', 'reaffirm-help'],
  ]),
  new Set([
    ...['clarify-problem', 'confirm-understanding', 'offer-solution', 'follow-up', 'callback-time', 'extra-mile'],
    ...['positive-phrasing', 'take-ownership', 'no-dead-end', 'collaborative-language'],
    ...['no-overpromising', 'no-guessing', 'reaffirm-help'],
  ]),
  new Set(['introduce-yourself', 'use-customer-name', 'name-overuse', 'warm-tone']),
  new Set(['set-boundary', 'boundary-form', 'no-rudeness']),
];

export function areKindred(one: string, other: string): boolean {
  return one === other || kindred.some((group) => group.has(one) && group.has(other));
}

/** What is praised in other words by the one and the other. */
const alike: readonly ReadonlySet<string>[] = [
  new Set(['apology-form', 'apologise-for-company']),
  new Set(['callback-time', 'follow-up']),
  new Set(['set-boundary', 'boundary-form']),
];

export function earnOnePraise(one: string, other: string): boolean {
  return one === other || alike.some((group) => group.has(one) && group.has(other));
}
