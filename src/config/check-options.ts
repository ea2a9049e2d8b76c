import type { Problem } from '../lint/result.ts';
import { issueWords } from '../rules/issue-words.ts';
import { didYouMean } from '../rules/nearest-name.ts';
import { optionKeys, withValueAt } from '../rules/option-path.ts';
import type { KeyPath } from '../rules/read-yaml.ts';
import { logicSchema } from '../rules/schema-logic.ts';
import { deepest } from '../rules/validate.ts';
import type { ConfigFile } from './read-config.ts';
import { optionsOf } from './rule-entry.ts';
import type { KnownRule } from './rule-index.ts';
import type { RuleEntry } from './schema.ts';

/** Options that a rule does not have, and values that its logic cannot hold. */
export function checkOptions(file: ConfigFile, entry: RuleEntry, at: KeyPath, rule: KnownRule): Problem[] {
  const { options, at: inside } = optionsOf(entry);
  return Object.entries(options).flatMap(([name, value]) => {
    const path = [...at, ...inside, name];
    const known = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (!known) return [file.problemAt(path, `${rule.id}: ${unknownOption(name, rule)}`, 'key')];
    const fault =
      typeof value === typeof known.default
        ? faultInLogic(rule, known.path, value)
        : `takes a ${typeof known.default}, not a ${typeof value}`;
    return fault === undefined ? [] : [file.problemAt(path, `${rule.id}: ${name} ${fault}`)];
  });
}

function unknownOption(name: string, { options }: KnownRule): string {
  const names = Object.keys(options);
  const there = names.length > 0 ? `its options: ${names.join(', ')}` : 'it has no options';
  return `unknown option "${name}"${didYouMean(name, names)} (${there})`;
}

/** An option stands for a value of the logic: the schema of the logic knows what that can be. */
function faultInLogic({ written }: KnownRule, path: string, value: string | number | boolean): string | undefined {
  const [issue] = logicSchema.safeParse(withValueAt(written, optionKeys(path), value)).error?.issues ?? [];
  return issue && issueWords({ ...deepest(issue), path: [] }, value);
}
