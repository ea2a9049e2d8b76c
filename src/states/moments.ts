import type { Facts } from '../rules/conditions.ts';
import { compileOccasion, type FindOccasions } from '../rules/occasions.ts';
import type { PreparedState } from '../rules/prepared.ts';
import type { Place, Scene } from '../rules/scene.ts';

/** The moments at which a state holds: those of any of its occasions, in order of place, each place once. */
export function compileState(state: PreparedState, facts: Facts): FindOccasions {
  const finders = state.when.map((occasion) => compileOccasion(occasion, facts));
  return (scene) => {
    const places = finders.flatMap((find) => find(scene));
    return places.length > 1 ? withoutDoubles(places.sort(byPlace)) : places;
  };
}

function byPlace(a: Place, b: Place): number {
  return a.start - b.start || b.end - a.end;
}

function withoutDoubles(places: readonly Place[]): Place[] {
  return places.filter((place, at) => at === 0 || place.start !== places[at - 1]!.start);
}

/** Answers each state once for a conversation, when it is first asked for. */
export function lazyMoments(
  states: ReadonlyMap<string, FindOccasions>,
  scene: () => Scene,
): (state: string) => readonly Place[] {
  const known = new Map<string, readonly Place[]>();
  return (id) => {
    const answered = known.get(id);
    if (answered) return answered;
    const places = states.get(id)?.(scene()) ?? [];
    known.set(id, places);
    return places;
  };
}
