import type { Problem } from '../lint/result.ts';
import type { RuleIndex } from './rule-index.ts';
import type { ScopeParts } from './scope.ts';

/**
 * Overrides whose globs mean none of `paths`: nothing else would show that they do nothing. Those of files that the config
 * extends may be there for others.
 */
export function idleOverrides({ chain, overrides }: ScopeParts<RuleIndex>, paths: readonly string[]): Problem[] {
  const file = chain.files.at(-1);
  return (file?.config.overrides ?? []).flatMap((override, place) => {
    const matches = overrides.find((one) => one.override === override)?.matches;
    if (matches === undefined || paths.some(matches)) return [];
    return [file!.problemAt(['overrides', place, 'files'], 'this override does nothing: no file here matches')];
  });
}
