import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportNames } from '../../../src/reports/names.ts';
import { scratchFolder } from '../../scratch-folder.ts';
import { runProgram } from '../run-program.ts';
import { cache, chats, clean, filesIn, forge, hollow, lint, rich } from './cached-run.ts';

test('what is known is not judged again', () => {
  const cwd = scratchFolder(chats);
  expect(lint(cwd, cache).out).toContain('no-hollow-apology');
  forge(join(cwd, 'cache'), (entry) => ({ ...entry, judgement: entry.judgement.replace(/\[[\d,]+\]/g, '[]') }));
  const run = lint(cwd, cache);
  expect(JSON.parse(run.out)).toMatchObject([{ messages: [] }, { messages: [] }, { messages: [] }, { messages: [] }]);
  expect(lint(cwd, [...cache, '--no-cache']).out).toBe(lint(cwd).out);
});

test('every report is the same to the byte without, with a new and with an old cache', () => {
  const cwd = scratchFolder(chats);
  const all = reportNames.flatMap((name) => ['--format', `${name}=out/${name}`]);
  const [fresh, cold, warm] = [[], cache, cache].map((more) => {
    const { code, said } = runProgram(['chats', ...all, ...more], { cwd });
    const reports = reportNames.map((name) => [name, readFileSync(join(cwd, 'out', name), 'latin1')]);
    return { code, said, reports };
  });
  expect(fresh?.code).toBe(1);
  expect(cold).toEqual(fresh);
  expect(warm).toEqual(fresh);
});

describe('whatever changes, a run with a cache is as one without', () => {
  const rule = (words: string): string =>
    `id: own\ntitle: Own\ncategory: custom\nseverity: warning\nmessage: So.\ninstead: [Otherwise.]\nrationale: Why.\nlimits: [All.]\nlogic:\n  check: avoid\n  said: [${words}]\n`;
  const concept = (words: string): string => `id: mine\ntitle: Mine\nphrases: [${words}]\n`;
  const sidecar = (until: string): string =>
    `suppressions:\n  - conversation: a\n    rule: no-hollow-apology\n    reason: agreed\n    author: Nia\n    until: ${until}\n`;
  const own = {
    '.tactlint.yml': 'rulePaths: [./rules]\n',
    'rules/own.yml': rule('open, "@mine"'),
    'rules/concepts/mine.yml': concept('calm down'),
  };
  const level = { '.tactlint.yml': 'rules: { no-hollow-apology: info }\n' };
  const off = { '.tactlint.yml': 'rules: { no-hollow-apology: off }\n' };
  const option = { '.tactlint.yml': 'rules: { use-customer-name: [warning, { turns: 1 }] }\n' };
  const speakers = { '.tactlint.yml': 'speakers: { customer: [Agent], agent: [Customer] }\n' };
  const override = { '.tactlint.yml': "overrides: [{ files: 'a.*', rules: { no-hollow-apology: off } }]\n" };

  test.each<[string, Record<string, string>, Record<string, string>, (readonly string[])?]>([
    ['a transcript', {}, { 'chats/b.txt': hollow }],
    ['a new transcript', {}, { 'chats/d.txt': hollow }],
    ['a suppression in a transcript', {}, { 'chats/a.txt': rich.replace('quoted', 'told so') }],
    ['a level', {}, level],
    ['a rule that is off', {}, off],
    ['an option', {}, option],
    ['speakers', {}, speakers],
    ['an override', {}, override],
    ['what is masked', {}, { '.tactlint.yml': 'mask: names\n' }],
    ['a suppression file', {}, { 'chats/.tactlint-suppressions.yml': sidecar('2030-01-01') }],
    ['an option of the command line', {}, {}, ['--preset', 'all', '--agent', 'Customer']],
    ['a level of the command line', {}, {}, ['--rule', 'no-hollow-apology:info', '--quiet']],
    ['a phrase of an own rule', own, { 'rules/own.yml': rule('sorry') }],
    ['a concept of one', own, { 'rules/concepts/mine.yml': concept('we open') }],
  ])('%s', (_, more, change, args = []) => {
    const cwd = scratchFolder({ ...chats, ...more });
    const first = lint(cwd, cache);
    expect(first.said).toBe('');
    for (const [name, text] of Object.entries(change)) writeFileSync(join(cwd, name), text);
    const fresh = lint(cwd, args);
    expect(fresh.said).not.toContain('problem');
    expect(fresh.out).not.toBe(first.out);
    expect(lint(cwd, [...args, ...cache])).toEqual(fresh);
  });

  test('the day on which a suppression expires, and a baseline', () => {
    const cwd = scratchFolder({ ...chats, 'chats/.tactlint-suppressions.yml': sidecar('2026-11-22') });
    const days = ['1795305600', '1795392000'].map((SOURCE_DATE_EPOCH) => ({ SOURCE_DATE_EPOCH }));
    const runs = days.map((env) => [lint(cwd, [], env), lint(cwd, cache, env)]);
    for (const [fresh, cached] of runs) expect(cached).toEqual(fresh);
    expect(runs[0]![0]!.out).not.toBe(runs[1]![0]!.out);
    runProgram(['baseline', 'chats'], { cwd });
    const known = ['--baseline', '.tactlint-baseline.json'];
    expect(lint(cwd, [...known, ...cache])).toEqual(lint(cwd, known));
  });
});

test('after any edits one upon the other too', () => {
  const names = ['chats/a.txt', 'chats/b.txt', 'chats/deep/c.txt', 'chats/d.jsonl'];
  const texts = [hollow, rich, clean, chats['chats/c.jsonl'], ''];
  const configs = ['', 'preset: all\n', 'rules: { no-hollow-apology: off }\n', "ignores: ['a.*']\n", 'mask: names\n'];
  const edit = fc.oneof(
    fc.record({ name: fc.constantFrom(...names), text: fc.constantFrom(...texts) }),
    fc.record({ name: fc.constant('.tactlint.yml'), text: fc.constantFrom(...configs) }),
    fc.record({ name: fc.constantFrom(...names), text: fc.constant(undefined) }),
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 6, maxLength: 6 }), (edits) => {
      const cwd = scratchFolder(chats);
      mkdirSync(join(cwd, 'chats/deep'));
      for (const { name, text } of edits) {
        if (text === undefined) rmSync(join(cwd, name), { force: true });
        else writeFileSync(join(cwd, name), text);
        expect(lint(cwd, cache)).toEqual(lint(cwd));
      }
    }),
    { numRuns: 3 },
  );
});

test('with any number of threads, the cache is the same to the byte too', () => {
  const files = Object.fromEntries(
    Array.from({ length: 700 }, (_, at) => [
      `chats/${String(at).padStart(4, '0')}.txt`,
      hollow.replace('It', `It ${at}`),
    ]),
  );
  const cores = (count: number) => `require('node:os').availableParallelism = () => ${count};`;
  const cwd = scratchFolder({ ...files, 'one.cjs': cores(1), 'two.cjs': cores(2) });
  const fresh = lint(cwd);
  const runs = ['one', 'two', 'two', 'one'].map((name) => {
    const run = lint(cwd, cache, { NODE_OPTIONS: `--require ${join(cwd, `${name}.cjs`)}` });
    return { run, kept: readFileSync(join(cwd, 'cache'), 'utf8') };
  });
  for (const { run, kept } of runs) {
    expect(run).toEqual(fresh);
    expect(kept).toBe(runs[0]!.kept);
  }
});

test('a cache has no word of a transcript in it', () => {
  const cwd = scratchFolder(chats);
  lint(cwd, [...cache, '--no-mask']);
  const words = new Set(Object.values(chats).flatMap((text) => text.match(/\p{L}{3,}|\d{3,}/gu) ?? []));
  const held = readFileSync(join(cwd, 'cache'), 'utf8').replaceAll(/"chats\/[^"]*"/g, '');
  const fields = held
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('\t').slice(2));
  expect([...words].filter((word) => fields.some((field) => field.includes(word)))).toEqual([]);
});

test('of files that are gone nothing is kept, of those that are not in the run all', () => {
  const cwd = scratchFolder(chats);
  lint(cwd, cache);
  expect(filesIn(join(cwd, 'cache'))).toEqual(['chats/a.txt', 'chats/b.txt', 'chats/c.jsonl', 'chats/c.jsonl']);
  rmSync(join(cwd, 'chats/a.txt'));
  runProgram(['chats/c.jsonl', ...cache], { cwd });
  expect(filesIn(join(cwd, 'cache'))).toEqual(['chats/c.jsonl', 'chats/c.jsonl', 'chats/b.txt']);
});
