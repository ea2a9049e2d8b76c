import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Problem } from '../lint/result.ts';
import { unknown } from '../rules/nearest-name.ts';
import { type KeyPath, readYaml, type YamlFile } from '../rules/read-yaml.ts';
import { validate } from '../rules/validate.ts';
import { type ScorecardFile, scorecardSchema } from './schema.ts';
import type { Scorecard } from './scorecard.ts';

/** A scorecard that holds to the schema; its rules are known only when the configs of a run are. */
export interface ReadScorecard {
  readonly scorecard: Scorecard;
  /** Rules that nobody knows, with their place in the file. */
  unknownRules(known: ReadonlySet<string>): readonly Problem[];
}

/** Digits enough to tell two policies apart. */
const hashLength = 12;

/** Reads and checks a scorecard; never throws for what the file holds. */
export function readScorecard(path: string, shownPath: string): ReadScorecard | readonly Problem[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return [{ filePath: shownPath, message: `cannot read this scorecard: ${(error as Error).message}` }];
  }
  const yaml = readYaml(new TextDecoder().decode(bytes));
  const file = validate(scorecardSchema, yaml, shownPath);
  if (Array.isArray(file)) return file;
  const doubles = doubled(file, yaml, shownPath);
  if (doubles.length > 0) return doubles;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, hashLength);
  return {
    scorecard: toScorecard(file, shownPath, hash),
    unknownRules: (known) =>
      namedRules(file).flatMap(({ id, at }) =>
        known.has(id) ? [] : [{ filePath: shownPath, message: unknown('rule', id, known), ...yaml.keyAt(at) }],
      ),
  };
}

function toScorecard(file: ScorecardFile, filePath: string, hash: string): Scorecard {
  const { title, passMark, leastOccasions, notApplicable, autoFail } = file;
  const categories = file.categories.map((category) => ({
    name: category.name,
    weight: category.weight,
    notApplicable: category.notApplicable ?? notApplicable,
    rules: Object.entries(category.rules).map(([id, weight]) => ({ id, weight })),
  }));
  return { title, filePath, hash, passMark, leastOccasions, autoFail, categories };
}

/** A rule in two categories would count twice, and nobody would see it. */
function doubled(file: ScorecardFile, yaml: YamlFile, filePath: string): Problem[] {
  const [scored, failing] = [new Set<string>(), new Set<string>()];
  return namedRules(file).flatMap(({ id, at }) => {
    const seen = at[0] === 'autoFail' ? failing : scored;
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ filePath, message: `${id} stands here a second time`, ...yaml.keyAt(at) }];
  });
}

function namedRules({ categories, autoFail }: ScorecardFile): { id: string; at: KeyPath }[] {
  return [
    ...categories.flatMap(({ rules }, index) =>
      Object.keys(rules).map((id) => ({ id, at: ['categories', index, 'rules', id] })),
    ),
    ...autoFail.map((id, index) => ({ id, at: ['autoFail', index] })),
  ];
}
