import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../src/rules/load-pack.ts';
import { readYaml } from '../../src/rules/read-yaml.ts';
import { readScorecard } from '../../src/scorecard/read-scorecard.ts';
import { rulesOf } from '../../src/scorecard/scorecard.ts';
import { scratchFolder } from '../scratch-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const { pack } = loadPack([join(root, 'rules')]);
const known = new Set(pack.rules.map(({ id }) => id));

function read(text: string) {
  return readScorecard(join(scratchFolder({ 'ours.yml': text }), 'ours.yml'), 'ours.yml');
}

const smallest = 'title: Ours\ncategories:\n  - name: One\n    weight: 1\n    rules: { warm-tone: 1 }\n';

describe('a scorecard', () => {
  test('has defaults, and a hash of its bytes', () => {
    const ours = read(smallest);
    if (!('scorecard' in ours)) throw new Error('it is sound');
    expect(ours.scorecard).toMatchObject({ passMark: 80, leastOccasions: 20, autoFail: [] });
    expect(ours.scorecard.categories[0]).toMatchObject({ notApplicable: 'leave-out' });
    expect(ours.scorecard.hash).toMatch(/^[0-9a-f]{12}$/);
    const other = read(`${smallest}# a remark\n`);
    expect('scorecard' in other && other.scorecard.hash).not.toBe(ours.scorecard.hash);
    expect(ours.unknownRules(known)).toEqual([]);
  });

  test.each([
    ['an unknown key', `${smallest}passmark: 70\n`, 'unknown key "passmark"; did you mean "passMark"?', 6],
    ['a category without rules', smallest.replace('{ warm-tone: 1 }', '{}'), 'needs a rule', 5],
    ['a weight that is none', smallest.replace('weight: 1', 'weight: 0'), 'categories.0.weight', 4],
    ['a rule in two places', `${smallest}  - { name: Two, weight: 1, rules: { warm-tone: 1 } }\n`, 'second time', 6],
    ['a word for not applicable', `${smallest}notApplicable: ignore\n`, 'notApplicable', 6],
    ['broken YAML', 'title: [', '', 1],
  ])('%s is refused with its place', (_, text, message, line) => {
    const problems = read(text);
    if ('scorecard' in problems) throw new Error('it is broken');
    expect(problems[0]).toMatchObject({ filePath: 'ours.yml', line });
    expect(problems[0]!.message).toContain(message);
  });

  test('unknown rules are said with their place, and what was probably meant', () => {
    const ours = read(`${smallest.replace('warm-tone', 'warm-tones')}autoFail: [no-rudenes]\n`);
    expect('scorecard' in ours && ours.unknownRules(known)).toMatchObject([
      { message: 'unknown rule "warm-tones"; did you mean "warm-tone"?', line: 5 },
      { message: 'unknown rule "no-rudenes"; did you mean "no-rudeness"?', line: 6 },
    ]);
  });

  test('a file that is not there is a problem', () => {
    expect(readScorecard('/nowhere/ours.yml', 'ours.yml')).toMatchObject([{ filePath: 'ours.yml' }]);
  });
});

describe('the scorecard that ships', () => {
  const path = join(root, 'scorecards', 'seeds.yml');

  test('is sound, and weighs every rule that judges what agents say', () => {
    const ours = readScorecard(path, 'seeds.yml');
    if (!('scorecard' in ours)) throw new Error(JSON.stringify(ours));
    expect(ours.unknownRules(known)).toEqual([]);
    const weighed = rulesOf(ours.scorecard);
    const left = pack.rules.filter(({ id, category }) => category !== 'growth' && !weighed.has(id)).map(({ id }) => id);
    expect(left).toEqual(['extra-mile', 'reaffirm-help', 'warm-tone']);
  });

  test('holds to the published schema', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas', 'scorecard.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    validate(readYaml(readFileSync(path, 'utf8')).value);
    expect(validate.errors ?? []).toEqual([]);
  });
});
