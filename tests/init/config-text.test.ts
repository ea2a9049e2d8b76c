import fc from 'fast-check';
import { expect, test } from 'vitest';
import { configSchema } from '../../src/config/schema.ts';
import { configText } from '../../src/init/config-text.ts';
import type { Proposal } from '../../src/init/proposal.ts';
import { readYaml } from '../../src/rules/read-yaml.ts';

const nothing: Proposal = {
  preset: 'recommended',
  agents: [],
  customers: [],
  undecided: [],
  unnamedCustomers: 0,
  ignores: [],
  unreadable: [],
  channels: [],
};

const read = (proposal: Partial<Proposal>) => {
  const text = configText({ ...nothing, ...proposal }, './schema.json');
  return configSchema.parse(readYaml(text).value);
};

test('whatever labels and files are called, the config says it, and nothing else', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      'yes',
      'null',
      '1e3',
      "O'Neil",
      '- a',
      '# b',
      '{c}',
      '!x',
      '*y',
      '\u202Ez',
      'é: ü',
      'a # b',
      '\\d+',
      '"',
      'C\n- D',
    ),
  );
  const entries = fc.array(fc.record({ value: name, because: name }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(entries, fc.array(name, { maxLength: 3 }), entries, (agents, undecided, ignores) => {
      const config = read({ agents, undecided, ignores, unreadable: ignores });
      expect(config.speakers).toEqual({ agent: agents.map(({ value }) => value) });
      expect(config.ignores).toEqual(ignores.map(({ value }) => value));
    }),
  );
});

test('each channel has its place for levels where there are several', () => {
  expect(read({ channels: ['call', 'chat'] }).overrides).toEqual([
    { channel: 'call', rules: {} },
    { channel: 'chat', rules: {} },
  ]);
  expect(read({ channels: ['chat'] })).not.toHaveProperty('overrides');
});

test('editors find the schema in the first line; the remarks are no settings', () => {
  expect(configText(nothing, './s.json')).toMatch(/^# yaml-language-server: \$schema=\.\/s\.json\n/);
  expect(read({ undecided: ['Sam'], unnamedCustomers: 40, unreadable: [{ value: 'x', because: 'y' }] })).toEqual({
    preset: 'recommended',
    mask: true,
  });
});
