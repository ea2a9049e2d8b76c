import type { ReportedFinding, ReportedResult, ReportedSuppressed } from './mask-result.ts';

/** As SARIF calls it; nothing where no baseline is in force. */
export type BaselineState = 'new' | 'unchanged';

export interface MarkedFinding {
  readonly finding: ReportedFinding;
  readonly baselineState?: BaselineState;
  readonly suppressed?: ReportedSuppressed['suppressed'];
}

/** What counts and what the baseline knows, by place: for reports that mark findings and leave none out. */
export function withUnchanged({ messages, unchanged }: ReportedResult): MarkedFinding[] {
  if (!unchanged) return messages.map((finding) => ({ finding }));
  return [...marked(messages, { baselineState: 'new' }), ...marked(unchanged, { baselineState: 'unchanged' })].sort(
    byPlace,
  );
}

/** The same with what is suppressed. */
export function allFindings(result: ReportedResult): MarkedFinding[] {
  const { suppressed = [] } = result;
  if (suppressed.length === 0) return withUnchanged(result);
  const aside = suppressed.map((finding) => ({ finding, suppressed: finding.suppressed }));
  return [...withUnchanged(result), ...aside].sort(byPlace);
}

function marked(findings: readonly ReportedFinding[], mark: Omit<MarkedFinding, 'finding'>): MarkedFinding[] {
  return findings.map((finding) => ({ finding, ...mark }));
}

/** As the engine sorts them. */
function byPlace({ finding: a }: MarkedFinding, { finding: b }: MarkedFinding): number {
  return a.line - b.line || a.column - b.column || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}
