import { probabilityOf } from '../../src/conversation/odds.ts';

/**
 * Logistic regression with few weights: FTRL-proximal (McMahan and others, "Ad Click Prediction", KDD 2013). The bounds
 * were chosen by leaving out one writer at a time; see docs/cues.md.
 */
const learningRate = 0.4;
const smoothing = 1;
/** The larger, the fewer weights. */
const sparseness = 3;
const shrinkage = 0.2;
const rounds = 8;

export interface Model {
  readonly bias: number;
  /** By feature number; most are 0. */
  readonly weights: Float64Array;
}

/** A sentence, and whether it is what the cue is to tell. */
interface Example {
  /** Numbers of its features, each once. */
  readonly features: Int32Array;
  readonly holds: boolean;
  /** How many it counts as. */
  readonly weight: number;
}

/** The same examples give the same model. */
export function train(examples: readonly Example[], featureCount: number): Model {
  const sums = new Float64Array(featureCount);
  const squares = new Float64Array(featureCount);
  const weights = new Float64Array(featureCount);
  let [biasSum, biasSquares, bias] = [0, 0, 0];
  const random = randomNumbers(7);
  const order = [...examples];
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const { features, holds, weight } of order) {
      let score = bias;
      for (const feature of features) score += weights[feature]!;
      const slope = weight * (probabilityOf(score) - (holds ? 1 : 0));
      for (const feature of features) {
        const before = squares[feature]!;
        const after = before + slope * slope;
        sums[feature]! += slope - ((Math.sqrt(after) - Math.sqrt(before)) / learningRate) * weights[feature]!;
        squares[feature] = after;
        weights[feature] = shrunk(sums[feature]!, after);
      }
      const after = biasSquares + slope * slope;
      biasSum += slope - ((Math.sqrt(after) - Math.sqrt(biasSquares)) / learningRate) * bias;
      biasSquares = after;
      bias = -biasSum / ((smoothing + Math.sqrt(after)) / learningRate);
    }
  }
  return { bias, weights };
}

function shrunk(sum: number, squares: number): number {
  if (Math.abs(sum) <= sparseness) return 0;
  return -(sum - Math.sign(sum) * sparseness) / ((smoothing + Math.sqrt(squares)) / learningRate + shrinkage);
}

export function scoreOf({ bias, weights }: Model, features: Int32Array): number {
  let score = bias;
  for (const feature of features) score += weights[feature]!;
  return probabilityOf(score);
}

function shuffle(items: Example[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}

/** mulberry32: the same numbers every time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
