import type { Position } from '../conversation/conversation.ts';
import type { Finding, SuppressedBy } from '../lint/result.ts';

/** Somebody's claim that findings of a rule do not count in one conversation, wherever it is written. */
export interface Claim extends Position {
  /** Where it is written, as messages name it. */
  readonly filePath: string;
  readonly by: SuppressedBy['by'];
  readonly rule: string;
  readonly reason: string;
  readonly author?: string;
  /** Last day on which it holds. */
  readonly until?: string;
  /** Why it cannot count. */
  readonly fault?: string;
  covers(finding: Finding): boolean;
}
