import { claimOf } from './claim.ts';
import { deedRank } from './deeds.ts';
import type { Entry } from './diary.ts';
import { mayPraise } from './likely.ts';
import { examplesOf, ownText, type Placed, placeOf, type RuleMoments, timesOf } from './occasions-by-rule.ts';
import { earnOnePraise } from './order.ts';
import type { Claim } from './report.ts';
import { boundsOf, type CoachSettings } from './settings.ts';
import { beforeDeeds, isStock } from './stock.ts';
import { praiseRank, wordsOf } from './words.ts';

export function deedsIn(entries: readonly Entry[], rules: CoachSettings['rules']): readonly Placed[] {
  return entries.flatMap((entry) =>
    entry.deeds.filter(({ ruleId }) => rules.has(ruleId)).map((deed) => ({ ...deed, entry })),
  );
}

/** What was done, then what rules saw; each with words of its own: the same sentence praised three times is praised less. */
export function praises(
  moments: readonly RuleMoments[],
  deeds: readonly Placed[],
  settings: CoachSettings,
): readonly Claim[] {
  const bounds = boundsOf(settings);
  const claims: Claim[] = [];
  const shown = new Set<string>();
  const praise = (ruleId: string, well: string, met: readonly Placed[], times: string): void => {
    if (claims.length === bounds.well || claims.some((claim) => earnOnePraise(claim.ruleId, ruleId))) return;
    const fresh = met.filter((one) => one.praiseworthy && !shown.has(sentenceOf(one)));
    const [first, ...rest] = examplesOf(fresh, bounds.examples);
    if (!first) return;
    for (const one of [first, ...rest]) shown.add(sentenceOf(one));
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

function sentenceOf(one: Placed): string {
  return `${placeOf(one)}\0${ownText(one)}`;
}
