import type { BalanceFile, ContextCueFile, CueFile, WordGroupsFile } from '../cues/schema.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { ConceptFile, Preset, RuleFile, Severity, StateFile } from './schema.ts';

export type { Preset };

/** Everything that judging needs, validated, with `extends` resolved. Built-in packs are made at build time. */
export interface Pack {
  readonly languages: readonly LanguagePack[];
  readonly wordGroups: readonly WordGroupsFile[];
  readonly cues: readonly CueFile[];
  readonly contextCues: readonly ContextCueFile[];
  readonly balances: readonly BalanceFile[];
  readonly concepts: readonly ConceptFile[];
  readonly states: readonly StateFile[];
  readonly rules: readonly RuleFile[];
  readonly presets: readonly Preset[];
}

/** What config says of one rule: the level it reports at, and the options that differ from the rule's defaults. */
export interface RuleSetting {
  readonly level: Severity;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}
