import type { z } from 'zod';
import type { Problem } from '../lint/result.ts';
import { issueWords } from './issue-words.ts';
import { didYouMean } from './nearest-name.ts';
import { valueAt } from './option-path.ts';
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
export function deepest(issue: Issue, prefix: KeyPath = []): Issue {
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
      const hint = didYouMean(key, knownKeys(schema, issue.path));
      return { filePath, message: `unknown key "${key}"${hint}`, ...file.keyAt([...issue.path, key]) };
    });
  }
  return [
    { filePath, message: issueWords(issue, valueAt(file.value, issue.path.map(String))), ...file.valueAt(issue.path) },
  ];
}

/** The keys that a schema knows at a path, in whichever of its forms. */
function knownKeys(schema: z.ZodType, path: KeyPath): string[] {
  let here: unknown[] = [schema];
  for (const key of path) here = here.flatMap((one) => partsAt(one, key));
  return here.flatMap((one) => objectsIn(one).flatMap(({ shape }) => Object.keys(shape)));
}

interface ObjectSchema {
  readonly shape: Readonly<Record<string, unknown>>;
}

function partsAt(schema: unknown, key: PropertyKey): unknown[] {
  if (typeof key === 'number') return elementsIn(schema);
  return objectsIn(schema).flatMap(({ shape }) => shape[String(key)] ?? []);
}

/** What the elements of a list may be, behind the same. */
function elementsIn(schema: unknown): unknown[] {
  const { def } = schema as { def?: { element?: unknown; innerType?: unknown; options?: readonly unknown[] } };
  if (def?.element !== undefined) return [def.element];
  return [def?.innerType, ...(def?.options ?? [])].filter((one) => one !== undefined).flatMap(elementsIn);
}

/** The object schemas that a schema comes to: behind defaults, optionals and transforms, in every branch of a union. */
function objectsIn(schema: unknown): ObjectSchema[] {
  const { shape, def } = schema as Partial<ObjectSchema> & {
    def?: { innerType?: unknown; in?: unknown; options?: readonly unknown[] };
  };
  if (shape) return [{ shape }];
  return [def?.innerType, def?.in, ...(def?.options ?? [])].filter((one) => one !== undefined).flatMap(objectsIn);
}
