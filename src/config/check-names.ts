import type { Problem } from '../lint/result.ts';
import { unknown } from '../rules/nearest-name.ts';
import type { KeyPath } from '../rules/read-yaml.ts';
import { checkOptions } from './check-options.ts';
import type { ConfigChain } from './read-chain.ts';
import type { ConfigFile } from './read-config.ts';
import type { KnownRule, RuleIndex } from './rule-index.ts';
import type { Config, RuleEntry } from './schema.ts';

/** Rules, options and presets that a config names and the pack does not know: a typing error must not go unseen. */
export function checkNames({ files, presets }: ConfigChain, pack: RuleIndex): Problem[] {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const presetIds = pack.presets.map((preset) => preset.id);
  return [
    ...presets
      .filter(({ id }) => !presetIds.includes(id))
      .map(({ id, file, at }) => file.problemAt(at, unknown('preset', id, presetIds))),
    ...files.flatMap((file) => checkIds(file, rules)),
    ...files.flatMap((file) => ruleBlocks(file.config).flatMap(([block, at]) => checkRules(file, block, at, rules))),
  ];
}

function checkIds(file: ConfigFile, rules: ReadonlyMap<string, KnownRule>): Problem[] {
  return (file.config.neverSuppress ?? []).flatMap((id, at) =>
    rules.has(id) ? [] : [file.problemAt(['neverSuppress', at], unknown('rule', id, rules.keys()))],
  );
}

function ruleBlocks(config: Config): [Readonly<Record<string, RuleEntry>>, KeyPath][] {
  const inOverrides = (config.overrides ?? []).map(
    (override, index): [Readonly<Record<string, RuleEntry>>, KeyPath] => [
      override.rules,
      ['overrides', index, 'rules'],
    ],
  );
  return [[config.rules ?? {}, ['rules']], ...inOverrides];
}

function checkRules(
  file: ConfigFile,
  block: Readonly<Record<string, RuleEntry>>,
  at: KeyPath,
  rules: ReadonlyMap<string, KnownRule>,
): Problem[] {
  return Object.entries(block).flatMap(([id, entry]) => {
    const rule = rules.get(id);
    if (!rule) return [file.problemAt([...at, id], unknown('rule', id, rules.keys()), 'key')];
    return checkOptions(file, entry, [...at, id], rule);
  });
}
