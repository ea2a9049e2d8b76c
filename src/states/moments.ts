import type { Facts } from '../rules/conditions.ts';
import { compileOccasion, type FindOccasions } from '../rules/occasions.ts';
import type { PreparedState } from '../rules/prepared.ts';
import type { Place, Scene } from '../rules/scene.ts';

/** A state made ready: finds where it holds in a conversation. */
export interface StateFinder {
  /** The moments of any of its occasions, in order of place, each place once. */
  all(scene: Scene): Place[];
  /** One in the contribution in which it first holds; looks no further than it must. */
  first(scene: Scene): Place | undefined;
}

export function compileState(state: PreparedState, facts: Facts): StateFinder {
  const finders = state.when.map((occasion) => compileOccasion(occasion, facts));
  return {
    all(scene) {
      const places = finders.flatMap((find) => find(scene));
      return places.length > 1 ? withoutDoubles(places.sort(byPlace)) : places;
    },
    first: (scene) => firstOf(finders, scene),
  };
}

function firstOf(finders: readonly FindOccasions[], scene: Scene): Place | undefined {
  let first: Place | undefined;
  for (const find of finders) {
    const [place] = find(scene);
    if (place && (!first || place.contribution < first.contribution)) first = place;
    // Most reports open the conversation: what other words could show is then not looked for.
    if (first && scene.opens(first)) break;
  }
  return first;
}

function byPlace(a: Place, b: Place): number {
  return a.start - b.start || b.end - a.end;
}

function withoutDoubles(places: readonly Place[]): Place[] {
  return places.filter((place, at) => at === 0 || place.start !== places[at - 1]!.start);
}

/** The states of one conversation, each answered once, when it is first asked for. */
export class Moments {
  readonly #states: ReadonlyMap<string, StateFinder>;
  readonly #all = new Map<string, readonly Place[]>();
  readonly #first = new Map<string, Place | undefined>();

  constructor(states: ReadonlyMap<string, StateFinder>) {
    this.#states = states;
  }

  all(id: string, scene: Scene): readonly Place[] {
    let places = this.#all.get(id);
    if (!places) {
      places = this.#states.get(id)?.all(scene) ?? [];
      this.#all.set(id, places);
    }
    return places;
  }

  first(id: string, scene: Scene): Place | undefined {
    if (!this.#first.has(id)) this.#first.set(id, this.#states.get(id)?.first(scene));
    return this.#first.get(id);
  }
}
