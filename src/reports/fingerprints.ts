import { createHash } from 'node:crypto';
import { maskIdentifiers } from './mask.ts';
import type { ReportedResult } from './mask-result.ts';

/**
 * By which a finding is known again when lines have moved: rule, conversation, the words said and which of several such
 * it is. Of the words only letters and digits count; identifiers are masked first, so that no hash gives one away.
 * In the order of `messages`.
 */
export function fingerprintsOf({ conversation, messages }: ReportedResult): string[] {
  const seen = new Map<string, number>();
  return messages.map(({ ruleId, quote }) => {
    const what = JSON.stringify([ruleId, conversation, normalised(quote)]);
    const occurrence = (seen.get(what) ?? 0) + 1;
    seen.set(what, occurrence);
    return hashOf(`${what}${occurrence}`);
  });
}

/** 128 bits: no two findings of any run will share one by chance. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function normalised(quote: string): string {
  return maskIdentifiers(quote)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
