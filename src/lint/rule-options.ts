import { optionKeys, withValueAt } from '../rules/option-path.ts';
import type { RuleSetting } from '../rules/pack.ts';
import { type ListNamer, prepareLogic } from '../rules/prepare-logic.ts';
import type { PreparedRule } from '../rules/prepared.ts';
import type { Logic } from '../rules/schema.ts';

/** The rule with the options that the config sets put in their places; unknown ones have been refused by the config. */
export function withOptions(rule: PreparedRule, options: RuleSetting['options']): PreparedRule {
  if (!rule.written || Object.keys(options).length === 0) return rule;
  let logic: Logic = rule.written;
  for (const [name, value] of Object.entries(options)) {
    const option = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (option) logic = withValueAt(logic, optionKeys(option.path), value) as Logic;
  }
  return { ...rule, ...prepareLogic(logic, listsOf(rule.id)) };
}

/** Options change no phrases: the lists have the names that they had when they were compiled. */
function listsOf(owner: string): ListNamer {
  let count = 0;
  return { add: () => `${owner}#${++count}` };
}
