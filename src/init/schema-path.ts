import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const inPackage = join('schemas', 'config.schema.json');

export interface SchemaPath {
  /** As the config names it: relative, so that it holds on every machine that has the same folders. */
  readonly path: string;
  readonly isThere: boolean;
}

/** Where an editor finds the config's schema from `folder` (absolute): in the nearest package that is installed. */
export function schemaPathFor(folder: string): SchemaPath {
  for (let at = folder; ; at = dirname(at)) {
    const installed = join(at, 'node_modules', 'tactlint', inPackage);
    if (existsSync(installed)) return { path: shown(folder, installed), isThere: true };
    if (dirname(at) === at) return { path: './node_modules/tactlint/schemas/config.schema.json', isThere: false };
  }
}

function shown(folder: string, path: string): string {
  const way = relative(folder, path).replaceAll(sep, '/');
  return way.startsWith('.') ? way : `./${way}`;
}
