import type { Severity } from '../rules/schema.ts';

/** What reports say of a rule itself. The last two are known of the built-in rules only. */
export interface RuleNote {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly severity: Severity;
  readonly message: string;
  readonly instead: readonly string[];
  readonly rationale?: string;
  readonly limits?: readonly string[];
}
