import type { Preset, RuleSetting } from '../rules/pack.ts';
import type { Severity } from '../rules/schema.ts';
import type { ConfigChain } from './read-chain.ts';
import type { ConfigFile } from './read-config.ts';
import { levelOf, type OptionValue, optionsOf } from './rule-entry.ts';
import type { RuleIndex } from './rule-index.ts';
import type { Override, RuleEntry } from './schema.ts';

/** A value and where it comes from: `file:line`, a preset, the command line, or `default`. */
export interface Settled<Value> {
  readonly value: Value;
  readonly origin: string;
}

export interface SettledRule {
  readonly level: Settled<Severity>;
  /** The options that are set anywhere; the others have the rule's defaults. */
  readonly options: ReadonlyMap<string, Settled<OptionValue>>;
}

/** By rule id, every rule of the pack. */
export type SettledRules = ReadonlyMap<string, SettledRule>;

/** What the command line says; it goes over every config. */
export interface CommandLine {
  readonly preset?: string | undefined;
  readonly rules: ReadonlyMap<string, Severity>;
}

const defaultPreset = 'recommended';
export const fromCommandLine = 'command line';

/** The preset that is the ground: of the command line, else the last that the config names, else `recommended`. */
export function settlePreset(chain: ConfigChain, commandLine: CommandLine): Settled<string> {
  if (commandLine.preset !== undefined) return { value: commandLine.preset, origin: fromCommandLine };
  const chosen = chain.presets.at(-1);
  return chosen
    ? { value: chosen.id, origin: chosen.file.originOf(chosen.at) }
    : { value: defaultPreset, origin: 'default' };
}

/** Lays the preset, each file's rules with those of its overrides that apply, and the command line over one another. */
export function settleRules(
  chain: ConfigChain,
  pack: RuleIndex,
  commandLine: CommandLine,
  applies: (override: Override) => boolean,
): SettledRules {
  const settled = new Map<string, SettledRule>(groundOf(pack, settlePreset(chain, commandLine).value));
  for (const file of chain.files) {
    layOver(settled, file, file.config.rules ?? {}, ['rules']);
    for (const [index, override] of (file.config.overrides ?? []).entries()) {
      if (applies(override)) layOver(settled, file, override.rules, ['overrides', index, 'rules']);
    }
  }
  for (const [id, level] of commandLine.rules) {
    const before = settled.get(id);
    if (before) settled.set(id, { ...before, level: { value: level, origin: fromCommandLine } });
  }
  return settled;
}

/** What the engine reads of settled rules. */
export function toSettings(settled: SettledRules): ReadonlyMap<string, RuleSetting> {
  return new Map(
    Array.from(settled, ([id, { level, options }]) => [
      id,
      { level: level.value, options: Object.fromEntries(Array.from(options, ([name, { value }]) => [name, value])) },
    ]),
  );
}

function* groundOf(pack: RuleIndex, presetId: string): Iterable<[string, SettledRule]> {
  const preset = pack.presets.find(({ id }) => id === presetId);
  const origin = `preset ${presetId}`;
  for (const rule of pack.rules) {
    yield [rule.id, { level: { value: levelInPreset(rule, preset), origin }, options: new Map() }];
  }
}

/** The level that a preset, or where there is none the rule's own file, gives a rule. */
export function levelInPreset({ id, severity }: RuleIndex['rules'][number], preset: Preset | undefined): Severity {
  const named = preset && Object.hasOwn(preset.rules, id) ? preset.rules[id] : undefined;
  return named ?? preset?.levels[severity] ?? severity;
}

function layOver(
  settled: Map<string, SettledRule>,
  file: ConfigFile,
  entries: Readonly<Record<string, RuleEntry>>,
  at: readonly (string | number)[],
): void {
  for (const [id, entry] of Object.entries(entries)) {
    const before = settled.get(id);
    if (!before) continue;
    const level = levelOf(entry);
    const stated = optionsOf(entry);
    const options = new Map(before.options);
    for (const [name, value] of Object.entries(stated.options)) {
      options.set(name, { value, origin: file.originOf([...at, id, ...stated.at, name]) });
    }
    settled.set(id, {
      level: level.level ? { value: level.level, origin: file.originOf([...at, id, ...level.at]) } : before.level,
      options,
    });
  }
}
