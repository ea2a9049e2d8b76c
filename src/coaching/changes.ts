import { type Interval, wilson } from '../calibration/intervals.ts';
import type { Entry } from './diary.ts';

/** Conversations before a day and from it on. */
export interface Halves {
  readonly from: string;
  readonly before: readonly Entry[];
  readonly since: readonly Entry[];
}

/** Fewer conversations or occasions on either side tell nothing of a change. */
export const leastEachSide = 5;

/** The dated conversations, cut at `since` or where both halves are most alike in size; a day is never cut in two. */
export function halvesOf(entries: readonly Entry[], since: string | undefined): Halves | undefined {
  const dated = entries.filter((entry): entry is Entry & { day: string } => entry.day !== undefined);
  const days = [...new Set(dated.map(({ day }) => day))].sort();
  const cutAt = (from: string): Halves => ({
    from,
    before: dated.filter(({ day }) => day < from),
    since: dated.filter(({ day }) => day >= from),
  });
  const cuts = (since === undefined ? days : [since]).map(cutAt);
  const difference = ({ before, since: after }: Halves): number => Math.abs(before.length - after.length);
  const [best] = cuts.sort((one, other) => difference(one) - difference(other));
  return best && best.before.length >= leastEachSide && best.since.length >= leastEachSide ? best : undefined;
}

export interface Count {
  readonly met: number;
  readonly of: number;
}

/** How often a rule was met on either side, and whether that is more of a change than chance makes. */
export interface Change {
  readonly before: Count;
  readonly since: Count;
  readonly direction: 'better' | 'worse';
}

/** @param perConversation the rule asks for something not to be said: what is counted is conversations without it */
export function changeOf(ruleId: string, halves: Halves, perConversation: boolean): Change | undefined {
  const count = perConversation ? countConversations : countOccasions;
  const [before, since] = [count(ruleId, halves.before), count(ruleId, halves.since)];
  if (before.of < leastEachSide || since.of < leastEachSide) return undefined;
  const [low, high] = differenceOf(since, before);
  if (low <= 0 && high >= 0) return undefined;
  return { before, since, direction: low > 0 ? 'better' : 'worse' };
}

function countOccasions(ruleId: string, entries: readonly Entry[]): Count {
  const own = entries.flatMap(({ moments }) => moments.filter((moment) => moment.ruleId === ruleId));
  return { met: own.filter(({ status }) => status === 'met').length, of: own.length };
}

function countConversations(ruleId: string, entries: readonly Entry[]): Count {
  const isMissed = ({ moments }: Entry): boolean =>
    moments.some((moment) => moment.ruleId === ruleId && moment.status === 'missed');
  const judged = entries.filter(
    ({ moments, clear }) => clear.has(ruleId) || moments.some((moment) => moment.ruleId === ruleId),
  );
  return { met: judged.filter((entry) => !isMissed(entry)).length, of: judged.length };
}

/** Newcombe's interval (95 %) of the difference of two shares, from Wilson's of each: sound for few cases. */
export function differenceOf(one: Count, other: Count): Interval {
  const [p, q] = [one.met / one.of, other.met / other.of];
  const [lowP, highP] = wilson(one.met, one.of) ?? [0, 1];
  const [lowQ, highQ] = wilson(other.met, other.of) ?? [0, 1];
  return [p - q - Math.sqrt((p - lowP) ** 2 + (highQ - q) ** 2), p - q + Math.sqrt((highP - p) ** 2 + (q - lowQ) ** 2)];
}
