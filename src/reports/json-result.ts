import { type BaselineState, withUnchanged } from './all-findings.ts';
import type { ReportedFinding, ReportedResult, ReportedSuppressed } from './mask-result.ts';
import { visibleJson } from './visible.ts';

/**
 * One result as one line of JSON, in ESLint's shape (docs/json.md). `info` has severity 1, so that tools that know two
 * severities take it for a warning; `level` tells them apart.
 */
export function toJsonLine(result: ReportedResult): string {
  const { filePath, conversation, suppressed, outcomes, errorCount, warningCount, infoCount, notices } = result;
  const shape = {
    filePath,
    conversation,
    messages: withUnchanged(result).map(({ finding, baselineState }) => toMessage(finding, baselineState)),
    suppressedMessages: suppressed?.map(toSuppressed),
    outcomes,
    errorCount,
    warningCount,
    infoCount,
    notices,
  };
  return visibleJson(JSON.stringify(shape));
}

function toSuppressed(finding: ReportedSuppressed): object {
  return { ...toMessage(finding), suppressed: finding.suppressed };
}

function toMessage(finding: ReportedFinding, baselineState?: BaselineState): object {
  const { ruleId, level, message, line, column, endLine, endColumn, turn, speaker, agent, time } = finding;
  const { quote, masked, occasion, suggestions } = finding;
  return {
    ruleId,
    severity: level === 'error' ? 2 : 1,
    level,
    message,
    line,
    column,
    endLine,
    endColumn,
    turn,
    speaker,
    agent,
    time,
    quote,
    masked,
    occasion,
    baselineState,
    suggestions: suggestions.length > 0 ? suggestions.map((desc) => ({ desc })) : undefined,
  };
}
