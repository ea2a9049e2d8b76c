import { Flag, type Span } from '../language/tokens.ts';
import type { Place, Scene } from './scene.ts';
import { slotsIn } from './scopes.ts';

/** Words that begin with the same letters, so many of them, are forms of one word: deliver, delivered. */
const stemLength = 6;
/** Shorter words say little, unless they are figures. */
const shortest = 4;

/** Who calls the customer by name plays nothing back. */
const silent =
  Flag.handle |
  Flag.url |
  Flag.email |
  Flag.emoji |
  Flag.signOff |
  Flag.partMark |
  Flag.filler |
  Flag.empty |
  Flag.personalName;

/** What the other side has said before a contribution. Places mostly come in order: what is known is added to. */
interface Heard {
  readonly role: string;
  readonly stems: Set<string>;
  /** Contributions from this on are not in it. */
  end: number;
}
const heardIn = new WeakMap<Scene, Heard>();

/** How many content words of the place's sentence the other side has said before. */
export function echoedAt(scene: Scene, place: Place): number {
  return echoedIn(scene, slotsIn(scene, place, { kind: 'same-sentence' }, 'agent'), place.contribution);
}

/** How many content words of the slots the other side has said before the contribution that they stand in. */
export function echoedIn(scene: Scene, { start, end }: Span, contribution: number): number {
  const heard = heardBefore(scene, contribution);
  const stems = new Set<string>();
  for (let slot = start; slot < end; slot++) {
    const stem = stemAt(scene, slot);
    if (stem !== undefined && heard.has(stem)) stems.add(stem);
  }
  return stems.size;
}

function heardBefore(scene: Scene, contribution: number): ReadonlySet<string> {
  const { role } = scene.contributions[contribution]!.speaker;
  let heard = heardIn.get(scene);
  if (!heard || heard.role !== role || heard.end > contribution) {
    heard = { role, stems: new Set(), end: 0 };
    heardIn.set(scene, heard);
  }
  for (; heard.end < contribution; heard.end++) {
    const other = scene.contributions[heard.end]!;
    if (other.speaker.role === role) continue;
    const { start, end } = scene.wordsOf(other);
    for (let slot = start; slot < end; slot++) {
      const stem = stemAt(scene, slot);
      if (stem !== undefined) heard.stems.add(stem);
    }
  }
  return heard.stems;
}

/** Of a word that says something. */
function stemAt({ tokens, conversation }: Scene, slot: number): string | undefined {
  const flags = tokens.flags[slot]!;
  const start = tokens.start[slot]!;
  const end = tokens.end[slot]!;
  if (flags & silent || (end - start < shortest && !(flags & Flag.number && end - start > 1))) return undefined;
  const { text } = conversation.turns[tokens.turn[slot]!]!;
  return text.slice(start, Math.min(end, start + stemLength)).toLowerCase();
}
