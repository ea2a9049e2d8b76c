import { isReliable, leastFindings, likelyRight, type Measured } from '../scorecard/measured.ts';
import { addressed } from './addressed.ts';
import { adviceOf, byWeight } from './advice.ts';
import { changeOf, type Halves, halvesOf, leastEachSide } from './changes.ts';
import { deedRank } from './deeds.ts';
import type { Diary, Entry } from './diary.ts';
import {
  byRule,
  evidenceOf,
  examplesOf,
  type Placed,
  placeOf,
  type RuleMoments,
  timesOf,
} from './occasions-by-rule.ts';
import { areKindred, Tier, tierOf } from './order.ts';
import type { Claim, CoachReport, Evidence } from './report.ts';
import { beforeDeeds, isStock } from './stock.ts';
import { leftOut, type OwnWords, praiseRank, wordsOf } from './words.ts';

/** What coaching must know of a rule. */
export interface KnownRule extends OwnWords {
  readonly severity: 'error' | 'warning' | 'info' | 'off';
  readonly guidelines: readonly string[];
}

export interface CoachSettings {
  readonly rules: ReadonlyMap<string, KnownRule>;
  readonly measured: Measured;
  readonly measuredMet: Measured;
  /** ISO day from which on conversations are looked at; earlier ones are only compared with. */
  readonly since: string | undefined;
  /** A few lines for the person who wrote them. */
  readonly short: boolean;
}

/** More would be a list to tick off and nothing to remember. */
const most = { well: 3, recurs: 3, questions: 2, changed: 3, examples: 2 };
const leastToRecur = 4;
/** Twice in a hundred conversations is no habit. */
const leastShare = 0.03;
/** A rule that was found wrong more than twice in three is not worth anybody's doubts; few findings do not tell. */
const leastToAsk = 1 / 3;
/** A rule that took for met what was not more than once in three gives praise that nobody earned. */
const leastToPraise = 2 / 3;
const mostInShort = { well: 3, recurs: 1, questions: 2, changed: 0, examples: 1 };

/** What can be said to one agent. */
export function coachAgent({ agent, isNameless, signers, entries }: Diary, settings: CoachSettings): CoachReport {
  const { since, measured, short, rules } = settings;
  const bounds = short ? mostInShort : most;
  const looked = since === undefined ? entries : entries.filter(({ day }) => day !== undefined && day >= since);
  const moments = byRule(looked).filter(({ ruleId }) => !leftOut.has(ruleId) && rules.has(ruleId));
  const well = praises(moments, deedsIn(looked, rules), settings, bounds.well);
  // What comes once may be chance; in a few conversations it is all there is.
  const least = looked.length < leastToRecur ? 1 : Math.max(2, looked.length * leastShare);
  const missed = byWeight(
    moments.map((rule) => besidePraise(rule, well)).filter((rule) => rule.missed.length >= least),
    settings,
  );
  const advice = adviceOf(missed, settings, (ruleId) => isWorthAsking(measured, ruleId));
  const others = missed.filter(({ ruleId }) => ruleId !== advice?.advice.ruleId);
  const facts = others.filter(({ ruleId }) => isReliable(measured, ruleId));
  const doubts = others.filter(({ ruleId }) => !isReliable(measured, ruleId) && isWorthAsking(measured, ruleId));
  // One moment, one remark, unless it is another sentence and weighs much; what has no other moment is not pressed.
  const remarked: Placed[] = advice ? [advice.example] : [];
  const claimMisses = (rule: RuleMoments): readonly Claim[] => {
    const isFree = (one: Placed): boolean =>
      remarked.every(
        (other) =>
          placeOf(other) !== placeOf(one) || (tierOf(rule.ruleId) === Tier.heavy && ownText(other) !== ownText(one)),
      );
    const examples = examplesOf(rule.missed.filter(isFree), bounds.examples);
    remarked.push(...examples);
    return examples.length > 0 ? [missClaim(rule, examples, settings)] : [];
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

function firstOf(
  rules: readonly RuleMoments[],
  claim: (rule: RuleMoments) => readonly Claim[],
  atMost: number,
): readonly Claim[] {
  const claims: Claim[] = [];
  for (const rule of rules) if (claims.length < atMost) claims.push(...claim(rule));
  return claims;
}

function isWorthAsking(measured: Measured, ruleId: string): boolean {
  const [right, wrong] = measured.get(ruleId) ?? [0, 0];
  return right + wrong < leastFindings || likelyRight(measured, ruleId) >= leastToAsk;
}

function mayPraise(measuredMet: Measured, ruleId: string): boolean {
  const [right, wrong] = measuredMet.get(ruleId) ?? [0, 0];
  return right + wrong < leastFindings || right / (right + wrong) >= leastToPraise;
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

function deedsIn(entries: readonly Entry[], rules: CoachSettings['rules']): readonly Placed[] {
  return entries.flatMap((entry) =>
    entry.deeds.filter(({ ruleId }) => rules.has(ruleId)).map((deed) => ({ ...deed, entry })),
  );
}

/** What was done, then what rules saw; each with words of its own: the same sentence praised three times is praised less. */
function praises(
  moments: readonly RuleMoments[],
  deeds: readonly Placed[],
  settings: CoachSettings,
  atMost: number,
): readonly Claim[] {
  const claims: Claim[] = [];
  const shown = new Set<string>();
  const praise = (ruleId: string, well: string, met: readonly Placed[], times: string): void => {
    if (claims.length === atMost || claims.some(({ text }) => text === well)) return;
    const fresh = met.filter((one) => one.praiseworthy && !shown.has(placeOf(one)));
    const [first, ...rest] = examplesOf(fresh, settings.short ? 1 : most.examples);
    if (!first) return;
    for (const one of [first, ...rest]) shown.add(placeOf(one));
    claims.push(claimOf(ruleId, well, times, [first, ...rest], settings));
  };
  const byMarker = [...moments].sort((a, b) => praiseRank(a.ruleId) - praiseRank(b.ruleId));
  const fromMarkers = (ids: (ruleId: string) => boolean): void => {
    for (const { ruleId, met, missed } of byMarker) {
      const { well, shows } = wordsOf(ruleId, settings.rules.get(ruleId)!);
      // Where it is missed more often than met, praise would be beside the point.
      if (well === undefined || missed.length > met.length || !ids(ruleId)) continue;
      if (!mayPraise(settings.measuredMet, ruleId)) continue;
      const shown = met.filter((one) => (shows?.test(ownText(one)) ?? true) && !isStock(ownText(one)));
      praise(ruleId, well, shown, timesOf(met.length, met.length + missed.length));
    }
  };
  fromMarkers((ruleId) => beforeDeeds.has(ruleId));
  const told = new Map<string, Placed[]>();
  for (const one of deeds) told.set(one.deed!, [...(told.get(one.deed!) ?? []), one]);
  for (const [text, placed] of [...told].sort(([one], [other]) => deedRank(one) - deedRank(other)))
    praise(placed[0]!.ruleId, text, placed, timesOf(placed.length, placed.length));
  fromMarkers((ruleId) => !beforeDeeds.has(ruleId));
  return claims;
}

function ownText({ quotes }: Placed): string {
  return quotes.findLast(({ who }) => who === 'agent')?.text ?? '';
}

function missClaim({ ruleId, met, missed }: RuleMoments, examples: readonly Placed[], settings: CoachSettings): Claim {
  const { seen, ask } = wordsOf(ruleId, settings.rules.get(ruleId)!);
  const [first, ...rest] = examples;
  const text = isReliable(settings.measured, ruleId) ? seen : ask;
  const times = timesOf(missed.length, met.length + missed.length);
  return { ...claimOf(ruleId, text, times, [first!, ...rest], settings), misses: missed.length };
}

function claimOf(
  ruleId: string,
  text: string,
  times: string,
  [first, ...rest]: readonly [Placed, ...Placed[]],
  { rules, measured }: CoachSettings,
): Claim {
  const evidence: [Evidence, ...Evidence[]] = [evidenceOf(first), ...rest.map(evidenceOf)];
  const { guidelines } = rules.get(ruleId)!;
  return { ruleId, guidelines, text, certain: isReliable(measured, ruleId), misses: 0, times, evidence };
}

function changes(halves: Halves, settings: CoachSettings): Claim[] {
  const before = new Map(byRule(halves.before).map((rule) => [rule.ruleId, rule]));
  const since = new Map(byRule(halves.since).map((rule) => [rule.ruleId, rule]));
  const ids = [...new Set([...before.keys(), ...since.keys()])].sort();
  return ids.flatMap((ruleId): Claim[] => {
    const known = settings.rules.get(ruleId);
    if (!known || leftOut.has(ruleId)) return [];
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
    const text = isReliable(settings.measured, ruleId) ? fact : `${fact} Does that fit what you remember?`;
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
