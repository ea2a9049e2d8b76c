import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Configs } from '../../src/config/configs.ts';
import type { RuleIndex } from '../../src/config/rule-index.ts';
import type { GlobalSettings } from '../../src/config/scope.ts';
import { scratchFolder } from '../scratch-folder.ts';

const builtIn: RuleIndex = {
  rules: [
    { id: 'no-rudeness', severity: 'error', options: {} },
    { id: 'set-boundary', severity: 'warning', options: {} },
  ],
  presets: [{ id: 'recommended', title: '', levels: {}, rules: {} }],
};

async function read(files: Record<string, string>, typed: Partial<GlobalSettings> = {}) {
  const directory = scratchFolder(files);
  const configs = new Configs({
    directory,
    lookUp: true,
    globals: { rules: new Map(), speakers: {}, ...typed },
    packs: { builtIn, load: async () => ({ pack: builtIn, problems: [] }) },
  });
  const placed = await configs.place(join(directory, 'sub/chat.txt'));
  return { directory, problems: configs.problems, hiding: placed?.scope.forFile(placed.path).hiding };
}

test('without a config what records say counts, and nothing is forbidden or known', async () => {
  const { hiding } = await read({});
  expect(hiding).toEqual({ inlineSuppressions: { value: true, origin: 'default' }, neverSuppress: new Map() });
});

test('paths are seen from the file that names them; the last file decides; what one forbids stays forbidden', async () => {
  const { directory, hiding } = await read({
    'team/base.yml':
      'suppressions: log.yml\nbaseline: old.json\ninlineSuppressions: false\nneverSuppress: [no-rudeness]\n',
    'sub/.tactlint.yml': 'extends: ../team/base.yml\nbaseline: ../known.json\nneverSuppress:\n  - set-boundary\n',
  });
  expect(hiding).toEqual({
    suppressions: { value: join(directory, 'team/log.yml'), origin: 'team/base.yml:1' },
    baseline: { value: join(directory, 'known.json'), origin: 'sub/.tactlint.yml:2' },
    inlineSuppressions: { value: false, origin: 'team/base.yml:3' },
    neverSuppress: new Map([
      ['no-rudeness', expect.stringContaining('team/base.yml:4')],
      ['set-boundary', expect.stringContaining('sub/.tactlint.yml:')],
    ]),
  });
});

test('the command line names another baseline, or none', async () => {
  const config = { 'sub/.tactlint.yml': 'baseline: old.json\n' };
  expect((await read(config, { baseline: '/new.json' })).hiding?.baseline).toEqual({
    value: '/new.json',
    origin: 'command line',
  });
  expect((await read(config, { baseline: false })).hiding?.baseline).toBeUndefined();
});

test('a rule that does not exist cannot be forbidden to suppress', async () => {
  const { problems } = await read({ '.tactlint.yml': 'neverSuppress: [no-rudenes]\n' });
  expect(problems).toMatchObject([
    {
      filePath: '.tactlint.yml',
      line: 1,
      column: 17,
      message: 'unknown rule "no-rudenes"; did you mean "no-rudeness"?',
    },
  ]);
});
