import { Configs } from '../config/configs.ts';
import type { GlobalSettings } from '../config/scope.ts';
import type { Problem } from '../lint/result.ts';
import { builtInPack, builtInPrepared } from '../rules/built-in.ts';
import type { PreparedPack } from '../rules/prepared.ts';
import type { ConfigChoice } from './options.ts';

/** The configs of a run over the built-in rules; `directory` is absolute. */
export async function openConfigs(
  { config, configLookup }: ConfigChoice,
  globals: GlobalSettings,
  directory: string,
): Promise<Configs<PreparedPack>> {
  const packs = { builtIn: await builtInPrepared(), load: loadWithOwnRules };
  return new Configs({ directory, path: config, lookUp: configLookup, globals, packs });
}

/** The built-in rules and those of the folders, ready for judging. Reads YAML, so it is loaded only where it is needed. */
async function loadWithOwnRules(
  directories: readonly string[],
): Promise<{ pack: PreparedPack; problems: readonly Problem[] }> {
  const [{ loadPack }, { prepare }] = await Promise.all([
    import('../rules/load-pack.ts'),
    import('../rules/prepare.ts'),
  ]);
  const { pack, problems, texts } = loadPack(directories, await builtInPack());
  if (problems.length > 0) return { pack: await builtInPrepared(), problems };
  return { pack: { ...prepare(pack), ownTexts: texts }, problems };
}
