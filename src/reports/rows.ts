import type { Outcome } from '../lint/result.ts';
import type { Cell } from './csv-line.ts';
import type { ReportedFinding, ReportedResult } from './mask-result.ts';

/** The columns of tables (csv, xlsx): named as the members of the JSON report are. */
export const findingColumns = [
  ...['file', 'conversation', 'line', 'column', 'endLine', 'endColumn', 'turn', 'time', 'speaker', 'agent'],
  ...['level', 'rule', 'message', 'quote', 'masked', 'occasionTurn', 'occasionQuote', 'suggestion'],
] as const;

export function findingRow({ filePath, conversation }: ReportedResult, finding: ReportedFinding): Cell[] {
  const { line, column, endLine, endColumn, turn, time, speaker, agent } = finding;
  const { level, ruleId, message, quote, masked, occasion, suggestions } = finding;
  return [
    ...[filePath, conversation, line, column, endLine, endColumn, turn, time, speaker, agent],
    ...[level, ruleId, message, quote, masked, occasion?.turn, occasion?.quote, suggestions.join(' | ')],
  ];
}

export const outcomeColumns = [
  ...['file', 'conversation', 'rule', 'status', 'agent', 'turn', 'quote'],
  ...['occasionTurn', 'occasionQuote', 'evidenceTurn', 'evidenceQuote', 'reason'],
] as const;

export function outcomeRow({ filePath, conversation }: ReportedResult, outcome: Outcome): Cell[] {
  const { ruleId, status, agent, turn, quote, occasion, evidence, reason } = outcome;
  return [
    ...[filePath, conversation, ruleId, status, agent, turn, quote],
    ...[occasion?.turn, occasion?.quote, evidence?.turn, evidence?.quote, reason],
  ];
}
