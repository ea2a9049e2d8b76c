import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { balanceSchema, contextCueSchema, cueSchema, wordGroupsSchema } from '../cues/schema.ts';
import { bytesOf } from '../formats/bytes-of.ts';
import { languageSchema } from '../language/pack.ts';
import type { Problem } from '../lint/result.ts';
import { checkPhrases } from './check-phrases.ts';
import { checkReferences } from './check-references.ts';
import { extendRule, type RawRule } from './extend.ts';
import { didYouMean } from './nearest-name.ts';
import type { Pack } from './pack.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { conceptSchema, presetSchema, ruleSchema, stateSchema } from './schema.ts';
import { validate } from './validate.ts';

/** A file of a rule directory, as read. */
export interface RuleSource {
  /** As reports name it: relative to the working directory. */
  readonly path: string;
  readonly text: string;
  readonly file: YamlFile;
}

export interface LoadedPack {
  readonly pack: Pack;
  /** Files that are broken, wholly left out of `pack`, with line and column. */
  readonly problems: readonly Problem[];
  /** Texts of the files that were added to what the pack stands on. */
  readonly texts: readonly string[];
}

/** How messages call what a pack stands on. */
const builtInName = 'the built-in rules';

const empty: Pack = {
  languages: [],
  wordGroups: [],
  cues: [],
  contextCues: [],
  balances: [],
  concepts: [],
  states: [],
  rules: [],
  presets: [],
};

/**
 * Reads rule directories (`*.yml` rules; `concepts/`, `states/`, `cues/` and the like beside them) on top of `base`.
 * Never throws for what stands in a file; a directory that does not exist is a problem.
 */
export function loadPack(directories: readonly string[], base: Pack = empty): LoadedPack {
  const problems: Problem[] = [];
  const sources = new Map<object, RuleSource>();
  let pack = base;
  for (const directory of directories) {
    if (!existsSync(directory)) {
      problems.push({ filePath: directory, message: 'no such rule directory' });
      continue;
    }
    pack = addDirectory(pack, directory, sources, problems);
  }
  const texts = [...sources.values()].map(({ text }) => text);
  return { pack: dropBrokenReferences(pack, sources, problems), problems, texts };
}

function addDirectory(base: Pack, directory: string, sources: Map<object, RuleSource>, problems: Problem[]): Pack {
  const read = <Schema extends z.ZodType<{ id: string }>>(
    folder: string,
    schema: Schema,
    known: readonly { id: string }[],
  ): z.output<Schema>[] => {
    const ids = new Map(known.map(({ id }) => [id, builtInName]));
    return yamlFiles(join(directory, folder), problems).flatMap((source) =>
      keep(schema, source, ids, sources, problems),
    );
  };
  const languages = [...base.languages, ...read('languages', languageSchema, base.languages)];
  const wordGroups = [...base.wordGroups, ...read('word-groups', wordGroupsSchema, base.wordGroups)];
  const cues = [...base.cues, ...read('cues', cueSchema, [...base.cues, ...base.contextCues])];
  const contextCues = [...base.contextCues, ...read('context-cues', contextCueSchema, [...base.contextCues, ...cues])];
  const balances = [...base.balances, ...read('balances', balanceSchema, base.balances)];
  const concepts = [...base.concepts, ...read('concepts', conceptSchema, base.concepts)];
  const states = [...base.states, ...read('states', stateSchema, base.states)];
  const presets = [...base.presets, ...read('presets', presetSchema, base.presets)];
  const rules = [...base.rules, ...readRules(directory, base, sources, problems)];
  const all = { languages, wordGroups, cues, contextCues, balances, concepts, states, rules, presets };
  return dropBrokenPhrases(all, sources, problems);
}

function yamlFiles(folder: string, problems: Problem[]): RuleSource[] {
  return namesIn(folder, problems)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .flatMap((name) => {
      const path = shown(join(folder, name));
      const bytes = bytesOf(path, () => readFileSync(path));
      if (!(bytes instanceof Uint8Array)) {
        problems.push(bytes);
        return [];
      }
      const text = Buffer.from(bytes).toString();
      return [{ path, text, file: readYaml(text) }];
    });
}

function namesIn(folder: string, problems: Problem[]): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder);
  } catch (error) {
    problems.push({ filePath: shown(folder), message: `cannot list this folder: ${(error as Error).message}` });
    return [];
  }
}

/** Seen from the working directory. */
function shown(path: string): string {
  return relative('.', path) || path;
}

function readRules(
  directory: string,
  base: Pack,
  sources: Map<object, RuleSource>,
  problems: Problem[],
): Pack['rules'] {
  const files = yamlFiles(directory, problems);
  const bases = new Map<string, RawRule>(base.rules.map((rule) => [rule.id, rule as unknown as RawRule]));
  for (const { file } of files) {
    const raw = file.value as RawRule | undefined;
    if (typeof raw?.['id'] === 'string' && !bases.has(raw['id'])) bases.set(raw['id'], raw);
  }
  const ids = new Map(base.rules.map(({ id }) => [id, builtInName]));
  return files.flatMap((source) => {
    const extended = withBase(source, bases, problems);
    return extended ? keep(ruleSchema, extended, ids, sources, problems) : [];
  });
}

/** The file with what it takes over from the rules it extends; nothing where one of them does not exist. */
function withBase(
  source: RuleSource,
  bases: ReadonlyMap<string, RawRule>,
  problems: Problem[],
): RuleSource | undefined {
  const raw = source.file.value as RawRule | undefined;
  if (raw === undefined) return source;
  const extended = extendedRule(raw, bases, new Set());
  if (typeof extended !== 'string') return { ...source, file: { ...source.file, value: extended } };
  problems.push({ filePath: source.path, message: extended, ...source.file.valueAt(['extends']) });
  return undefined;
}

/** With what the rules that it extends state; or why that cannot be. `passed`: names on the way here. */
function extendedRule(
  rule: RawRule,
  bases: ReadonlyMap<string, RawRule>,
  passed: ReadonlySet<string>,
): RawRule | string {
  const name = rule['extends'];
  if (typeof name !== 'string') return rule;
  if (passed.has(name)) return `extends goes in a circle: ${[...passed, name].join(' → ')}`;
  const base = bases.get(name);
  if (base === undefined) return `extends an unknown rule "${name}"${didYouMean(name, bases.keys())}`;
  const whole = extendedRule(base, bases, new Set([...passed, name]));
  return typeof whole === 'string' ? whole : extendRule(whole, rule);
}

function keep<Schema extends z.ZodType<{ id: string }>>(
  schema: Schema,
  source: RuleSource,
  ids: Map<string, string>,
  sources: Map<object, RuleSource>,
  problems: Problem[],
): z.output<Schema>[] {
  const found = validate(schema, source.file, source.path);
  if (Array.isArray(found)) {
    problems.push(...found);
    return [];
  }
  const taken = ids.get(found.id);
  if (taken !== undefined) {
    const message = `"${found.id}" exists already in ${taken}; give this one another id, or set the existing one in the config`;
    problems.push({ filePath: source.path, message, ...source.file.valueAt(['id']) });
    return [];
  }
  ids.set(found.id, source.path);
  sources.set(found, source);
  return [found];
}

/** Leaves out what names something that does not exist, and then what names that; says each. */
function dropBrokenReferences(pack: Pack, sources: ReadonlyMap<object, RuleSource>, problems: Problem[]): Pack {
  const broken = checkReferences(pack, sources);
  if (broken.length === 0) return pack;
  problems.push(...broken.map(({ problem }) => problem));
  const owners = new Set(broken.map(({ owner }) => owner));
  const isSound = (owner: object): boolean => !owners.has(owner);
  const { contextCues, balances, concepts, states, rules } = pack;
  const sound = {
    ...pack,
    contextCues: contextCues.filter(isSound),
    balances: balances.filter(isSound),
    concepts: concepts.filter(isSound),
    states: states.filter(isSound),
    rules: rules.filter(isSound),
  };
  return dropBrokenReferences(sound, sources, problems);
}

/** Leaves out what holds a phrase that is none, and says where it stands. */
function dropBrokenPhrases(pack: Pack, sources: ReadonlyMap<object, RuleSource>, problems: Problem[]): Pack {
  const sound = (owner: object & { language: string }): boolean => {
    const source = sources.get(owner);
    const language = pack.languages.find(({ id }) => id === owner.language);
    if (!source) return true;
    if (!language) {
      problems.push({
        filePath: source.path,
        message: `no language pack "${owner.language}"`,
        ...source.file.valueAt(['language']),
      });
      return false;
    }
    const broken = checkPhrases(source, language);
    problems.push(...broken);
    return broken.length === 0;
  };
  return {
    ...pack,
    cues: pack.cues.filter(sound),
    contextCues: pack.contextCues.filter(sound),
    balances: pack.balances.filter(sound),
    concepts: pack.concepts.filter(sound),
    states: pack.states.filter(sound),
    rules: pack.rules.filter(sound),
  };
}
