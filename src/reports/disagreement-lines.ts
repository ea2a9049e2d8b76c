import type { ChalkInstance } from 'chalk';
import type { Disagreement } from '../calibration/disagreements.ts';
import { shortened } from './shortened.ts';
import { visible } from './visible.ts';

/** Disagreements in the order given, under a heading for each rule. */
export function* disagreementLines(disagreements: readonly Disagreement[], paint: ChalkInstance): Generator<string> {
  let rule: string | undefined;
  for (const disagreement of disagreements) {
    if (disagreement.ruleId !== rule) {
      if (rule !== undefined) yield '';
      rule = disagreement.ruleId;
      yield paint.underline(rule);
    }
    yield* linesOf(disagreement, paint);
  }
}

function* linesOf(disagreement: Disagreement, paint: ChalkInstance): Generator<string> {
  const { filePath, line, column, conversation, turn, speaker, quote, evidence, reason } = disagreement;
  const place = paint.dim(`${visible(filePath)}:${line}:${column}`);
  const who = paint.dim(`[${visible(conversation)}, turn ${turn}, ${visible(speaker)}]`);
  yield `  ${place}  ${difference(disagreement, paint)}  ${who}`;
  yield paint.dim(`    “${shortened(visible(quote))}”`);
  if (evidence !== undefined) yield paint.dim(`    by “${shortened(visible(evidence))}”`);
  if (reason !== undefined) yield paint.dim(`    skipped: ${visible(reason)}`);
}

function difference({ labelled, found }: Disagreement, paint: ChalkInstance): string {
  const colour = found === 'missed' ? paint.red : labelled === 'missed' ? paint.yellow : paint.cyan;
  return `labelled ${colour(labelled)}, found ${colour(found)}`;
}
