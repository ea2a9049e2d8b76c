import type { ReportedResult } from './mask-result.ts';

/** `--quiet`: errors only, as ESLint does it. Outcomes stay: they are no complaints. */
export function errorsOnly(result: ReportedResult): ReportedResult {
  const messages = result.messages.filter(({ level }) => level === 'error');
  return { ...result, messages, notices: [], warningCount: 0, infoCount: 0 };
}
