/** Beyond these a sum of a cue says no more: what is not there at all would outweigh all that is. */
export const lowestOdds = -8;
const highestOdds = 6;

/** A sum of a cue as those weigh it that weigh cues. */
export function withinRange(odds: number): number {
  return Math.min(highestOdds, Math.max(lowestOdds, odds));
}
