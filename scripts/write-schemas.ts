import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { configSchema } from '../src/config/schema.ts';
import { conceptSchema, presetSchema, ruleSchema, stateSchema } from '../src/rules/schema.ts';

/** Run by the build, bundled: writes the published JSON Schemas from the schemas that validate. */
const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: write-schemas TARGET_FOLDER');

const published = [
  ['config', 'tactlint config (.tactlint.yml, .yaml, .json)', configSchema],
  ['rule', 'tactlint rule', ruleSchema],
  ['concept', 'tactlint concept', conceptSchema],
  ['state', 'tactlint state', stateSchema],
  ['preset', 'tactlint preset', presetSchema],
] as const;

mkdirSync(target, { recursive: true });
for (const [name, title, schema] of published) {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  writeFileSync(join(target, `${name}.schema.json`), `${JSON.stringify({ title, ...json }, undefined, 2)}\n`);
}
