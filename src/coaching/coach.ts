import { addressed } from './addressed.ts';
import { adviceOf, byWeight } from './advice.ts';
import { changeOf, type Halves, halvesOf, leastEachSide } from './changes.ts';
import { claimOf } from './claim.ts';
import type { Diary, Entry } from './diary.ts';
import { isAbsence, isCertain, isGap, isWorthAsking } from './likely.ts';
import { byRule, examplesOf, ownText, type Placed, placeOf, type RuleMoments, timesOf } from './occasions-by-rule.ts';
import { areKindred, Tier, tierOf } from './order.ts';
import { deedsIn, praises } from './praise.ts';
import type { Claim, CoachReport } from './report.ts';
import { boundsOf, type CoachSettings } from './settings.ts';
import { leftOut, wordsOf } from './words.ts';

const leastToRecur = 4;
/** Twice in a hundred conversations is no habit. */
const leastShare = 0.03;

/** What can be said to one agent. */
export function coachAgent({ agent, isNameless, signers, entries }: Diary, settings: CoachSettings): CoachReport {
  const { since, measured, short, rules } = settings;
  const bounds = boundsOf(settings);
  const looked = since === undefined ? entries : entries.filter(({ day }) => day !== undefined && day >= since);
  const moments = byRule(looked).filter(({ ruleId }) => !leftOut.has(ruleId) && rules.has(ruleId));
  const well = praises(moments, deedsIn(looked, rules), settings);
  // What comes once may be chance; in a few conversations it is all there is.
  const least = looked.length < leastToRecur ? 1 : Math.max(2, looked.length * leastShare);
  const gaps = moments
    .map((rule) => besidePraise(rule, well))
    .filter((rule) => rule.missed.length >= least && isGap(rule) && isWorthAsking(measured, rule.ruleId));
  const missed = byWeight(withoutTrifles(gaps, well), settings);
  const advice = adviceOf(missed, settings);
  const others = missed.filter(({ ruleId }) => ruleId !== advice?.advice.ruleId);
  const facts = others.filter(({ ruleId }) => isCertain(measured, ruleId));
  const doubts = others.filter(({ ruleId }) => !isCertain(measured, ruleId));
  // One moment, one remark, unless it is another sentence and weighs much; what has no other moment is not pressed.
  const remarked: Placed[] = advice ? [advice.example] : [];
  const spokenOf = advice ? [advice.advice.ruleId] : [];
  const claimMisses = (rule: RuleMoments): readonly Claim[] => {
    // No heed paid, no help said, no apology made: of one silence we speak once.
    if (isAbsence(rule.ruleId) && spokenOf.some((ruleId) => areKindred(ruleId, rule.ruleId))) return [];
    const isFree = (one: Placed): boolean =>
      remarked.every(
        (other) =>
          placeOf(other) !== placeOf(one) || (tierOf(rule.ruleId) === Tier.heavy && ownText(other) !== ownText(one)),
      );
    const examples = examplesOf(rule.missed.filter(isFree), bounds.examples);
    if (examples.length === 0) return [];
    remarked.push(...examples);
    spokenOf.push(rule.ruleId);
    return [missClaim(rule, examples, settings)];
  };
  const halves = short ? undefined : halvesOf(entries, since);
  const perhapsSeveral = (isNameless && looked.length > 1) || signers > 1;
  return addressed({
    agent,
    perhapsSeveral,
    conversations: looked.length,
    days: daysOf(looked),
    well,
    recurs: firstOf(facts, claimMisses, bounds.recurs),
    questions: firstOf(doubts, claimMisses, bounds.questions),
    changed: halves ? changes(halves, settings).slice(0, bounds.changed) : [],
    advice: advice?.advice,
    notes: short ? [] : [...notesOn(entries, looked, halves, since)],
  });
}

/** A name or a greeting is a trifle beside anything that weighs more; beside praise, unless it recurs. */
function withoutTrifles(gaps: readonly RuleMoments[], well: readonly Claim[]): readonly RuleMoments[] {
  const graver = gaps.filter(({ ruleId }) => tierOf(ruleId) !== Tier.manner);
  if (graver.length > 0) return graver;
  return well.length === 0 ? gaps : gaps.filter(({ missed }) => missed.length >= leastToRecur);
}

function firstOf(
  rules: readonly RuleMoments[],
  claim: (rule: RuleMoments) => readonly Claim[],
  atMost: number,
): readonly Claim[] {
  const claims: Claim[] = [];
  for (const rule of rules) if (claims.length < atMost) claims.push(...claim(rule));
  return claims;
}

/** Without the misses in a turn that is praised for something near it; without any where the same is praised. */
function besidePraise(rule: RuleMoments, well: readonly Claim[]): RuleMoments {
  if (well.some(({ ruleId }) => ruleId === rule.ruleId)) return { ...rule, missed: [] };
  const praised = new Map<string, { readonly ruleId: string; readonly text: string }>(
    well.flatMap(({ ruleId, evidence }) =>
      evidence.flatMap(({ filePath, conversation, quotes }) =>
        quotes.flatMap(({ who, turn, text }) =>
          who === 'agent' ? [[`${filePath}\0${conversation}\0${turn}`, { ruleId, text }] as const] : [],
        ),
      ),
    ),
  );
  const missed = rule.missed.filter((one) => {
    const praise = praised.get(placeOf(one));
    return !praise || (!areKindred(praise.ruleId, rule.ruleId) && ownText(one) !== praise.text);
  });
  return { ...rule, missed };
}

function missClaim({ ruleId, met, missed }: RuleMoments, examples: readonly Placed[], settings: CoachSettings): Claim {
  const [first, ...others] = examples;
  const words = (one: Placed) => wordsOf(ruleId, settings.rules.get(ruleId)!, ownText(one));
  const { seen, ask } = words(first!);
  const rest = others.filter((one) => words(one).ask === ask);
  const text = isCertain(settings.measured, ruleId) ? seen : ask;
  const times = timesOf(missed.length, met.length + missed.length);
  return { ...claimOf(ruleId, text, times, [first!, ...rest], settings), misses: missed.length };
}

function changes(halves: Halves, settings: CoachSettings): Claim[] {
  const before = new Map(byRule(halves.before).map((rule) => [rule.ruleId, rule]));
  const since = new Map(byRule(halves.since).map((rule) => [rule.ruleId, rule]));
  const ids = [...new Set([...before.keys(), ...since.keys()])].sort();
  return ids.flatMap((ruleId): Claim[] => {
    const known = settings.rules.get(ruleId);
    if (!known || leftOut.has(ruleId) || !isWorthAsking(settings.measured, ruleId)) return [];
    const perConversation = ![before, since].some((half) => half.get(ruleId)?.met.length);
    const change = changeOf(ruleId, halves, perConversation);
    if (!change) return [];
    const better = change.direction === 'better';
    // What is no longer said can only be shown as it was.
    const shown =
      better && perConversation ? before.get(ruleId)?.missed : since.get(ruleId)?.[better ? 'met' : 'missed'];
    const [example] = examplesOf(shown ?? [], 1);
    if (!example) return [];
    const unit = perConversation ? 'conversations without a miss' : 'times';
    const times = `${change.since.met} of ${change.since.of} ${unit} since ${halves.from}, ${change.before.met} of ${change.before.of} before`;
    const fact = `${better ? 'More often than before' : 'Less often than before'}: ${known.title}.`;
    const text = isCertain(settings.measured, ruleId) ? fact : `${fact} Does that fit what you remember?`;
    return [claimOf(ruleId, text, times, [example], settings)];
  });
}

function daysOf(entries: readonly Entry[]): readonly [string, string] | undefined {
  const days = entries.flatMap(({ day }) => day ?? []).sort();
  return days[0] === undefined ? undefined : [days[0], days.at(-1)!];
}

function* notesOn(
  entries: readonly Entry[],
  looked: readonly Entry[],
  halves: Halves | undefined,
  since: string | undefined,
): Generator<string> {
  const undated = entries.filter(({ day }) => day === undefined).length;
  // Of a few conversations nobody asks what changed.
  if (!halves && (since !== undefined || entries.length >= 2 * leastEachSide)) {
    if (undated === entries.length) yield 'These conversations carry no dates, so nothing can be said of what changed.';
    else {
      const sides = since === undefined ? 'in each half' : 'on each side of that day';
      yield `Too few dated conversations to say what changed: that takes ${leastEachSide} ${sides}.`;
    }
  }
  if (since !== undefined && undated > 0 && looked.length > 0)
    yield `Conversations without a date are left out: ${undated}.`;
}
