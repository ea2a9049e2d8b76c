import { ContextFigures } from './context-figures.ts';
import type { PreparedCue } from './cue-table.ts';
import type { ContextCueFile } from './schema.ts';

/** A context cue as the program reads it. Plain data, made at build time. */
export interface PreparedContextCue extends PreparedCue {
  /** By figure, as {@link ContextFigures} names them; 0 for those that it does not weigh. */
  readonly weights: Float32Array;
}

/** @param plain the cues of the language, whose order gives the figures theirs */
export function prepareContextCues(
  files: readonly ContextCueFile[],
  plain: readonly PreparedCue[],
): PreparedContextCue[] {
  return files.map(({ id, title, by, bias, weights }) => {
    const { names } = new ContextFigures(plain, by);
    const weightOf = ([view, of]: readonly [string, string]) =>
      (weights as Record<string, Record<string, number> | undefined>)[view]?.[of] ?? 0;
    return { id, title, by, bias, weights: Float32Array.from(names, weightOf) };
  });
}
