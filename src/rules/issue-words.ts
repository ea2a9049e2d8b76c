import type { z } from 'zod';
import { didYouMean } from './nearest-name.ts';
import type { KeyPath } from './read-yaml.ts';

type Issue = z.core.$ZodIssue;

/** What YAML calls the types of the schemas. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

/** What a schema has against the value at the end of the issue's path, in the words of whoever writes YAML. */
export function issueWords(issue: Issue, value: unknown): string {
  const isChoice = issue.code === 'invalid_value';
  if (value === undefined && (isChoice || issue.code === 'invalid_type'))
    return `${whereOf(issue.path.slice(0, -1))}\`${String(issue.path.at(-1))}\` is missing`;
  const where = whereOf(issue.path);
  if (isChoice) {
    const choices = issue.values.map(String);
    return `${where}${JSON.stringify(value)} is not one of ${choices.join(', ')}${didYouMean(String(value), choices)}`;
  }
  if (issue.code === 'too_small') return `${where}${tooSmall(issue, value)}`;
  const wanted = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  return `${where}${wanted ? `takes ${wanted}, not ${shown(value)}` : issue.message}`;
}

function whereOf(path: KeyPath): string {
  return path.length > 0 ? `${path.join('.')}: ` : '';
}

function tooSmall({ minimum, inclusive = true }: z.core.$ZodIssueTooSmall, value: unknown): string {
  if (typeof value === 'string' && value.trim() === '') return 'is empty';
  if (typeof value !== 'number') return `needs ${minimum} at least`;
  return `takes ${inclusive ? `${minimum} or more` : `more than ${minimum}`}, not ${value}`;
}

/** A number or a switch as it is, anything else by its kind: it may be long. */
function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return kinds[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}
