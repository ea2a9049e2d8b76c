import { resolve, sep } from 'node:path';

/** Whether a folder is among `paths`, or within one of them: of what its config or log speaks of, all should be met. */
export function lookedAtWhole(paths: readonly string[], directory: string): (folder: string) => boolean {
  const whole = paths.map((path) => withSeparator(resolve(directory, path)));
  return (folder) => whole.some((one) => withSeparator(folder).startsWith(one));
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : `${folder}${sep}`;
}
