import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/rules/read-yaml.ts';

const root = join(import.meta.dirname, '..', '..');

function validatorOf(name: string) {
  return new Ajv({ strict: false }).compile(
    JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')),
  );
}

/** Editors check files by the published schemas: what the program takes, they must take. */
describe.each([
  ['rule', 'rules'],
  ['concept', 'rules/concepts'],
  ['state', 'rules/states'],
  ['preset', 'rules/presets'],
])('the %s schema takes every file of %s', (schema, folder) => {
  const validate = validatorOf(schema);
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yml'));
  test.each(files)('%s', (name) => {
    validate(readYaml(readFileSync(join(root, folder, name), 'utf8')).value);
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('the config schema', () => {
  const validate = validatorOf('config');
  const examples = [...readFileSync(join(root, 'docs/configuration.md'), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)];

  test.each(examples.map(([, yaml]) => yaml!))('takes the example of the docs: %j', (yaml) => {
    validate(readYaml(yaml).value);
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each([{ rulez: {} }, { rules: { x: 'warn' } }, { overrides: [{ files: 'x' }] }])('refuses %j', (config) => {
    expect(validate(config)).toBe(false);
  });
});
