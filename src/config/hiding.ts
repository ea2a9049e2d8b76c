import { dirname, resolve } from 'node:path';
import type { ConfigChain } from './read-chain.ts';
import type { Settled } from './settle-rules.ts';
import { fromCommandLine } from './settle-rules.ts';

/** Which findings do not count. Paths are absolute. */
export interface Hiding {
  /** Where the suppression file is; without it one is looked for beside and above each transcript. */
  readonly suppressions?: Settled<string>;
  /** Whether what stands in records counts. */
  readonly inlineSuppressions: Settled<boolean>;
  /** Rule id → where it is forbidden to suppress it. */
  readonly neverSuppress: ReadonlyMap<string, string>;
  readonly baseline?: Settled<string>;
}

/** What the command line says of it. */
export interface HidingChoice {
  /** Absolute; false: none, whatever a config says. */
  readonly baseline?: string | false | undefined;
}

/** The last file that says something decides; what one forbids none can allow. */
export function settleHiding({ files }: ConfigChain, { baseline }: HidingChoice): Hiding {
  const path = (key: 'suppressions' | 'baseline'): Settled<string> | undefined => {
    const file = files.findLast(({ config }) => config[key] !== undefined);
    return file && { value: resolve(dirname(file.path), file.config[key]!), origin: file.originOf([key]) };
  };
  const inline = files.findLast(({ config }) => config.inlineSuppressions !== undefined);
  const suppressions = path('suppressions');
  const known = typeof baseline === 'string' ? { value: baseline, origin: fromCommandLine } : path('baseline');
  return {
    ...(suppressions && { suppressions }),
    ...(known && baseline !== false && { baseline: known }),
    inlineSuppressions: inline
      ? { value: inline.config.inlineSuppressions!, origin: inline.originOf(['inlineSuppressions']) }
      : { value: true, origin: 'default' },
    neverSuppress: new Map(
      files.flatMap((file) =>
        (file.config.neverSuppress ?? []).map((id, at) => [id, file.originOf(['neverSuppress', at])] as const),
      ),
    ),
  };
}
