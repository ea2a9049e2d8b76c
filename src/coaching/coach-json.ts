import type { Write } from '../reports/report.ts';
import { visibleJson } from '../reports/visible.ts';
import type { Quote } from './quotes.ts';
import type { Advice, Claim, CoachReport } from './report.ts';

/** A list with an object for each agent (docs/coaching.md). */
export function writeCoachingJson(reports: readonly CoachReport[], write: Write): void {
  const lines = reports.map((report) => `\n  ${visibleJson(JSON.stringify(shapeOf(report)))}`);
  write(`[${lines.join(',')}${lines.length > 0 ? '\n' : ''}]\n`);
}

function shapeOf({ agent, perhapsSeveral, conversations, days, advice, notes, ...claims }: CoachReport): object {
  return {
    ...{ agent, perhapsSeveral, conversations },
    ...{ from: days?.[0] ?? null, to: days?.[1] ?? null },
    well: claims.well.map(claimShape),
    recurs: claims.recurs.map(claimShape),
    questions: claims.questions.map(claimShape),
    changed: claims.changed.map(claimShape),
    tryNext: advice ? adviceShape(advice) : null,
    notes,
  };
}

function claimShape({ ruleId, guidelines, text, certain, times, evidence }: Claim): object {
  return {
    ...{ ruleId, guidelines, text, certain, times },
    evidence: evidence.map(({ conversation, filePath, quotes }) => ({
      ...{ conversation, filePath },
      quotes: quotes.map(quoteShape),
    })),
  };
}

function adviceShape(advice: Advice): object {
  return {
    ...claimShape(advice),
    better: advice.better ?? null,
    given: advice.given ? quoteShape(advice.given) : null,
  };
}

function quoteShape({ who, turn, line, text, cut }: Quote): object {
  return { who, turn, line, quote: text, cut };
}
