import { z } from 'zod';
import { configSchema } from '../../src/config/schema.ts';
import { conceptSchema, presetSchema, ruleSchema, stateSchema } from '../../src/rules/schema.ts';
import { scorecardSchema } from '../../src/scorecard/schema.ts';
import { suppressionsSchema } from '../../src/suppressions/schema.ts';

const published = [
  ['config', 'tactlint config (.tactlint.yml, .yaml, .json)', configSchema],
  ['rule', 'tactlint rule', ruleSchema],
  ['concept', 'tactlint concept', conceptSchema],
  ['state', 'tactlint state', stateSchema],
  ['preset', 'tactlint preset', presetSchema],
  ['suppressions', 'tactlint suppressions (.tactlint-suppressions.yml)', suppressionsSchema],
  ['scorecard', 'tactlint scorecard', scorecardSchema],
] as const;

/** The published JSON Schemas, by path, from the schemas that validate. */
export function jsonSchemas(): [path: string, text: string][] {
  return published.map(([name, title, schema]) => {
    const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
    return [`schemas/${name}.schema.json`, `${JSON.stringify({ title, ...json }, undefined, 2)}\n`];
  });
}
