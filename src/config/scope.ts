import type { Channel } from '../conversation/conversation.ts';
import type { SpeakerHints } from '../formats/format.ts';
import type { OwnFormat, ReadingOptions } from '../formats/own-format.ts';
import type { RuleSetting } from '../rules/pack.ts';
import type { FileConfig, Masking } from './file-config.ts';
import type { PathTest } from './globs.ts';
import { type Hiding, type HidingChoice, settleHiding } from './hiding.ts';
import type { ConfigChain } from './read-chain.ts';
import type { RuleIndex } from './rule-index.ts';
import type { Override } from './schema.ts';
import {
  type CommandLine,
  fromCommandLine,
  type Settled,
  type SettledRules,
  settlePreset,
  settleRules,
  toSettings,
} from './settle-rules.ts';

/** An override with its globs compiled. */
export interface CompiledOverride {
  readonly override: Override;
  /** Absent: all files. */
  readonly matches?: PathTest;
}

/** What a config chain needs beside itself to be applied to files. */
export interface ScopeParts<Pack extends RuleIndex> {
  readonly chain: ConfigChain;
  readonly pack: Pack;
  /** Where its own rules are, absolute. */
  readonly ruleFolders: readonly string[];
  readonly overrides: readonly CompiledOverride[];
  readonly ignores: PathTest;
}

/** The command line's part in what is settled for every file. */
export interface GlobalSettings extends CommandLine, HidingChoice {
  readonly mask?: Masking | undefined;
  readonly speakers: SpeakerHints;
  /** Name of the one format to try. */
  readonly formatIn?: string | undefined;
}

/** A config chain, applied to files. Paths are relative to the folder that its globs are seen from, with `/`. */
export class Scope<Pack extends RuleIndex> {
  readonly parts: ScopeParts<Pack>;
  readonly #globals: GlobalSettings;
  readonly #fileConfigs = new Map<string, FileConfig<Pack>>();
  readonly #settings = new Map<string, ReadonlyMap<string, RuleSetting>>();

  constructor(parts: ScopeParts<Pack>, globals: GlobalSettings) {
    this.parts = parts;
    this.#globals = globals;
  }

  ignores(path: string): boolean {
    return this.parts.ignores(path);
  }

  forFile(path: string): FileConfig<Pack> {
    const matching = this.#matching(path);
    const key = matching.map((override) => this.parts.overrides.indexOf(override)).join();
    const known = this.#fileConfigs.get(key);
    if (known) return known;
    const fileConfig: FileConfig<Pack> = {
      pack: this.parts.pack,
      reading: this.#reading(),
      mask: this.mask().value,
      hiding: this.hiding(),
      settings: (channel) => this.#settingsOf(matching, channel),
    };
    this.#fileConfigs.set(key, fileConfig);
    return fileConfig;
  }

  /** The rules for a file, with origins; without a channel those of overrides that name none. */
  settle(path: string, channel?: Channel): SettledRules {
    return this.#settle(new Set(active(this.#matching(path), channel)));
  }

  mask(): Settled<Masking> {
    if (this.#globals.mask !== undefined) return { value: this.#globals.mask, origin: fromCommandLine };
    const file = this.parts.chain.files.findLast(({ config }) => config.mask !== undefined);
    if (!file) return { value: 'identifiers', origin: 'default' };
    const { mask } = file.config;
    return {
      value: mask === 'names' ? mask : mask ? 'identifiers' : 'none',
      origin: file.originOf(['mask']),
    };
  }

  hiding(): Hiding {
    return settleHiding(this.parts.chain, this.#globals);
  }

  preset(): Settled<string> {
    return settlePreset(this.parts.chain, this.#globals);
  }

  /** Hints of the config (the last file first), then those of the command line. */
  speakers(): SpeakerHints {
    const stated = this.parts.chain.files.map(({ config }) => config.speakers ?? {}).reverse();
    const { agent = [], customer = [] } = this.#globals.speakers;
    // Without a prototype: a speaker may be labelled "constructor".
    const roles = Object.assign(Object.create(null), ...stated.map((hints) => hints.roles ?? {}).reverse());
    return {
      agent: [...stated.flatMap((hints) => hints.agent ?? []), ...agent],
      customer: [...stated.flatMap((hints) => hints.customer ?? []), ...customer],
      roles,
    };
  }

  /** The last file's first; the same name again takes the place of the earlier. */
  ownFormats(): readonly OwnFormat[] {
    const byName = new Map<string, OwnFormat>();
    for (const { config } of this.parts.chain.files) {
      for (const [name, json] of Object.entries(config.formats ?? {})) byName.set(name, { name, json });
      for (const [name, table] of Object.entries(config.tables ?? {})) byName.set(name, { name, table });
    }
    return [...byName.values()].reverse();
  }

  formatOrigin(name: string): string {
    const { files } = this.parts.chain;
    const key = files.some(({ config }) => config.formats?.[name] !== undefined) ? 'formats' : 'tables';
    return files.findLast(({ config }) => config[key]?.[name] !== undefined)?.originOf([key, name]) ?? 'default';
  }

  speakerOrigins(): string[] {
    const files = this.parts.chain.files.filter(({ config }) => config.speakers !== undefined);
    const { agent = [], customer = [] } = this.#globals.speakers;
    const typed = agent.length + customer.length > 0 ? [fromCommandLine] : [];
    return [...files.map((file) => file.originOf(['speakers'])), ...typed];
  }

  #reading(): ReadingOptions {
    const ownFormats = this.ownFormats();
    const { formatIn } = this.#globals;
    return {
      speakers: this.speakers(),
      ...(formatIn !== undefined && { formatIn }),
      ...(ownFormats.length > 0 && { ownFormats }),
    };
  }

  #matching(path: string): CompiledOverride[] {
    return this.parts.overrides.filter(({ matches }) => !matches || matches(path));
  }

  #settingsOf(matching: readonly CompiledOverride[], channel: Channel): ReadonlyMap<string, RuleSetting> {
    const overrides = active(matching, channel);
    const key = overrides.map((override) => this.parts.overrides.findIndex((one) => one.override === override)).join();
    let settings = this.#settings.get(key);
    if (!settings) {
      settings = toSettings(this.#settle(new Set(overrides)));
      this.#settings.set(key, settings);
    }
    return settings;
  }

  #settle(overrides: ReadonlySet<Override>): SettledRules {
    const { chain, pack } = this.parts;
    return settleRules(chain, pack, this.#globals, (override) => overrides.has(override));
  }
}

function active(overrides: readonly CompiledOverride[], channel: Channel | undefined): Override[] {
  return overrides
    .filter(({ override }) => override.channel === undefined || override.channel === channel)
    .map(({ override }) => override);
}
