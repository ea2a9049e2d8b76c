import type { Preset } from '../rules/pack.ts';
import type { Logic, Severity } from '../rules/schema.ts';

/** What config needs to know of a rule. */
export interface KnownRule {
  readonly id: string;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, { readonly default: string | number | boolean; readonly path: string }>>;
  /** Where there are options: the logic, in which each stands for a value. */
  readonly written?: Logic;
}

/** What config needs to know of a pack. */
export interface RuleIndex {
  readonly rules: readonly KnownRule[];
  readonly presets: readonly Preset[];
}
