import type { Turn } from '../conversation/conversation.ts';
import type { Place, Scene } from './scene.ts';

/** Who has the floor: what times and marks tell of one side speaking into the other's words. */

/** How many seconds before the end of the other side's last words the turn of the place begins; 0 where untold. */
export function overlapBefore(scene: Scene, place: Place): number {
  const before = lastTurnBefore(scene, place);
  const { start } = scene.conversation.turns[place.turn]!;
  return before?.end === undefined || start === undefined ? 0 : before.end - start;
}

/** A dash at the end, or a mark in brackets behind it. A trailing "…" is hesitation. */
const brokenOff =
  /(?:[-\u2013\u2014]|[[(<][ ]?(?:interrupted|interrupting|interrupts|crosstalk|cross talk|overlapping|overlap|cut off)[ ]?[\])>])[ ]*$/iu;
/** Longer than any mark: what stands before does not matter. */
const tailLength = 40;

/** Whether the words of the other side just before the contribution of the place break off. */
export function isCutOffBefore(scene: Scene, place: Place): boolean {
  const before = lastTurnBefore(scene, place);
  return before !== undefined && brokenOff.test(before.text.slice(-tailLength));
}

/** The last turn of the contribution before that of the place, where the other side speaks it. */
function lastTurnBefore({ contributions, conversation }: Scene, { contribution }: Place): Turn | undefined {
  const before = contributions[contribution - 1];
  if (!before) return undefined;
  const sides = new Set([before.speaker.role, contributions[contribution]!.speaker.role]);
  return sides.has('agent') && sides.has('customer') ? conversation.turns[before.lastTurn] : undefined;
}
