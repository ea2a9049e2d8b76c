/** A sentence or conversation: how sure a model is of it that was not trained on it, and what it is. */
export interface Judged {
  readonly score: number;
  readonly holds: boolean;
}

/** How good the model is where it is believed from each bound on, as cue and balance files have it. */
export function figuresByBound(judged: readonly Judged[], bounds: readonly number[], digits: number) {
  const positives = judged.filter(({ holds }) => holds).length;
  return bounds.map((bound) => {
    const taken = judged.filter(({ score }) => score >= bound);
    const right = taken.filter(({ holds }) => holds).length;
    const [precision, recall] = [right / (taken.length || 1), right / positives];
    return { 'at-least': bound, precision: rounded(precision, digits), recall: rounded(recall, digits) };
  });
}

export function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
