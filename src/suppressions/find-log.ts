import { createFinder } from '../config/find.ts';

export const logName = '.tactlint-suppressions.yml';

/** Finds the suppression file that stands nearest to a folder, in it or above. */
export function createLogFinder(): (directory: string) => string | undefined {
  const find = createFinder([logName]);
  return (directory) => find(directory)[0];
}
