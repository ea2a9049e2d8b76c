import type { Problem } from '../lint/result.ts';
import { checkNames } from './check-names.ts';
import { checkSpeakers } from './check-speakers.ts';
import { compileGlobs } from './globs.ts';
import { readChain } from './read-chain.ts';
import type { RuleIndex } from './rule-index.ts';
import { resolveRulePaths } from './rule-paths.ts';
import type { CompiledOverride, ScopeParts } from './scope.ts';

/** Where rules come from. */
export interface PackSource<Pack extends RuleIndex> {
  readonly builtIn: Pack;
  /** The built-in rules and those of the folders (absolute). */
  load(directories: readonly string[]): Promise<{ pack: Pack; problems: readonly Problem[] }>;
}

/**
 * Reads the config at `path` with all that it extends and brings in; problems where anything of it is broken.
 * Everything that needs the YAML reader, the schemas and globs hangs on this module: a run without config loads none.
 */
export async function loadScope<Pack extends RuleIndex>(
  path: string,
  source: PackSource<Pack>,
  shown: (path: string) => string,
): Promise<ScopeParts<Pack> | Problem[]> {
  const chain = readChain(path, shown);
  if (Array.isArray(chain)) return chain;
  const { directories, problems } = resolveRulePaths(chain.files);
  if (problems.length > 0) return problems;
  const loaded = directories.length > 0 ? await source.load(directories) : { pack: source.builtIn, problems: [] };
  // A rule whose file is broken is not unknown: names are looked up when all rules are there.
  const names = loaded.problems.length > 0 ? loaded.problems : checkNames(chain, loaded.pack);
  const wrong = [...names, ...chain.files.flatMap(checkSpeakers)];
  if (wrong.length > 0) return wrong;
  const overrides = chain.files.flatMap(({ config }) => config.overrides ?? []);
  return {
    chain,
    pack: loaded.pack,
    ruleFolders: directories,
    overrides: overrides.map((override): CompiledOverride => {
      const { files } = override;
      return files === undefined ? { override } : { override, matches: compileGlobs([files].flat()) };
    }),
    ignores: compileGlobs(chain.files.flatMap(({ config }) => config.ignores ?? [])),
  };
}
