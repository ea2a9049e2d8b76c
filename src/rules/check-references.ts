import type { Problem } from '../lint/result.ts';
import { phrasesIn } from './check-phrases.ts';
import type { RuleSource } from './load-pack.ts';
import { nearestName } from './nearest-name.ts';
import type { Pack } from './pack.ts';
import type { KeyPath } from './read-yaml.ts';

/** A problem for each concept, state or rule that is named in the files read but exists nowhere. */
export function checkReferences(pack: Pack, sources: ReadonlyMap<object, RuleSource>): Problem[] {
  const names = {
    concept: new Set(pack.concepts.map(({ id }) => id)),
    state: new Set(pack.states.map(({ id }) => id)),
    rule: new Set(pack.rules.map(({ id }) => id)),
  };
  const problems: Problem[] = [];
  for (const source of sources.values()) {
    for (const { kind, name, path } of referencesIn(source.file.value as object)) {
      if (names[kind].has(name)) continue;
      const near = nearestName(name, names[kind]);
      const hint = near ? `; did you mean "${near}"?` : '';
      problems.push({
        filePath: source.path,
        message: `unknown ${kind} "${name}"${hint}`,
        ...source.file.valueAt(path),
      });
    }
  }
  return problems;
}

interface Reference {
  readonly kind: 'concept' | 'state' | 'rule';
  readonly name: string;
  readonly path: KeyPath;
}

function* referencesIn(owner: object): Generator<Reference> {
  for (const { phrase, path } of phrasesIn(owner, [])) {
    for (const [, name] of phrase.matchAll(/(?<!\\)@([a-z0-9-]+)/g)) yield { kind: 'concept', name: name!, path };
  }
  yield* statesIn(owner, []);
  const yields = (owner as { logic?: { 'yields-to'?: readonly string[] } }).logic?.['yields-to'] ?? [];
  for (const [index, name] of yields.entries()) yield { kind: 'rule', name, path: ['logic', 'yields-to', index] };
}

function* statesIn(value: unknown, path: KeyPath): Generator<Reference> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'state' && typeof inner === 'string') yield { kind: 'state', name: inner, path: here };
    else if (key !== 'cases') yield* statesIn(inner, here);
  }
}
