import { resolve } from 'node:path';
import { Configs } from '../config/configs.ts';
import type { SettledRules } from '../config/settle-rules.ts';
import { builtInPack } from '../rules/built-in.ts';
import type { Pack } from '../rules/pack.ts';
import type { ConfigChoice } from './options.ts';
import type { Problems } from './problems.ts';

/** The rules with their documentation, and the levels that hold for files in the working directory. */
export interface KnownRules {
  readonly rules: Pack['rules'];
  readonly settled: SettledRules;
}

/** A team's own rules are known where its config is; nothing, and what is wrong is said, where that is broken. */
export async function readKnownRules(choice: ConfigChoice, problems: Problems): Promise<KnownRules | undefined> {
  const builtIn = await builtInPack();
  const directory = process.cwd();
  const configs = new Configs<Pack>({
    directory,
    path: choice.config,
    lookUp: choice.configLookup,
    globals: { rules: new Map(), speakers: {} },
    packs: {
      builtIn,
      load: async (directories) => (await import('../rules/load-pack.ts')).loadPack(directories, builtIn),
    },
  });
  const placed = await configs.place(resolve(directory, 'any'));
  configs.problems.forEach(problems.say);
  return placed && { rules: placed.scope.parts.pack.rules, settled: placed.scope.settle(placed.path) };
}
