import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/rules/load-pack.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { packOf, ruleFile } from './judge-with.ts';

describe('a broken rule file', () => {
  const problemsOf = (text: string) =>
    packOf({ 'own.yml': text }).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  const good = ruleFile('own', "occasion: { said: ['say (it|that)'] }");

  it('is read without a problem when it is whole', () => {
    expect(problemsOf(good)).toEqual([]);
  });

  it('names the line of an unknown key, with the one that was meant', () => {
    expect(problemsOf(good.replace('rationale:', 'rationle:'))).toContain(
      '7:1 unknown key "rationle"; did you mean "rationale"?',
    );
  });

  it('names the line of a wrong value', () => {
    expect(problemsOf(good.replace('severity: warning', 'severity: grave')).join()).toMatch(/^4:11 severity: /);
  });

  it('names line and column inside a phrase', () => {
    expect(problemsOf(good.replace('(it|that)', '(it|that')).join()).toMatch(
      /^10:\d+ in the phrase "say \(it\|that": /,
    );
  });

  it('names an unknown concept, state and rule, with the one that was meant', () => {
    const text = ruleFile('own', "occasion: { said: ['@back-chanel'], where: { state: upset } }\nyields-to: [owm]");
    expect(problemsOf(text)).toEqual([
      expect.stringContaining('unknown concept "back-chanel"; did you mean "back-channel"?'),
      expect.stringContaining('unknown state "upset"'),
      expect.stringContaining('unknown rule "owm"; did you mean "own"?'),
    ]);
  });

  it('names no cue and no balance: that is for states', () => {
    const text = ruleFile('own', 'occasion: { cue: refusal }');
    expect(problemsOf(text)).toEqual([expect.stringContaining('only a state may name a cue')]);
    const weighing = ruleFile('own', 'occasion: { conversation: true, where: { balance: trouble } }');
    expect(problemsOf(weighing)).toEqual([expect.stringContaining('only a state may name a balance')]);
  });

  it('is left out, and YAML that is none says where', () => {
    const { pack, problems } = packOf({ 'good.yml': good, 'torn.yml': 'id: torn\nlogic: {' });
    expect(pack.rules.map(({ id }) => id)).toEqual(['own']);
    expect(problems[0]).toMatchObject({ line: 2, filePath: expect.stringContaining('torn.yml') });
  });
});

describe('extends', () => {
  const base = ruleFile('base', 'occasion: { said: [alpha, beta] }');

  it('takes over what is not stated, adds with + and takes away with -', () => {
    const child =
      'id: child\nextends: base\nseverity: error\nlogic:\n  occasion:\n    said+: [gamma]\n    said-: [alpha]\n';
    const { pack, problems } = packOf({ 'base.yml': base, 'child.yml': child });
    expect(problems).toEqual([]);
    expect(pack.rules.find(({ id }) => id === 'child')).toMatchObject({
      severity: 'error',
      title: 'Tested',
      logic: { occasion: { said: ['beta', 'gamma'] } },
    });
  });

  it('goes over several steps, but not in a circle', () => {
    const chain = { 'base.yml': base, 'a.yml': 'id: mid\nextends: base\nlogic:\n  occasion:\n    said+: [gamma]\n' };
    const { pack, problems } = packOf({ ...chain, 'b.yml': 'id: last\nextends: mid\nseverity: error\n' });
    expect(problems).toEqual([]);
    expect(pack.rules.find(({ id }) => id === 'last')).toMatchObject({
      severity: 'error',
      logic: { occasion: { said: ['alpha', 'beta', 'gamma'] } },
    });
    const circle = packOf({ 'a.yml': 'id: one\nextends: two\n', 'b.yml': 'id: two\nextends: one\n' });
    expect(circle.problems.map(({ message }) => message)).toEqual([
      'extends goes in a circle: two → one → two',
      'extends goes in a circle: one → two → one',
    ]);
  });

  it('of a rule that does not exist is a problem with the one that was meant', () => {
    const { problems } = packOf({ 'base.yml': base, 'child.yml': 'id: child\nextends: bass\n' });
    expect(problems).toEqual([
      expect.objectContaining({ line: 2, message: 'extends an unknown rule "bass"; did you mean "base"?' }),
    ]);
  });
});

describe('a folder of rules', () => {
  const problemsOf = (files: Record<string, string>) =>
    packOf(files).problems.map(({ line, message }) => `${line} ${message}`);

  it('refuses a second file with the same id, and names the first', () => {
    const rule = ruleFile('own', 'occasion: { said: [alpha] }');
    expect(problemsOf({ 'a.yml': rule, 'b.yml': rule })).toEqual([
      expect.stringMatching(/^1 "own" exists already in .*a\.yml/),
    ]);
  });

  it('refuses a rule that leads back to itself, an occasion found in two ways or in none, and a limit of nothing', () => {
    expect(problemsOf({ 'a.yml': ruleFile('own', 'occasion: { said: [alpha] }\nyields-to: [own]') })).toHaveLength(1);
    expect(problemsOf({ 'a.yml': ruleFile('own', 'occasion: { by: agent }') })).toEqual([
      expect.stringContaining('exactly one of'),
    ]);
    expect(problemsOf({ 'a.yml': ruleFile('own', 'occasion: { said: [alpha], conversation: true }') })).toHaveLength(1);
    expect(problemsOf({ 'a.yml': ruleFile('own', 'occasion: { said: [alpha] }\nlimit: { per: turn }') })).toHaveLength(
      1,
    );
  });

  it('says where aliases grow without measure', () => {
    const bomb =
      'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n';
    expect(problemsOf({ 'a.yml': bomb })).toEqual([expect.stringMatching(/^1 .*alias/i)]);
  });
});

describe('what cannot be read', () => {
  it('is a problem under its name; the rest is read', () => {
    const folder = scratchFolder({ states: 'a file' });
    mkdirSync(join(folder, 'own.yml'));
    const { pack, problems } = loadPack([folder]);
    expect(pack.rules).toEqual([]);
    expect(problems).toEqual([
      {
        filePath: expect.stringMatching(/states$/),
        message: expect.stringContaining('cannot list this folder: ENOTDIR'),
      },
      { filePath: expect.stringMatching(/own\.yml$/), message: expect.stringContaining('cannot be read: EISDIR') },
    ]);
  });
});
