import { dirname, relative, resolve, sep } from 'node:path';
import type { Problem } from '../lint/result.ts';
import { createFinder } from './find.ts';
import type { PackSource } from './load-scope.ts';
import type { RuleIndex } from './rule-index.ts';
import { type GlobalSettings, Scope } from './scope.ts';

export interface ConfigOptions<Pack extends RuleIndex> {
  /** Absolute; messages name paths relative to it. */
  readonly directory: string;
  /** `--config`: this file for everything. */
  readonly path?: string | undefined;
  /** Whether configs are looked for from each file upward. */
  readonly lookUp: boolean;
  readonly globals: GlobalSettings;
  readonly packs: PackSource<Pack>;
}

/** The scope that a file is under, and the file's path as the scope's globs see it. */
export interface Placed<Pack extends RuleIndex> {
  readonly scope: Scope<Pack>;
  readonly path: string;
}

/** All configs of one run, each read once. */
export class Configs<Pack extends RuleIndex> {
  readonly problems: Problem[] = [];
  readonly #options: ConfigOptions<Pack>;
  readonly #find = createFinder();
  readonly #scopes = new Map<string, Promise<Scope<Pack> | undefined>>();

  constructor(options: ConfigOptions<Pack>) {
    this.#options = options;
  }

  /** The scope of the file at `path` (absolute); nothing where its config is broken: see `problems`. */
  async place(path: string): Promise<Placed<Pack> | undefined> {
    const { directory, path: chosen, lookUp } = this.#options;
    if (chosen !== undefined) return this.#placed([resolve(directory, chosen)], directory, path);
    const found = lookUp ? this.#find(dirname(path)) : [];
    return this.#placed(found, found[0] === undefined ? directory : dirname(found[0]), path);
  }

  /** The packs of all scopes that were asked for and could be read. */
  async packs(): Promise<Pack[]> {
    const scopes = await Promise.all(this.#scopes.values());
    return scopes.flatMap((scope) => (scope ? [scope.parts.pack] : []));
  }

  /** Names of the formats that the configs of all those scopes describe. */
  async ownFormats(): Promise<string[]> {
    const scopes = await Promise.all(this.#scopes.values());
    return scopes.flatMap((scope) => scope?.ownFormats().map(({ name }) => name) ?? []);
  }

  /** The files and folders, absolute, that all those scopes were made of. */
  async sources(): Promise<string[]> {
    const scopes = await Promise.all(this.#scopes.values());
    return scopes.flatMap((scope) =>
      scope ? [...scope.parts.chain.files.map(({ path }) => path), ...scope.parts.ruleFolders] : [],
    );
  }

  async #placed(found: readonly string[], base: string, path: string): Promise<Placed<Pack> | undefined> {
    const key = found.join('\0');
    let loading = this.#scopes.get(key);
    if (!loading) {
      loading = this.#load(found);
      this.#scopes.set(key, loading);
    }
    const scope = await loading;
    return scope && { scope, path: slashed(relative(base, path)) };
  }

  async #load(found: readonly string[]): Promise<Scope<Pack> | undefined> {
    const { globals, packs } = this.#options;
    const [path, second] = found;
    if (path === undefined) {
      const chain = { files: [], presets: [] };
      return new Scope({ chain, pack: packs.builtIn, ruleFolders: [], overrides: [], ignores: () => false }, globals);
    }
    if (second !== undefined) {
      const message = `two configs in one folder: ${found.map((one) => this.#shown(one)).join(' and ')}; keep one`;
      this.problems.push({ filePath: this.#shown(second), message });
      return undefined;
    }
    const { loadScope } = await import('./load-scope.ts');
    const parts = await loadScope(path, packs, (one) => this.#shown(one));
    if (!Array.isArray(parts)) return new Scope(parts, globals);
    this.problems.push(...parts);
    return undefined;
  }

  #shown(path: string): string {
    return slashed(relative(this.#options.directory, path));
  }
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
