import { existsSync, readFileSync } from 'node:fs';
import { precisionOf } from '../calibration/agreement.ts';
import type { Figure } from '../calibration/figures.ts';
import { wilson } from '../calibration/intervals.ts';

/** By rule: findings that careful readers took for right and for wrong, in conversations that no rule was made from. */
export type Measured = ReadonlyMap<string, readonly [right: number, wrong: number]>;

/** Written by the build beside the bundle; from source, the figures that it is made of are read. */
const shipped = new URL('./precision.json', import.meta.url);
const measuredFigures = new URL('../../docs/accuracy.json', import.meta.url);

export function readMeasured(): Measured {
  if (existsSync(shipped)) {
    return new Map(Object.entries(JSON.parse(readFileSync(shipped, 'utf8')) as Record<string, [number, number]>));
  }
  return existsSync(measuredFigures) ? toMeasured(readFileSync(measuredFigures, 'utf8')) : new Map();
}

/** @param accuracy the text of docs/accuracy.json */
export function toMeasured(accuracy: string): Measured {
  const { rules } = JSON.parse(accuracy) as { rules: Record<string, { tp: number; fp: number }> };
  return new Map(Object.entries(rules).map(([id, { tp, fp }]) => [id, [tp, fp]]));
}

/** Nothing where the rule was not measured, or found nothing where it was. */
export function precisionIn(measured: Measured, ruleId: string): Figure | undefined {
  const [right, wrong] = measured.get(ruleId) ?? [0, 0];
  const value = precisionOf({ tp: right, fp: wrong, fn: 0, pairs: [] });
  return value === undefined ? undefined : { value, interval: wilson(right, right + wrong) };
}

/** The measured share, drawn towards a half where few findings were measured. */
export function likelyRight(measured: Measured, ruleId: string): number {
  const [right, wrong] = measured.get(ruleId) ?? [0, 0];
  return (right + 1) / (right + wrong + 2);
}

/** Fewer findings than that prove nothing either way. */
const leastFindings = 5;
const leastPrecision = 0.85;
/** So low the true share may well be, however high the measured one is: the measure is on tidy, made-up conversations. */
const leastSure = 2 / 3;

/** Whether what the rule finds may be said to somebody as a fact. */
export function isReliable(measured: Measured, ruleId: string): boolean {
  const [right, wrong] = measured.get(ruleId) ?? [0, 0];
  const [low] = wilson(right, right + wrong) ?? [0];
  return right + wrong >= leastFindings && right / (right + wrong) >= leastPrecision && low >= leastSure;
}
