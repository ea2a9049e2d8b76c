import type { LanguagePack } from '../language/pack.ts';
import type { ConceptFile, RuleFile, StateFile } from './schema.ts';

/** Everything that judging needs, validated, with `extends` resolved. Built-in packs are made at build time. */
export interface Pack {
  readonly languages: readonly LanguagePack[];
  readonly concepts: readonly ConceptFile[];
  readonly states: readonly StateFile[];
  readonly rules: readonly RuleFile[];
  readonly presets: readonly Preset[];
}

/** rules/presets/<id>.yml. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  /** How the severity of a rule's file becomes its level; a severity that is absent stays. So presets need no list of ids. */
  readonly levels?: Readonly<
    Partial<Record<'error' | 'warning' | 'info' | 'off', 'error' | 'warning' | 'info' | 'off'>>
  >;
  /** The rules that are treated otherwise. */
  readonly rules: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;
}

/** What config says of one rule: the level it reports at, and the options that differ from the rule's defaults. */
export interface RuleSetting {
  readonly level: 'error' | 'warning' | 'info' | 'off';
  readonly options: Readonly<Record<string, string | number | boolean>>;
}
