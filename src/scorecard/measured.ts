import { existsSync, readFileSync } from 'node:fs';
import { precisionOf } from '../calibration/agreement.ts';
import type { Figure } from '../calibration/figures.ts';
import { wilson } from '../calibration/intervals.ts';

/**
 * By rule: findings that careful readers took for right and for wrong, in conversations that no rule was made from; or
 * likewise occasions that were found met.
 */
export type Measured = ReadonlyMap<string, readonly [right: number, wrong: number]>;

/** Written by the build beside the bundle; from source, the figures that it is made of are read. */
const shipped = new URL('./precision.json', import.meta.url);
const measuredFigures = new URL('../../docs/accuracy.json', import.meta.url);

export function readMeasured(): Measured {
  return new Map(Object.entries(readCounts().findings));
}

/** Only of rules whose labels say “met” too. */
export function readMeasuredMet(): Measured {
  return new Map(Object.entries(readCounts().met));
}

type ByRule = Readonly<Record<string, readonly [right: number, wrong: number]>>;

interface MeasuredCounts {
  readonly findings: ByRule;
  readonly met: ByRule;
}

function readCounts(): MeasuredCounts {
  if (existsSync(shipped)) return JSON.parse(readFileSync(shipped, 'utf8')) as MeasuredCounts;
  return existsSync(measuredFigures) ? toCounts(readFileSync(measuredFigures, 'utf8')) : { findings: {}, met: {} };
}

interface RuleAccuracy {
  readonly tp: number;
  readonly fp: number;
  readonly met: { readonly right: number; readonly wrong: number } | null;
}

/** @param accuracy the text of docs/accuracy.json */
export function toCounts(accuracy: string): MeasuredCounts {
  const rules = Object.entries((JSON.parse(accuracy) as { rules: Record<string, RuleAccuracy> }).rules);
  return {
    findings: Object.fromEntries(rules.map(([id, { tp, fp }]) => [id, [tp, fp]])),
    met: Object.fromEntries(rules.flatMap(([id, { met }]) => (met ? [[id, [met.right, met.wrong]]] : []))),
  };
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
export const leastFindings = 5;
const leastPrecision = 0.85;
/** So low the true share may well be, however high the measured one is: the measure is on tidy, made-up conversations. */
const leastSure = 2 / 3;

/** Whether what the rule finds may be said to somebody as a fact. */
export function isReliable(measured: Measured, ruleId: string): boolean {
  const [right, wrong] = measured.get(ruleId) ?? [0, 0];
  const [low] = wilson(right, right + wrong) ?? [0];
  return right + wrong >= leastFindings && right / (right + wrong) >= leastPrecision && low >= leastSure;
}
