import type { ReportedFinding, ReportedResult } from './mask-result.ts';

/** `--quiet`: errors only, as ESLint does it. Outcomes stay: they are no complaints. */
export function errorsOnly(result: ReportedResult): ReportedResult {
  const { messages, suppressed, unchanged } = result;
  return {
    ...result,
    messages: messages.filter(isError),
    ...(suppressed && { suppressed: suppressed.filter(isError) }),
    ...(unchanged && { unchanged: unchanged.filter(isError) }),
    notices: [],
    warningCount: 0,
    infoCount: 0,
  };
}

function isError({ level }: ReportedFinding): boolean {
  return level === 'error';
}
