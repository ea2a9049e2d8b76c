import type { ConversationResult, Finding } from './result.ts';

/** How many findings of each level there are. */
export function countsOf(
  findings: readonly Finding[],
): Pick<ConversationResult, 'errorCount' | 'warningCount' | 'infoCount'> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { level } of findings) counts[level] += 1;
  return { errorCount: counts.error, warningCount: counts.warning, infoCount: counts.info };
}
