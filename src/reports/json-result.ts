import type { ReportedFinding, ReportedResult } from './mask-result.ts';
import { visibleJson } from './visible.ts';

/**
 * One result as one line of JSON, in ESLint's shape (docs/json.md). `info` has severity 1, so that tools that know two
 * severities take it for a warning; `level` tells them apart.
 */
export function toJsonLine(result: ReportedResult): string {
  const { filePath, conversation, messages, outcomes, errorCount, warningCount, infoCount, notices } = result;
  const shape = {
    filePath,
    conversation,
    messages: messages.map(toMessage),
    outcomes,
    errorCount,
    warningCount,
    infoCount,
    notices,
  };
  return visibleJson(JSON.stringify(shape));
}

function toMessage(finding: ReportedFinding): object {
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
    suggestions: suggestions.length > 0 ? suggestions.map((desc) => ({ desc })) : undefined,
  };
}
