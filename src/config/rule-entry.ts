import type { KeyPath } from '../rules/read-yaml.ts';
import type { Severity } from '../rules/schema.ts';
import type { RuleEntry } from './schema.ts';

export type OptionValue = string | number | boolean;

/** The level of an entry in any of its forms, and where in the entry it stands. */
export function levelOf(entry: RuleEntry): { level: Severity | undefined; at: KeyPath } {
  if (typeof entry === 'string') return { level: entry, at: [] };
  if (Array.isArray(entry)) return { level: entry[0], at: [] };
  return { level: entry.level, at: ['level'] };
}

/** The options of an entry in any of its forms, and where in the entry they stand. */
export function optionsOf(entry: RuleEntry): { options: Readonly<Record<string, OptionValue>>; at: KeyPath } {
  if (typeof entry === 'string') return { options: {}, at: [] };
  if (Array.isArray(entry)) return { options: entry[1], at: [1] };
  return { options: entry.options ?? {}, at: ['options'] };
}
