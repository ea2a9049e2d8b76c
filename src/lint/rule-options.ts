import type { RuleSetting } from '../rules/pack.ts';
import type { PreparedRule } from '../rules/prepared.ts';
import { readScopes } from '../rules/read-scopes.ts';

/** The rule with the options that the config sets put in their places; unknown ones have been refused by the config. */
export function withOptions(rule: PreparedRule, options: RuleSetting['options']): PreparedRule {
  let changed = rule;
  for (const [name, value] of Object.entries(options)) {
    const option = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (option) changed = putAt(changed, option.path.split('.'), prepared(option.path, value)) as PreparedRule;
  }
  return changed;
}

/** Scopes are read when a rule is prepared; one that an option gives (`within 5`) is read here. */
function prepared(path: string, value: RuleSetting['options'][string]): unknown {
  return path.endsWith('.in') && typeof value === 'string' ? readScopes(value) : value;
}

function putAt(holder: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(holder)) return holder.map((entry, at) => (String(at) === key ? putAt(entry, rest, value) : entry));
  const record = holder as Readonly<Record<string, unknown>>;
  return { ...record, [key]: putAt(record[key], rest, value) };
}
