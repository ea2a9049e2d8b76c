import { oddsOf } from '../conversation/odds.ts';
import { compileCheck, type Facts, type Test } from './conditions.ts';
import type { PreparedOccasion } from './prepared.ts';
import type { Place, Scene } from './scene.ts';

/** Finds where a rule applies, or a state holds, in order of place. */
export type FindOccasions = (scene: Scene) => Place[];

export function compileOccasion(occasion: PreparedOccasion, facts: Facts): FindOccasions {
  const where = occasion.where && compileCheck(occasion.where, facts);
  const candidates = candidatePlaces(occasion);
  const firstOnly = occasion.pick === 'first';
  return (scene) => {
    const places: Place[] = [];
    for (const place of candidates(scene)) {
      if (!holds(where, scene, place)) continue;
      places.push(place);
      // Spacing never drops the first: what others hold is then nobody's question.
      if (firstOnly) return places;
    }
    return picked(occasion, space(occasion.oneIn, scene, places));
  };
}

/** Where the occasion could be, before `where`, `pick` and spacing. */
export function candidatePlaces({ from, by, pick, where }: PreparedOccasion): FindOccasions {
  switch (from.kind) {
    case 'said':
      return (scene) =>
        scene
          .matches(from.list)
          .map((match) => scene.placeOf(match))
          .filter((place) => isBy(scene, place, by));
    case 'state':
      if (pick === 'first' && !where) return (scene) => [scene.firstMoment(from.state) ?? []].flat();
      return (scene) => [...scene.moments(from.state)];
    case 'cue':
      return cuedPlaces(from.cue, oddsOf(from.atLeast));
    case 'contribution':
      return (scene) =>
        scene.contributions
          .filter((one) => one.speaker.role === by && scene.isFull(one))
          .map((one) => scene.openingOf(one));
    case 'conversation':
      return (scene) => {
        const first = scene.contributions.find(({ speaker }) => speaker.role === by);
        return first ? [scene.openingOf(first)] : [];
      };
  }
}

function cuedPlaces(cue: string, odds: number): FindOccasions {
  return (scene) => scene.cued(cue, odds);
}

function isBy(scene: Scene, place: Place, by: PreparedOccasion['by']): boolean {
  return scene.contributions[place.contribution]!.speaker.role === by;
}

function holds(where: Test | undefined, scene: Scene, place: Place): boolean {
  return where === undefined || where(scene, place) !== undefined;
}

function picked({ pick: which }: PreparedOccasion, places: Place[]): Place[] {
  if (which === 'each' || places.length === 0) return places;
  if (typeof which === 'number') return inNthContribution(places, which);
  return [which === 'first' ? places[0]! : places.at(-1)!];
}

function inNthContribution(places: readonly Place[], which: number): Place[] {
  const contributions = new Set<number>();
  const found = places.find(({ contribution }) => contributions.add(contribution).size === which);
  return found ? [found] : [];
}

/** Keeps at most one occasion in `oneIn` contributions running of the side that speaks at it. */
function space(oneIn: number, scene: Scene, places: Place[]): Place[] {
  if (oneIn === 1) return places;
  let openedAt = Number.NEGATIVE_INFINITY;
  return places.filter((place) => {
    const at = ordinal(scene, place);
    if (at !== openedAt && at < openedAt + oneIn) return false;
    openedAt = at;
    return true;
  });
}

/** Which contribution of its speaker's role the place stands in, from 0. */
function ordinal(scene: Scene, place: Place): number {
  const { role } = scene.contributions[place.contribution]!.speaker;
  let count = 0;
  for (let at = 0; at < place.contribution; at++) if (scene.contributions[at]!.speaker.role === role) count++;
  return count;
}
