import packageJson from '../../../package.json' with { type: 'json' };
import { isReliable, type Measured } from '../../scorecard/measured.ts';
import type { RunSummary } from '../report.ts';
import type { RuleNote } from '../rule-note.ts';
import type { RuleTally, Tally } from '../tally.ts';
import { verdictLine } from '../verdict.ts';
import type { Summary, SummaryRule } from './data.ts';

export async function toSummary(tally: Tally, summary: RunSummary, measured: Measured): Promise<Summary> {
  const notes = await summary.readRules();
  return {
    version: packageJson.version,
    verdict: verdictLine(tally, summary),
    conversations: tally.conversations,
    files: summary.files,
    ignored: summary.ignored,
    problems: summary.problems.map(({ filePath, line, message }) =>
      line === undefined ? `${filePath}: ${message}` : `${filePath}:${line}: ${message}`,
    ),
    rules: [...tally.rules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, counts]) => toRule(id, counts, notes.get(id), measured)),
  };
}

function toRule(id: string, counts: RuleTally, note: RuleNote | undefined, measured: Measured): SummaryRule {
  const [right, wrong] = measured.get(id) ?? [0, 0];
  return {
    id,
    title: note?.title ?? id,
    category: note?.category ?? '',
    message: note?.message ?? '',
    instead: note?.instead ?? [],
    ...(note?.rationale !== undefined && { rationale: note.rationale }),
    ...(note?.limits && { limits: note.limits }),
    right,
    wrong,
    // A team's own rule of that name is another rule.
    proven: note?.rationale !== undefined && isReliable(measured, id),
    met: counts.met,
    missed: counts.missed,
    notApplicable: counts['not-applicable'],
    skipped: counts.skipped,
  };
}
