import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const share = z.number().nullish();
const measured = z.looseObject({
  gold: z.int().nonnegative(),
  tp: z.int().nonnegative(),
  fp: z.int().nonnegative(),
  fn: z.int().nonnegative(),
  precision: share,
  recall: share,
  f1: share,
  kappa: share,
});
const accuracySchema = z.looseObject({ rules: z.record(z.string(), measured) });

/** How often a rule agreed with careful readers. */
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
  if (measured.gold === 0) return 'no faults labelled';
  const figure = `F1 ${written(measured.f1)}`;
  return isUnreliable(measured) ? `${figure}, not yet reliable` : figure;
}

/** Sentences and a table for the rule's page, in Markdown. */
export function measuredLines(measured: Measured | undefined): string[] {
  if (!measured) return ['Not measured.'];
  const { gold, tp, fp, fn, precision, recall, f1, kappa } = measured;
  const few = gold < leastLabels ? `Only ${gold} faults are labelled: too few to tell much.` : '';
  const verdict = isUnreliable(measured)
    ? '**Not yet reliable**: read its findings as hints, and its silence as no proof.'
    : '';
  return [
    '| faults labelled | found | found wrongly | not found | precision | recall | F1 | kappa |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    `| ${gold} | ${tp} | ${fp} | ${fn} | ${[precision, recall, f1, kappa].map(written).join(' | ')} |`,
    ...[verdict, few].filter(Boolean).flatMap((line) => ['', line]),
    '',
    'What was measured and how: [accuracy.md](../accuracy.md).',
  ];
}

function isUnreliable({ gold, f1 }: Measured): boolean {
  return gold > 0 && (f1 ?? 0) < leastReliable;
}

function written(value: number | null | undefined): string {
  return value == null ? '–' : value.toFixed(2);
}
