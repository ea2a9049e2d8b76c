import { isReliable, likelyRight, type Measured } from '../scorecard/measured.ts';
import { adviceOf, weightOf } from './advice.ts';
import { changeOf, type Halves, halvesOf, leastEachSide } from './changes.ts';
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
import type { Claim, CoachReport, Evidence } from './report.ts';
import { leftOut, type OwnWords, praiseRank, wordsOf } from './words.ts';

/** What coaching must know of a rule. */
export interface KnownRule extends OwnWords {
  readonly severity: 'error' | 'warning' | 'info' | 'off';
  readonly guidelines: readonly string[];
}

export interface CoachSettings {
  readonly rules: ReadonlyMap<string, KnownRule>;
  readonly measured: Measured;
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
/** A rule that was found wrong more than twice in three is not worth anybody's doubts. */
const leastToAsk = 1 / 3;
const mostInShort = { well: 2, recurs: 1, questions: 1, changed: 0, examples: 1 };

/** What can be said to one agent. */
export function coachAgent({ agent, perhapsSeveral, entries }: Diary, settings: CoachSettings): CoachReport {
  const { since, measured, short, rules } = settings;
  const bounds = short ? mostInShort : most;
  const looked = since === undefined ? entries : entries.filter(({ day }) => day !== undefined && day >= since);
  const moments = byRule(looked).filter(({ ruleId }) => !leftOut.has(ruleId) && rules.has(ruleId));
  // What comes once may be chance; in a few conversations it is all there is.
  const least = looked.length < leastToRecur ? 1 : Math.max(2, looked.length * leastShare);
  const advice = adviceOf(
    moments.filter(({ missed }) => missed.length >= least),
    settings,
  );
  const others = moments
    .filter(({ ruleId, missed }) => missed.length >= least && ruleId !== advice?.advice.ruleId)
    .map((rule) => ({ rule, weight: weightOf(rule, settings) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ rule }) => rule);
  const facts = others.filter(({ ruleId }) => isReliable(measured, ruleId));
  const doubts = others.filter(({ ruleId }) => !isReliable(measured, ruleId));
  const asked = doubts.filter(({ ruleId }) => likelyRight(measured, ruleId) >= leastToAsk).slice(0, bounds.questions);
  // One moment, one remark, as long as there are others.
  const shown = new Set(advice ? [advice.example] : []);
  const claimMisses = (rule: RuleMoments): Claim => {
    const fresh = rule.missed.filter((one) => !shown.has(placeOf(one)));
    const examples = examplesOf(fresh.length > 0 ? fresh : rule.missed, bounds.examples);
    for (const example of examples) shown.add(placeOf(example));
    return missClaim(rule, examples, settings);
  };
  const halves = short ? undefined : halvesOf(entries, since);
  return {
    agent,
    perhapsSeveral,
    conversations: looked.length,
    days: daysOf(looked),
    well: praises(moments, settings, bounds.well),
    recurs: facts.slice(0, bounds.recurs).map(claimMisses),
    questions: asked.map(claimMisses),
    changed: halves ? changes(halves, settings).slice(0, bounds.changed) : [],
    advice: advice?.advice,
    notes: short ? [] : [...notesOn(entries, looked, halves, since), ...leftOutNote(doubts.length - asked.length)],
  };
}

/** Each with words of its own: the same sentence praised three times is praised less. */
function praises(moments: readonly RuleMoments[], settings: CoachSettings, atMost: number): Claim[] {
  const claims: Claim[] = [];
  const shown = new Set<string>();
  for (const { ruleId, met, missed } of [...moments].sort((a, b) => praiseRank(a.ruleId) - praiseRank(b.ruleId))) {
    const { well, shows } = wordsOf(ruleId, settings.rules.get(ruleId)!);
    // Where it is missed more often than met, praise would be beside the point.
    if (well === undefined || missed.length > met.length || claims.length === atMost) continue;
    const fresh = met.filter(
      (one) => one.praiseworthy && !shown.has(placeOf(one)) && (shows?.test(ownText(one)) ?? true),
    );
    const [first, ...rest] = examplesOf(fresh, settings.short ? 1 : most.examples);
    if (!first) continue;
    for (const one of [first, ...rest]) shown.add(placeOf(one));
    const times = timesOf(met.length, met.length + missed.length);
    claims.push(claimOf(ruleId, well, times, [first, ...rest], settings));
  }
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
  if (undated === entries.length) yield 'These conversations carry no dates, so nothing can be said of what changed.';
  else if (!halves) {
    const sides = since === undefined ? 'in each half' : 'on each side of that day';
    yield `Too few dated conversations to say what changed: that takes ${leastEachSide} ${sides}.`;
  }
  if (since !== undefined && undated > 0 && looked.length > 0)
    yield `Conversations without a date are left out: ${undated}.`;
}

function* leftOutNote(count: number): Generator<string> {
  if (count > 0)
    yield `${count} more ${count === 1 ? 'question is' : 'questions are'} left out: rules that are not yet right often enough to press them. \`tactlint\` lists all that they find.`;
}
