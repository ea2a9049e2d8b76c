import { Flag } from '../language/tokens.ts';
import type { Place, Scene } from './scene.ts';
import type { Limit } from './schema.ts';

/** The places (of one rule, in order) that go over the limit. */
export function overLimit(scene: Scene, places: readonly Place[], limit: Limit): ReadonlySet<Place> {
  const over = new Set<Place>();
  if (limit.most !== undefined) addBeyondMost(places, limit.most, limit.per, over);
  if (limit.running !== undefined) addLongRuns(scene, places, limit.running, over);
  if (limit.repeats !== undefined) addRepeats(scene, places, limit.repeats, over);
  return over;
}

function addBeyondMost(places: readonly Place[], most: number, per: Limit['per'], over: Set<Place>): void {
  const counts = new Map<number, number>();
  for (const place of places) {
    const unit = per === 'conversation' ? 0 : per === 'turn' ? place.contribution : place.turn;
    const count = (counts.get(unit) ?? 0) + 1;
    counts.set(unit, count);
    if (count > most) over.add(place);
  }
}

/** In an unbroken run of contributions of one side that each have a place, all from the (most + 1)th on. */
function addLongRuns(scene: Scene, places: readonly Place[], most: number, over: Set<Place>): void {
  const first = places[0];
  if (!first) return;
  const { role } = scene.contributions[first.contribution]!.speaker;
  const firstIn = new Map<number, Place>();
  for (const place of places) if (!firstIn.has(place.contribution)) firstIn.set(place.contribution, place);
  let running = 0;
  for (const contribution of scene.contributions) {
    if (contribution.speaker.role !== role || !scene.isFull(contribution)) continue;
    const place = firstIn.get(contribution.index);
    running = place ? running + 1 : 0;
    if (place && running > most) over.add(place);
  }
}

/** Places whose words came before more often than allowed: up to the end of their clause, or of the next where they end it. */
function addRepeats(scene: Scene, places: readonly Place[], most: number, over: Set<Place>): void {
  const counts = new Map<string, number>();
  for (const place of places) {
    const words = clauseWords(scene, place);
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    if (count > most + 1) over.add(place);
  }
}

/** What is said again word for word shows it by then; without a bound, hostile text would take quadratic time. */
const mostCompared = 40;

/** The words from the place to the end of its clause, as they are compared: lower case, without what phrases look through. */
function clauseWords(scene: Scene, place: Place): string {
  const { tokens, conversation } = scene;
  const { text } = conversation.turns[place.turn]!;
  const sentence = tokens.sentence[place.start]!;
  const words: string[] = [];
  const last = Math.min(tokens.count, place.end + mostCompared);
  for (let slot = place.start; slot < last && tokens.sentence[slot] === sentence; slot++) {
    const flags = tokens.flags[slot]!;
    if (slot > place.end && flags & Flag.clauseBefore) break;
    if (!(flags & Flag.lookThrough)) words.push(text.slice(tokens.start[slot], tokens.end[slot]).toLowerCase());
  }
  return words.join(' ');
}
