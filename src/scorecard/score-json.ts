import type { Figure } from '../calibration/figures.ts';
import type { Write } from '../reports/report.ts';
import { visibleJson } from '../reports/visible.ts';
import { type Entry, entriesOf, type ScoreView } from './score-view.ts';
import { type Scored, toPoints } from './scores.ts';

/** One JSON object (docs/scorecards.md): the policy, the score of all, and a score a line. */
export function writeScoreJson(view: ScoreView, write: Write): void {
  const { scorecard, by, all, groups } = view;
  const about = by === 'agent' ? 'person' : 'other';
  write(`{\n "scorecard": ${shown(scorecard)},\n "by": "${by}",\n "all": ${shown(scoredShape(all, view, 'other'))},\n`);
  write(' "scores": [');
  let between = '\n  ';
  for (const scored of groups) {
    write(between + shown(scoredShape(scored, view, about)));
    between = ',\n  ';
  }
  write('\n ]\n}\n');
}

function shown(shape: object): string {
  return visibleJson(JSON.stringify(shape));
}

function scoredShape(scored: Scored, view: ScoreView, about: 'person' | 'other'): object {
  const [whole, ...parts] = entriesOf(scored, view, about);
  const { name, filePath, conversations, autoFailed, verdict, withheld, perhapsSeveral } = scored;
  return {
    ...{ name, filePath, conversations, perhapsSeveral },
    ...{ withheld, verdict: verdict ?? null, autoFailed: withheld ? null : autoFailed },
    ...entryShape(whole!),
    categories: nested(parts),
  };
}

/** Rules under their categories. */
function nested(entries: readonly Entry[]): object[] {
  const starts = entries.flatMap(({ kind }, at) => (kind === 'category' ? [at] : []));
  return starts.map((start, at) => {
    const category = entries[start]!;
    const rules = entries.slice(start + 1, starts[at + 1]);
    return {
      ...{ name: category.name, weight: category.weight, withheld: category.withheld },
      ...entryShape(category),
      rules: rules.map((rule) => ({
        ...{ rule: rule.name, weight: rule.weight, withheld: rule.withheld },
        ...entryShape(rule),
        precision: sharesOf(rule.precision),
      })),
    };
  });
}

function entryShape({ occasions, met, missed, countedAsMet, figure }: Entry): object {
  const counts = { occasions, met: met ?? null, missed: missed ?? null, countedAsMet: countedAsMet ?? null };
  return { ...counts, score: figure ? pointsOf(figure) : null };
}

/** From 0 to 100, to one digit. */
function pointsOf({ value, interval }: Figure): object {
  const [low, high] = interval ?? [];
  return { value: toPoints(value), low: ifThere(low, toPoints), high: ifThere(high, toPoints) };
}

/** From 0 to 1, to four digits, as in the report of `calibrate`. */
function sharesOf(figure: Figure | undefined): object | null {
  if (!figure) return null;
  const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
  const [low, high] = figure.interval ?? [];
  return { value: rounded(figure.value), low: ifThere(low, rounded), high: ifThere(high, rounded) };
}

function ifThere(value: number | undefined, shape: (value: number) => number): number | null {
  return value === undefined ? null : shape(value);
}
