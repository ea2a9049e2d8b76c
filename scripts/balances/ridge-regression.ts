import { probabilityOf } from '../../src/conversation/odds.ts';

/** An example: its figures, and whether it is of the kind. */
export interface Example {
  readonly figures: readonly number[];
  readonly holds: boolean;
}

export interface Model {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Newton's method is done after five to ten. */
const rounds = 25;
/** Steps smaller than that change no digit that is written. */
const smallestStep = 1e-9;

/**
 * Logistic regression with small weights, by Newton's method. The same examples give the same model.
 * @param shrinkage the larger, the smaller the weights; the figures are brought to one scale first, so one fits all
 */
export function fit(examples: readonly Example[], shrinkage: number): Model {
  const count = examples[0]!.figures.length;
  const means = columns(examples, count).map(mean);
  const scales = columns(examples, count).map((column, at) => deviation(column, means[at]!) || 1);
  // The last figure, always 1, carries the bias, which is not held small.
  const rows = examples.map(({ figures, holds }) => ({
    x: [...figures.map((figure, at) => (figure - means[at]!) / scales[at]!), 1],
    y: holds ? 1 : 0,
  }));
  let w = new Array<number>(count + 1).fill(0);
  for (let round = 0; round < rounds; round++) {
    const slope = w.map((weight, at) => (at < count ? shrinkage * weight : 0));
    const bend = w.map((_, row) => w.map((_, column) => (row === column && row < count ? shrinkage : 0)));
    for (const { x, y } of rows) {
      const p = probabilityOf(dot(w, x));
      for (let row = 0; row <= count; row++) {
        slope[row]! += (p - y) * x[row]!;
        const pull = p * (1 - p) * x[row]!;
        const bent = bend[row]!;
        for (let column = 0; column <= count; column++) bent[column]! += pull * x[column]!;
      }
    }
    const step = solve(bend, slope);
    w = w.map((weight, at) => weight - step[at]!);
    if (step.every((length) => Math.abs(length) < smallestStep)) break;
  }
  const weights = scales.map((scale, at) => w[at]! / scale);
  return { bias: w[count]! - dot(weights, means), weights };
}

export function scoreOf({ bias, weights }: Model, figures: readonly number[]): number {
  return probabilityOf(bias + dot(weights, figures));
}

function columns(examples: readonly Example[], count: number): number[][] {
  return Array.from({ length: count }, (_, at) => examples.map(({ figures }) => figures[at]!));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[], middle: number): number {
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}

/** Gaussian elimination; the matrix is positive definite, so no pivot is 0. */
function solve(matrix: readonly (readonly number[])[], target: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, target[at]!]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    for (let below = at + 1; below < size; below++) {
      const times = rows[below]![at]! / rows[at]![at]!;
      for (let column = at; column <= size; column++) rows[below]![column]! -= times * rows[at]![column]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const known = solution.reduce((sum, value, column) => (column > at ? sum + rows[at]![column]! * value : sum), 0);
    solution[at] = (rows[at]![size]! - known) / rows[at]![at]!;
  }
  return solution;
}
