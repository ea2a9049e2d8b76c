import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { table } from './markdown.ts';

const share = z.number().nullish();
const figures = z.looseObject({
  gold: z.int().nonnegative(),
  tp: z.int().nonnegative(),
  fp: z.int().nonnegative(),
  fn: z.int().nonnegative(),
  precision: share,
  recall: share,
  f1: share,
  kappa: share,
});
const measured = figures.extend({ working: figures.optional() });
const accuracySchema = z.looseObject({ rules: z.record(z.string(), measured) });

/** How often a rule agreed with careful readers, on conversations that nobody read while it was written; and on the others. */
export type Measured = z.output<typeof measured>;
export type Accuracy = ReadonlyMap<string, Measured>;

/** docs/accuracy.json, which `npm run accuracy` writes; nothing is measured where it does not exist. */
export function readAccuracy(path: string): Accuracy {
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries(accuracySchema.parse(JSON.parse(readFileSync(path, 'utf8'))).rules));
}

/** Below this, findings are hints at best. */
const leastReliable = 0.6;
/** Fewer labelled faults than that prove nothing either way. */
const leastLabels = 5;

/** One or two words for a table. */
export function shortFigure(measured: Measured | undefined): string {
  if (!measured) return 'not measured';
  if (measured.gold === 0) return measured.fp === 0 ? 'no faults labelled' : `only wrong findings (${measured.fp})`;
  const figure = `F1 ${written(measured.f1)} (n ${measured.gold})`;
  return isUnreliable(measured) ? `${figure}, not yet reliable` : figure;
}

/** Sentences and a table for the rule's page, in Markdown. */
export function measuredLines(measured: Measured | undefined): string[] {
  if (!measured) return ['Not measured.'];
  const { gold, working } = measured;
  const few = gold < leastLabels ? `Only ${gold} faults are labelled: too few to tell much.` : '';
  const verdict = isUnreliable(measured)
    ? '**Not yet reliable**: read its findings as hints, and its silence as no proof.'
    : '';
  return [
    ...table(
      ['set', 'faults labelled', 'found', 'found wrongly', 'not found', 'precision', 'recall', 'F1', 'kappa'],
      [['checking', ...cells(measured)], ...(working ? [['working', ...cells(working)]] : [])],
    ),
    ...[verdict, few].filter(Boolean).flatMap((line) => ['', line]),
    '',
    'The working set was read while rules were written, the checking set was not: [accuracy.md](../accuracy.md).',
  ];
}

function cells({ gold, tp, fp, fn, precision, recall, f1, kappa }: z.output<typeof figures>): string[] {
  return [...[gold, tp, fp, fn].map(String), ...[precision, recall, f1, kappa].map(written)];
}

function isUnreliable({ gold, f1 }: Measured): boolean {
  return gold > 0 && (f1 ?? 0) < leastReliable;
}

function written(value: number | null | undefined): string {
  return value == null ? '–' : value.toFixed(2);
}
