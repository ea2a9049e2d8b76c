import type { z } from 'zod';
import type { Problem } from '../lint/result.ts';
import { nearestName } from './nearest-name.ts';
import type { KeyPath, YamlFile } from './read-yaml.ts';

type Issue = z.core.$ZodIssue;

/** Checks a file against its schema: the typed value, or problems that name line, column and the way out. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  file: YamlFile,
  filePath: string,
): z.output<Schema> | Problem[] {
  if (file.errors.length > 0) return file.errors.map((error) => ({ filePath, ...error }));
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  return result.error.issues.flatMap((issue) => describe(deepest(issue), file, filePath, schema));
}

/** Of the branches of a union, the one that failed latest is what the writer meant. */
function deepest(issue: Issue, prefix: KeyPath = []): Issue {
  const path = [...prefix, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { ...issue, path };
  const branches = issue.errors.flatMap((branch) => branch.slice(0, 1)).map((inner) => deepest(inner, path));
  const meant = branches.reduce((best, branch) => (weight(branch) > weight(best) ? branch : best));
  return meant;
}

function weight(issue: Issue): number {
  return issue.path.length * 2 - (issue.code === 'unrecognized_keys' ? 1 : 0);
}

function describe(issue: Issue, file: YamlFile, filePath: string, schema: z.ZodType): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearestName(key, knownKeys(schema, issue.path));
      const hint = near ? `; did you mean "${near}"?` : '';
      return { filePath, message: `unknown key "${key}"${hint}`, ...file.keyAt([...issue.path, key]) };
    });
  }
  const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return [{ filePath, message: `${where}${issue.message}`, ...file.valueAt(issue.path) }];
}

/** The keys that an object schema knows at a path; nothing where the schema is no plain object there. */
function knownKeys(schema: z.ZodType, path: KeyPath): string[] {
  let here: unknown = schema;
  for (const key of path) here = shapeOf(here)?.[String(key)];
  return Object.keys(shapeOf(here) ?? {});
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  let inner = schema as { shape?: Record<string, unknown>; def?: { innerType?: unknown } } | undefined;
  while (inner && !inner.shape && inner.def?.innerType) inner = inner.def.innerType as typeof inner;
  return inner?.shape;
}
