import { dirname, isAbsolute, resolve } from 'node:path';
import type { Problem } from '../lint/result.ts';
import type { KeyPath } from '../rules/read-yaml.ts';
import { type ConfigFile, readConfig } from './read-config.ts';

const presetPrefix = 'tactlint:';

/** A preset that a config file asks for. */
export interface PresetChoice {
  readonly id: string;
  readonly file: ConfigFile;
  readonly at: KeyPath;
}

/** A config file with all that it extends. */
export interface ConfigChain {
  /** What is extended stands before what extends it: later files decide. */
  readonly files: readonly ConfigFile[];
  /** The presets named on the way, in the same order: the last one counts. */
  readonly presets: readonly PresetChoice[];
}

/** Reads `path` and what it extends; problems where any of them is broken, missing or goes in a circle. */
export function readChain(path: string, shown: (path: string) => string): ConfigChain | Problem[] {
  const files: ConfigFile[] = [];
  const presets: PresetChoice[] = [];
  const problems: Problem[] = [];
  const open: string[] = [];

  function visit(current: string): void {
    const file = readConfig(current, shown(current));
    if (Array.isArray(file)) {
      problems.push(...file);
      return;
    }
    open.push(current);
    for (const { base, at } of basesOf(file)) {
      if (base.startsWith(presetPrefix)) presets.push({ id: base.slice(presetPrefix.length), file, at });
      else visitBase(file, base, at);
    }
    open.pop();
    files.push(file);
    if (file.config.preset !== undefined) presets.push({ id: file.config.preset, file, at: ['preset'] });
  }

  function visitBase(file: ConfigFile, base: string, at: KeyPath): void {
    if (!isPath(base)) {
      problems.push(file.problemAt(at, `extends: "${base}" is neither a path (./…) nor a preset (tactlint:…)`));
      return;
    }
    const target = resolve(dirname(file.path), base);
    if (open.includes(target)) {
      const circle = [...open.slice(open.indexOf(target)), target].map(shown).join(' → ');
      problems.push(file.problemAt(at, `extends goes in a circle: ${circle}`));
    } else if (!files.some((read) => read.path === target)) visit(target);
  }

  visit(path);
  return problems.length > 0 ? problems : { files, presets };
}

function basesOf({ config }: ConfigFile): { base: string; at: KeyPath }[] {
  if (config.extends === undefined) return [];
  if (typeof config.extends === 'string') return [{ base: config.extends, at: ['extends'] }];
  return config.extends.map((base, index) => ({ base, at: ['extends', index] }));
}

function isPath(base: string): boolean {
  return base.startsWith('./') || base.startsWith('../') || isAbsolute(base);
}
