import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Configs } from '../../src/config/configs.ts';
import { printConfig } from '../../src/config/print-config.ts';
import type { RuleIndex } from '../../src/config/rule-index.ts';
import type { GlobalSettings } from '../../src/config/scope.ts';
import { logicSchema } from '../../src/rules/schema-logic.ts';
import { scratchFolder } from '../scratch-folder.ts';

const builtIn: RuleIndex = {
  rules: [
    { id: 'apology-form', severity: 'warning', options: {} },
    {
      id: 'apology-overuse',
      severity: 'warning',
      options: { most: { default: 3, path: 'limit.most' }, window: { default: 'anywhere', path: 'occasion.where.in' } },
      written: logicSchema.parse({
        occasion: { state: 'apology', where: { state: 'upset', in: 'anywhere' } },
        limit: { most: 3 },
      }),
    },
    { id: 'no-hollow-apology', severity: 'error', options: {} },
    { id: 'learn-from-encounter', severity: 'off', options: {} },
  ],
  presets: [
    { id: 'recommended', title: '', levels: {}, rules: {} },
    { id: 'all', title: '', levels: { off: 'info' }, rules: {} },
    { id: 'strict', title: '', levels: { warning: 'error' }, rules: { 'apology-form': 'warning' } },
  ],
};

const nothingTyped: GlobalSettings = { rules: new Map(), speakers: {} };

function configsIn(
  directory: string,
  more: { globals?: Partial<GlobalSettings>; path?: string; lookUp?: boolean } = {},
) {
  const { globals, path, lookUp = true } = more;
  return new Configs({
    directory,
    path,
    lookUp,
    globals: { ...nothingTyped, ...globals },
    packs: {
      builtIn,
      load: async () => ({
        pack: { ...builtIn, rules: [...builtIn.rules, { id: 'own-rule', severity: 'info', options: {} } as const] },
        problems: [],
      }),
    },
  });
}

async function settingsOf(directory: string, file: string, more: Parameters<typeof configsIn>[1] = {}) {
  const configs = configsIn(directory, more);
  const placed = await configs.place(join(directory, file));
  expect(configs.problems).toEqual([]);
  return placed!.scope.forFile(placed!.path).settings('chat');
}

async function problemsOf(config: string, file = '.tactlint.yml', others: Record<string, string> = {}) {
  const directory = scratchFolder({ [file]: config, ...others });
  const configs = configsIn(directory);
  expect(await configs.place(join(directory, 'chat.txt'))).toBeUndefined();
  return configs.problems.map(({ filePath, line, column, message }) => `${filePath}:${line}:${column} ${message}`);
}

describe('without a config', () => {
  test('every rule has the level of its own severity', async () => {
    const settings = await settingsOf(scratchFolder({}), 'chat.txt');
    expect([...settings].map(([id, { level }]) => `${id} ${level}`)).toEqual([
      'apology-form warning',
      'apology-overuse warning',
      'no-hollow-apology error',
      'learn-from-encounter off',
    ]);
  });

  test('--preset all raises off to info', async () => {
    const settings = await settingsOf(scratchFolder({}), 'chat.txt', { globals: { preset: 'all' } });
    expect(settings.get('learn-from-encounter')?.level).toBe('info');
  });
});

describe('finding', () => {
  const files = {
    '.tactlint.yml': 'rules: { apology-form: error }',
    'team/.tactlint.json': '{\n\t"rules": { "apology-form": "info" }\n}',
  };

  test('the nearest config upward wins alone', async () => {
    const directory = scratchFolder(files);
    expect((await settingsOf(directory, 'a/b/chat.txt')).get('apology-form')?.level).toBe('error');
    expect((await settingsOf(directory, 'team/b/chat.txt')).get('apology-form')?.level).toBe('info');
  });

  test('--no-config-lookup looks for none, --config takes one for everything', async () => {
    const directory = scratchFolder({ ...files, 'other.yml': 'rules: { apology-form: off }' });
    expect((await settingsOf(directory, 'chat.txt', { lookUp: false })).get('apology-form')?.level).toBe('warning');
    expect((await settingsOf(directory, 'team/x.txt', { path: 'other.yml' })).get('apology-form')?.level).toBe('off');
  });

  test('two configs in one folder are refused', async () => {
    const problems = await problemsOf('', '.tactlint.yml', { '.tactlint.json': '{}' });
    expect(problems).toEqual([expect.stringContaining('two configs in one folder: .tactlint.yml and .tactlint.json')]);
  });

  test('a broken config leaves files under other configs alone', async () => {
    const directory = scratchFolder({ 'bad/.tactlint.yml': 'rules: [', 'good/.tactlint.yml': 'preset: all' });
    const configs = configsIn(directory);
    expect(await configs.place(join(directory, 'bad/chat.txt'))).toBeUndefined();
    expect(await configs.place(join(directory, 'bad/other.txt'))).toBeUndefined();
    expect(await configs.place(join(directory, 'good/chat.txt'))).toBeDefined();
    expect(configs.problems).toHaveLength(1);
    expect(configs.problems[0]).toMatchObject({ filePath: 'bad/.tactlint.yml', line: 1 });
  });
});

describe('laying over', () => {
  test('a level alone keeps options set before; options are merged by name', async () => {
    const directory = scratchFolder({
      'base.yml': 'rules: { apology-overuse: [error, { most: 5 }] }',
      '.tactlint.yml': 'extends: ./base.yml\nrules: { apology-overuse: info }',
    });
    expect((await settingsOf(directory, 'chat.txt')).get('apology-overuse')).toEqual({
      level: 'info',
      options: { most: 5 },
    });
  });

  test('options alone keep the level', async () => {
    const directory = scratchFolder({ '.tactlint.yml': 'rules: { apology-overuse: { options: { most: 1 } } }' });
    expect((await settingsOf(directory, 'chat.txt')).get('apology-overuse')).toEqual({
      level: 'warning',
      options: { most: 1 },
    });
  });

  test('the preset is one ground: the last one named counts, the command line over all', async () => {
    const directory = scratchFolder({
      'base.yml': 'preset: all\nrules: { no-hollow-apology: info }',
      '.tactlint.yml': 'extends: [tactlint:recommended, ./base.yml]\npreset: strict',
    });
    const settings = await settingsOf(directory, 'chat.txt');
    expect(settings.get('apology-overuse')?.level).toBe('error');
    expect(settings.get('apology-form')?.level).toBe('warning');
    expect(settings.get('no-hollow-apology')?.level).toBe('info');
    const typed = await settingsOf(directory, 'chat.txt', {
      globals: { preset: 'all', rules: new Map([['no-hollow-apology', 'error']]) },
    });
    expect(typed.get('learn-from-encounter')?.level).toBe('info');
    expect(typed.get('no-hollow-apology')?.level).toBe('error');
  });

  test('overrides apply by glob and by channel, the later over the earlier', async () => {
    const directory = scratchFolder({
      '.tactlint.yml': [
        'overrides:',
        '  - { files: "*.vtt", rules: { apology-form: off } }',
        '  - { files: [training/**], rules: { apology-form: error } }',
        '  - { channel: call, rules: { no-hollow-apology: info } }',
      ].join('\n'),
    });
    const configs = configsIn(directory);
    const at = async (file: string) => {
      const placed = (await configs.place(join(directory, file)))!;
      return placed.scope.forFile(placed.path);
    };
    expect((await at('deep/in/a.vtt')).settings('chat').get('apology-form')?.level).toBe('off');
    expect((await at('training/a.vtt')).settings('chat').get('apology-form')?.level).toBe('error');
    expect((await at('a.txt')).settings('call').get('no-hollow-apology')?.level).toBe('info');
    expect((await at('a.txt')).settings('chat').get('no-hollow-apology')?.level).toBe('error');
    expect((await at('a.txt')).settings('chat')).toBe((await at('b.txt')).settings('email'));
  });

  test('ignores know folders, depth and taking back', async () => {
    const directory = scratchFolder({ '.tactlint.yml': 'ignores: [drafts/, "*.bak", "!keep.bak", /top.txt]' });
    const placed = (await configsIn(directory).place(join(directory, 'chat.txt')))!;
    const ignored = ['drafts/a.txt', 'x/drafts/y/a.txt', 'x/a.bak', 'x/keep.bak', 'top.txt', 'x/top.txt', 'a.txt'];
    expect(ignored.filter((path) => placed.scope.ignores(path))).toEqual([
      'drafts/a.txt',
      'x/drafts/y/a.txt',
      'x/a.bak',
      'top.txt',
    ]);
  });

  test('speakers and mask come from the config, the command line adds and decides', async () => {
    const directory = scratchFolder({
      '.tactlint.yml': 'mask: names\nspeakers: { agent: [Dana], roles: { constructor: bot } }',
    });
    const configs = configsIn(directory, { globals: { speakers: { agent: ['/^Rep/'] }, mask: 'none' } });
    const placed = (await configs.place(join(directory, 'chat.txt')))!;
    const { reading, mask } = placed.scope.forFile(placed.path);
    const speakers = reading.speakers!;
    expect(mask).toBe('none');
    expect(speakers.agent).toEqual(['Dana', '/^Rep/']);
    expect(speakers.roles?.['constructor']).toBe('bot');
    expect(speakers.roles?.['toString']).toBeUndefined();
  });

  test('rulePaths bring rules that the config may then name', async () => {
    const directory = scratchFolder({
      '.tactlint.yml': 'rulePaths: [./own, acme-rules]\nrules: { own-rule: error }',
      'own/own-rule.yml': '',
      'node_modules/acme-rules/rule.yml': '',
    });
    expect((await settingsOf(directory, 'chat.txt')).get('own-rule')?.level).toBe('error');
  });
});

describe('what is wrong is said with its place', () => {
  test.each([
    ['rulez: {}', '.tactlint.yml:1:1 unknown key "rulez"; did you mean "rules"?'],
    ['rules:\n  apolgy-form: error', '.tactlint.yml:2:3 unknown rule "apolgy-form"; did you mean "apology-form"?'],
    [
      'rules:\n  apology-overuse:\n    - error\n    - { mots: 3 }',
      '.tactlint.yml:4:9 apology-overuse: unknown option "mots"; did you mean "most"? (its options: most, window)',
    ],
    [
      'rules:\n  apology-form: [error, { most: 3 }]',
      '.tactlint.yml:2:27 apology-form: unknown option "most" (it has no options)',
    ],
    [
      'rules:\n  apology-overuse: [error, { most: many }]',
      '.tactlint.yml:2:36 apology-overuse: most takes a number, not a string',
    ],
    [
      'rules:\n  apology-overuse: [error, { most: -1 }]',
      '.tactlint.yml:2:36 apology-overuse: most takes 0 or more, not -1',
    ],
    [
      'rules:\n  apology-overuse: [error, { most: 2.5 }]',
      '.tactlint.yml:2:36 apology-overuse: most takes a whole number, not 2.5',
    ],
    [
      'rules:\n  apology-overuse: [error, { window: soon }]',
      expect.stringContaining('.tactlint.yml:2:38 apology-overuse: window is no scope: same-sentence, '),
    ],
    [
      'formats:\n  desk:\n    signs: [log, "log:lst or log:object"]\n    turns: log[]\n    turn: { text: said }',
      '.tactlint.yml:3:18 formats.desk.signs.1: asks for a kind that is none of text, number, list, object, true, false',
    ],
    [
      'tables:\n  desk:\n    signs: ["Ticket:repeatd"]\n    turn: { text: Said }',
      '.tactlint.yml:3:13 tables.desk.signs.0: asks for another kind than `repeated`',
    ],
    ['preset: strickt', '.tactlint.yml:1:9 unknown preset "strickt"; did you mean "strict"?'],
    ['extends: tactlint:stict', '.tactlint.yml:1:10 unknown preset "stict"; did you mean "strict"?'],
    ['extends: base.yml', '.tactlint.yml:1:10 extends: "base.yml" is neither a path (./…) nor a preset (tactlint:…)'],
    ['extends: ./.tactlint.yml', '.tactlint.yml:1:10 extends goes in a circle: .tactlint.yml → .tactlint.yml'],
    [
      'speakers:\n  agent: [Dana, "/(a+)+/"]',
      '.tactlint.yml:2:17 the speaker pattern /(a+)+/ repeats a group, which can take endless time',
    ],
    [
      'rules:\n  apology-form: warn',
      '.tactlint.yml:2:17 rules.apology-form: "warn" is not one of error, warning, info, off; did you mean "warning"?',
    ],
    ['preset: [strict]', '.tactlint.yml:1:9 preset: takes text, not a list'],
    ['Rules', '.tactlint.yml:1:1 takes keys with values, not text'],
    ['rulePaths:\n  - ./nowhere', '.tactlint.yml:2:5 rulePaths: no folder or package "./nowhere"'],
  ])('%j', async (config, problem) => {
    expect(await problemsOf(config)).toEqual([problem]);
  });

  test('an override for nothing in particular', async () => {
    const [problem] = await problemsOf('overrides:\n  - rules: { apology-form: off }');
    expect(problem).toMatch(/^\.tactlint\.yml:2:\d+ .*needs `files` or `channel`/);
  });

  test('a base that is missing or broken', async () => {
    expect(await problemsOf('extends: ./base.yml')).toEqual([expect.stringContaining('base.yml')]);
    const broken = await problemsOf('extends: ./base.yml', '.tactlint.yml', { 'base.yml': 'a: 1\nb: [' });
    expect(broken[0]).toMatch(/^base\.yml:2:/);
  });

  test('keys that would reach the prototype change nothing', async () => {
    await problemsOf('{"__proto__": {"polluted": 1}, "rules": {"constructor": "error"}}', '.tactlint.json');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('--print-config shows each value with its origin, and reads back as a config', async () => {
  const directory = scratchFolder({
    'base.yml': 'preset: strict',
    '.tactlint.yml': 'extends: ./base.yml\nrules:\n  apology-overuse: [info, { most: 2 }]\nmask: false',
  });
  const configs = configsIn(directory, { globals: { rules: new Map([['apology-form', 'off']]) } });
  const placed = (await configs.place(join(directory, 'chat.txt')))!;
  const printed = printConfig(placed.scope, placed.path);
  const said = printed.split('\n').map((line) => line.replace(/ +#/, ' #'));
  expect(said).toContain('preset: strict # base.yml:1');
  expect(said).toContain('mask: false # .tactlint.yml:4');
  expect(said).toContain('  apology-form: off # command line');
  expect(said).toContain('    level: info # .tactlint.yml:3');
  expect(said).toContain('      most: 2 # .tactlint.yml:3');
  expect(said).toContain('  no-hollow-apology: error # preset strict');

  const again = scratchFolder({ '.tactlint.yml': printed });
  const reread = await settingsOf(again, 'chat.txt');
  expect(reread).toEqual(placed.scope.forFile(placed.path).settings('chat'));
});
