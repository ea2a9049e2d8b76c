import picomatch from 'picomatch';

/** Says whether a path (relative to the folder that the globs are seen from, with `/`) is meant. */
export type PathTest = (path: string) => boolean;

/**
 * Globs as people know them from .gitignore: a pattern without a slash matches at any depth, a folder means all that is
 * in it, a later pattern decides over an earlier one, and `!` takes back.
 */
export function compileGlobs(patterns: readonly string[]): PathTest {
  const steps = patterns.map((pattern) => {
    const excludes = pattern.startsWith('!');
    return { wanted: !excludes, matches: compileOne(excludes ? pattern.slice(1) : pattern) };
  });
  return (path) => steps.findLast((step) => step.matches(path))?.wanted ?? false;
}

function compileOne(written: string): PathTest {
  const pattern = written.replace(/^\.?\//, '').replace(/\/$/, '');
  const anchored = pattern.includes('/') || /^\.?\//.test(written);
  const rooted = anchored ? pattern : `**/${pattern}`;
  return picomatch([rooted, `${rooted}/**`], { dot: true });
}
