import { readFileSync } from 'node:fs';
import type { Problem } from '../lint/result.ts';
import { type KeyPath, readYaml } from '../rules/read-yaml.ts';
import { validate } from '../rules/validate.ts';
import { type Config, configSchema } from './schema.ts';

/** One config file that holds to the schema. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  /** As messages name it. */
  readonly shownPath: string;
  readonly config: Config;
  /** `file:line` of a key, for "where does this value come from". */
  originOf(path: KeyPath): string;
  /** A problem at a key (`at: 'key'`) or at its value. */
  problemAt(path: KeyPath, message: string, at?: 'key' | 'value'): Problem;
}

/** Reads and checks one config file; never throws for what the file holds. */
export function readConfig(path: string, shownPath: string): ConfigFile | Problem[] {
  const text = readText(path);
  if (typeof text !== 'string') return [{ filePath: shownPath, message: text.message }];
  const yaml = readYaml(text);
  // An empty file is a config that says nothing.
  const config = validate(configSchema, yaml.value === null ? { ...yaml, value: {} } : yaml, shownPath);
  if (Array.isArray(config)) return config;
  return {
    path,
    shownPath,
    config,
    originOf: (key) => `${shownPath}:${yaml.keyAt(key).line}`,
    problemAt: (key, message, at = 'value') => ({
      filePath: shownPath,
      message,
      ...(at === 'key' ? yaml.keyAt(key) : yaml.valueAt(key)),
    }),
  };
}

function readText(path: string): string | { message: string } {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { message: `cannot read this config: ${(error as Error).message}` };
  }
}
