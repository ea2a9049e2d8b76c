import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { runProgram } from './run-program.ts';

/** An apology that every version of the rules must find hollow: an error. */
const hollow = 'Customer: My parcel is late.\nAgent: I am sorry if you feel that way.\n';
const clean = 'Customer: What time do you open on Mondays?\nAgent: Good morning, this is Dana. We open at nine.\n';

interface JsonResult {
  filePath: string;
  conversation: string;
  messages: { ruleId: string; level: string; line: number; column: number; endColumn: number; quote: string }[];
  outcomes: { ruleId: string; status: string }[];
  errorCount: number;
}

function jsonOf(args: readonly string[], cwd: string): JsonResult[] {
  return JSON.parse(runProgram([...args, '--format', 'json'], { cwd }).out);
}

describe('the main job', () => {
  test('finds, places and counts; exit code 1', () => {
    const cwd = scratchFolder({ 'a.txt': hollow });
    const { code, out, said } = runProgram(['a.txt'], { cwd });
    expect(code).toBe(1);
    expect(said).toBe('');
    expect(out).toMatch(/^a\.txt\n/);
    expect(out).toMatch(/2:\d+ {2}error {4}.* no-hollow-apology {2}\[turn 1, Agent\]/);
    expect(out).toMatch(/no-hollow-apology +0 +1 +0 +0 +0\n/);
  });

  test('nothing found is exit code 0, and says what was checked', () => {
    const cwd = scratchFolder({ 'a.txt': clean });
    const { code, out } = runProgram(['a.txt', '--rule', 'use-customer-name:off'], { cwd });
    expect(out).toContain('of 1 file');
    expect(code).toBe(0);
  });

  test('JSON places are the places of the quotes in the source', () => {
    const cwd = scratchFolder({ 'a.txt': hollow });
    const [result] = jsonOf(['a.txt', '--no-mask'], cwd);
    const lines = readFileSync(join(cwd, 'a.txt'), 'utf8').split('\n');
    expect(result?.errorCount).toBeGreaterThan(0);
    for (const { line, column, endColumn, quote } of result?.messages ?? []) {
      expect(lines[line - 1]?.slice(column - 1, endColumn - 1)).toBe(quote);
    }
  });

  test('folders, globs and files; each once, sorted', () => {
    const cwd = scratchFolder({
      'in/b.txt': hollow,
      'in/deep/a.json': JSON.stringify({
        turns: [
          { role: 'agent', text: 'Hello.' },
          { role: 'customer', text: 'Hi.' },
        ],
      }),
      'in/.hidden/x.txt': hollow,
      'in/node_modules/x.txt': hollow,
      'two.jsonl': `${JSON.stringify({ id: 'first', turns: [{ role: 'agent', text: 'Hello.' }] })}\n`.repeat(2),
    });
    const files = jsonOf(['two.jsonl', 'in', 'in/**/*.json', 'in/b.txt'], cwd).map(({ filePath }) => filePath);
    expect(files).toEqual(['in/b.txt', 'in/deep/a.json', 'two.jsonl', 'two.jsonl']);
  });

  test('the same bytes however often and in whatever order the paths stand', () => {
    const cwd = scratchFolder({ 'a.txt': hollow, 'b.txt': clean, 'c.txt': hollow });
    const once = runProgram(['a.txt', 'b.txt', 'c.txt', '--format', 'json'], { cwd }).out;
    expect(runProgram(['c.txt', 'a.txt', 'b.txt', '--format', 'json'], { cwd }).out).toBe(once);
  });

  test('standard input, with and without a name', () => {
    const cwd = scratchFolder({ 'calls/.tactlint.yml': 'rules: { no-hollow-apology: info }' });
    expect(runProgram(['-'], { cwd, input: hollow }).out).toMatch(/^stdin\n/);
    const named = runProgram(['-', '--stdin-filename', 'calls/x.txt'], { cwd, input: hollow });
    expect(named.out).toMatch(/^calls\/x\.txt\n[\s\S]*info +.*no-hollow-apology/);
    expect(named.code).toBe(0);
    expect(runProgram(['--stdin-filename', 'x.txt'], { cwd })).toMatchObject({ code: 2 });
  });
});

describe('exit codes and levels', () => {
  const cwd = (): string => scratchFolder({ 'a.txt': hollow });
  const only = (level: string): string[] => ['--preset', 'recommended', '--rule', `no-hollow-apology:${level}`];

  test.each([
    ['info', [], 0],
    ['info', ['--fail-on', 'info'], 1],
    ['warning', ['--fail-on', 'warning'], 1],
    ['warning', ['--max-warnings', '0'], 1],
    ['warning', ['--max-warnings', '1000'], 0],
    ['error', ['--quiet'], 1],
    ['error', ['--fail-on', 'never'], 0],
  ])('a finding of level %s with %j is code %i', (level, more, code) => {
    expect(runProgram(['a.txt', ...only(level), ...more], { cwd: cwd() }).code).toBe(code);
  });

  test('too many warnings are said, for nothing else shows why the run fails', () => {
    const { code, said } = runProgram(['a.txt', '--max-warnings', '0', '--fail-on', 'never'], { cwd: cwd() });
    expect(code).toBe(1);
    expect(said).toMatch(/^Too many warnings: \d+, and --max-warnings allows 0\.$/m);
  });

  test('--quiet reports errors only', () => {
    const { out } = runProgram(['a.txt', '--quiet', '--format', 'json'], { cwd: cwd() });
    const levels = (JSON.parse(out) as JsonResult[]).flatMap(({ messages }) => messages.map(({ level }) => level));
    expect(new Set(levels)).toEqual(new Set(['error']));
  });

  test('a report in a file is the same report with the same code', () => {
    const folder = cwd();
    const { code, out } = runProgram(['a.txt', '-o', 'new/report.json', '-f', 'json'], { cwd: folder });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const direct = runProgram(['a.txt', '-f', 'json'], { cwd: folder }).out;
    expect(readFileSync(join(folder, 'new/report.json'), 'utf8')).toBe(direct);
  });

  test('a report in the folder that is judged is written again', () => {
    const folder = cwd();
    const first = runProgram(['.', '-o', 'report.json', '-f', 'json'], { cwd: folder });
    const report = readFileSync(join(folder, 'report.json'), 'utf8');
    expect(runProgram(['.', '-o', 'report.json', '-f', 'json'], { cwd: folder })).toEqual(first);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(report);
  });

  test('a report never overwrites a transcript', () => {
    const folder = cwd();
    const { code, said } = runProgram(['.', '-o', 'a.txt'], { cwd: folder });
    expect(code).toBe(2);
    expect(said).toContain('would be overwritten');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(hollow);
  });

  test.each(['team.yml', 'base.yml', 'known.json', 'disputes.yml'])('nor what decides over them: %s', (name) => {
    const written = {
      'team.yml': 'extends: ./base.yml\nbaseline: known.json\nsuppressions: disputes.yml\n',
      'base.yml': 'preset: strict\n',
      'known.json': '{"tactlintBaseline": 1, "findings": {}}\n',
      'disputes.yml': 'suppressions: []\n',
    };
    const folder = scratchFolder({ 'chats/a.txt': hollow, ...written });
    const { code, said } = runProgram(['chats', '--config', 'team.yml', '-o', name], { cwd: folder });
    expect(code).toBe(2);
    expect(said).toBe(
      `${name}  problem  this is a config, a suppression file or a baseline of this run; it would be overwritten\n`,
    );
    expect(readFileSync(join(folder, name), 'utf8')).toBe(written[name as keyof typeof written]);
  });
});

test('a run in which nothing could be judged is no clean one', () => {
  const german =
    'Agent: Guten Tag, wie kann ich Ihnen helfen?\nKunde: Mein Paket ist noch nicht da, und ich warte schon seit einer Woche.\nAgent: Das tut mir leid, ich sehe gleich nach.\n';
  const cwd = scratchFolder({ 'de.txt': german, 'en.txt': hollow });
  const alone = runProgram(['de.txt', '--agent', 'Agent'], { cwd });
  expect(alone).toMatchObject({ code: 2, said: expect.stringContaining('Nothing was judged') });
  expect(alone.out).toContain('another language');
  expect(runProgram(['de.txt', 'en.txt', '--fail-on', 'never'], { cwd }).code).toBe(0);
});

test('a conversation in which nothing was said is skipped among others, and a problem of a file that holds no other', () => {
  const empty = '{"id":"unanswered","turns":[]}\n';
  const other = '{"id":"b","turns":[{"role":"agent","text":"I am sorry if you feel that way."}]}\n';
  const cwd = scratchFolder({ 'export.jsonl': empty + other, 'alone.json': empty });
  const [skipped, judged] = jsonOf(['export.jsonl'], cwd);
  expect(new Set(skipped?.outcomes.map(({ status }) => status))).toEqual(new Set(['skipped']));
  expect(judged?.errorCount).toBe(1);
  expect(runProgram(['export.jsonl', '--fail-on', 'never'], { cwd }).code).toBe(0);
  expect(runProgram(['baseline', 'export.jsonl'], { cwd }).code).toBe(0);
  expect(runProgram(['export.jsonl', 'alone.json'], { cwd })).toMatchObject({
    code: 2,
    said: expect.stringContaining('alone.json  problem  conversation "unanswered" has no turns'),
  });
});

describe('bad input is said, the rest is judged, exit code 2', () => {
  test.each([
    ['missing.txt', undefined, /^missing\.txt {2}problem {2}no such file or folder/],
    ['none/*.txt', undefined, /^none\/\*\.txt {2}problem {2}no file matches this glob/],
    ['empty.txt', '', /^empty\.txt {2}problem {2}.*empty/],
    ['binary.txt', 'PK\u0003\u0004\0\0', /^binary\.txt {2}problem {2}/],
    ['cut.json', '{"turns": [{"role": "agent", "te', /^cut\.json:1:\d+ {2}problem {2}broken JSON/],
    ['lines.jsonl', '{"turns": [{"role":"agent","text":"Hi."}]}\n{"turns": [', /^lines\.jsonl:2:\d+ {2}problem {2}/],
    ['other.json', '{"name": "package"}', /^other\.json {2}problem {2}/],
  ])('%s', (name, content, problem) => {
    const cwd = scratchFolder({ 'good.txt': hollow, ...(content !== undefined && { [name]: content }) });
    const { code, out, said } = runProgram([name, 'good.txt'], { cwd });
    expect(said).toMatch(problem);
    expect(out).toContain('good.txt');
    expect(code).toBe(2);
  });

  test('in a folder, what is plainly no transcript is passed over and said in one line', () => {
    const cwd = scratchFolder({
      'a.txt': hollow,
      'package.json': '{"name": "x", "version": "1"}',
      'logo.png': '\u0089PNG\r\n\u001a\n\0\0\0',
      'README.md': '# A heading\n\nProse without anybody who speaks.\n',
    });
    const { code, said } = runProgram(['.'], { cwd });
    expect(said).toBe('3 files passed over, no transcript: README.md, …\n');
    expect(code).toBe(1);
  });

  test('in a folder, a broken transcript is a problem', () => {
    const cwd = scratchFolder({ 'a.txt': hollow, 'cut.json': '{"turns": [{', 'empty.txt': '', 'bin.jsonl': '\0\0\0' });
    const { code, said } = runProgram(['.'], { cwd });
    expect(said.trim().split('\n')).toHaveLength(3);
    expect(code).toBe(2);
  });

  test('nothing to check is code 2, never a clean run', () => {
    const cwd = scratchFolder({
      'only/README.md': 'Prose.\n',
      'ignored/.tactlint.yml': 'ignores: ["*.txt"]',
      'ignored/a.txt': hollow,
    });
    for (const args of [[], ['only'], ['ignored'], ['ignored/a.txt'], ['-']]) {
      const { code, said } = runProgram(args, { cwd });
      expect(code).toBe(2);
      expect(said).not.toBe('');
    }
  });

  test('a mistyped command is taken for a path, and the way out is said', () => {
    const { code, said } = runProgram(['explian', 'apology-form'], { cwd: scratchFolder({}) });
    expect(code).toBe(2);
    expect(said).toContain('did you mean the command "explain"?');
  });

  test('a thread that fails ends the run with its reason, and leaves no half of a report', () => {
    const shares = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`chats/${at}.txt`, clean]));
    const failing = `require('node:os').availableParallelism = () => 2;
      if (!require('node:worker_threads').isMainThread) process.nextTick(() => { throw new Error('out of memory'); });`;
    const cwd = scratchFolder({ ...shares, 'failing.cjs': failing });
    const env = { NODE_OPTIONS: `--require ${join(cwd, 'failing.cjs')}` };
    const run = runProgram(['chats', '-f', 'json=report.json'], { cwd, env });
    expect(run).toEqual({ code: 2, out: '', said: 'tactlint: out of memory\n' });
    expect(readdirSync(cwd).sort()).toEqual(['chats', 'failing.cjs']);
  });

  test('a link that leads to itself keeps no other file from being judged', () => {
    const cwd = scratchFolder({ 'in/a.txt': hollow });
    symlinkSync('round', join(cwd, 'in', 'round'));
    const { code, out, said } = runProgram(['in'], { cwd });
    expect({ code, said }).toEqual({ code: 2, said: expect.stringMatching(/^in\/round {2}problem {2}ELOOP: /) });
    expect(out).toContain('in/a.txt');
  });

  test('a link that goes in a circle ends', () => {
    const cwd = scratchFolder({ 'in/a.txt': hollow });
    symlinkSync('..', join(cwd, 'in', 'up'));
    expect(jsonOf(['in'], cwd)).toHaveLength(1);
  });
});

describe('config', () => {
  test('a broken config is said with its place; files under others are judged', () => {
    const cwd = scratchFolder({
      'bad/.tactlint.yml': 'rules:\n  no-holow-apology: error\n',
      'bad/a.txt': hollow,
      'good/a.txt': hollow,
    });
    const { code, out, said } = runProgram(['.'], { cwd });
    expect(said).toContain(
      'bad/.tactlint.yml:2:3  problem  unknown rule "no-holow-apology"; did you mean "no-hollow-apology"?',
    );
    expect(said).toContain('1 file not checked: the config is broken');
    expect(out).toContain('good/a.txt');
    expect(out).not.toContain('bad/a.txt');
    expect(code).toBe(2);
  });

  test('an override that no file is under is said, where its folder is looked at whole', () => {
    const cwd = scratchFolder({
      'chats/.tactlint.yml': [
        'overrides:',
        '  - { files: [a.txt], rules: { no-hollow-apology: off } }',
        '  - { files: [trainng/**], rules: { warm-tone: error } }',
      ].join('\n'),
      'chats/a.txt': hollow,
      'chats/training/b.txt': hollow,
    });
    const { code, said } = runProgram(['.', '--fail-on', 'never'], { cwd });
    expect(said).toBe('chats/.tactlint.yml:3:14  warning  this override does nothing: no file here matches\n');
    expect(code).toBe(0);
    expect(runProgram(['chats/a.txt'], { cwd }).said).toBe('');
    const byName = ['chats', '--fail-on', 'never', '--config', 'chats/.tactlint.yml'];
    expect(runProgram(byName, { cwd }).said).toBe('');
    expect(runProgram(['.', ...byName.slice(1)], { cwd }).said).toContain('.tactlint.yml:3:14  warning');
  });

  test('a broken rule of a team is said with its place', () => {
    const cwd = scratchFolder({
      '.tactlint.yml': 'rulePaths: [./own]\nrules: { bad: error }',
      'own/bad.yml': 'id: bad\ntitel: x\n',
      'a.txt': hollow,
    });
    const { code, said } = runProgram(['a.txt'], { cwd });
    expect(said).toContain('own/bad.yml:2:1  problem  unknown key "titel"; did you mean "title"?');
    expect(said).toContain('own/bad.yml:1:1  problem  `instead` is missing');
    expect(said).not.toContain('unknown rule');
    expect(code).toBe(2);
  });

  test("a team's own rule finds things", () => {
    const rule = [
      'id: no-kindly',
      'title: Ask plainly',
      'category: custom',
      'severity: warning',
      'message: Stiff.',
      'instead: [Could you?]',
      'rationale: It is stiff.',
      'limits: [Other stiff words.]',
      'logic: { check: avoid, said: [kindly (do|send)] }',
    ].join('\n');
    const cwd = scratchFolder({
      '.tactlint.yml': 'rulePaths: [./own]',
      'own/no-kindly.yml': rule,
      'a.txt': 'Customer: Hello.\nAgent: Kindly send the number.\n',
    });
    expect(jsonOf(['a.txt'], cwd)[0]?.messages.map(({ ruleId }) => ruleId)).toContain('no-kindly');
    expect(runProgram(['explain', 'no-kindly'], { cwd }).out).toContain('Ask plainly');
  });

  test('unknown rules and presets of the command line stop the run', () => {
    const cwd = scratchFolder({ 'a.txt': hollow });
    expect(runProgram(['a.txt', '--rule', 'apology-from:off'], { cwd })).toMatchObject({
      code: 2,
      out: '',
      said: expect.stringContaining('unknown rule "apology-from"; did you mean "apology-form"?'),
    });
    expect(runProgram(['a.txt', '--preset', 'strickt'], { cwd }).said).toContain('did you mean "strict"?');
    expect(runProgram(['a.txt', '--rule', 'apology-form:loud'], { cwd })).toMatchObject({ code: 2, out: '' });
    expect(runProgram(['a.txt', '--nonsense'], { cwd })).toMatchObject({ code: 2, out: '' });
    expect(runProgram(['a.txt', '--agent', '/(a+)+$/'], { cwd })).toMatchObject({ code: 2, out: '' });
  });

  test('--print-config tells where each value comes from', () => {
    const cwd = scratchFolder({ '.tactlint.yml': 'preset: all\n' });
    const { code, out } = runProgram(['--print-config', 'sub/a.txt', '--rule', 'apology-form:off'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^preset: all +# \.tactlint\.yml:1$/m);
    expect(out).toMatch(/^ {2}apology-form: off +# command line$/m);
  });
});

describe('what reaches the terminal', () => {
  const hostile =
    'Customer \u001b]0;owned\u0007: Hi.\nAgent: I am sorry if you feel \u001b[31mthat\u202e way \u009b2J.\n';

  test('hostile text sends no control codes, in any format', () => {
    const cwd = scratchFolder({ 'a.txt': hostile, 'b.json': '{"turns": [{"role": "agent", "\u001b[2J' });
    writeFileSync(join(cwd, 'esc\u001b[31m.txt'), hostile);
    for (const format of ['stylish', 'json', 'jsonl']) {
      const { out, said } = runProgram(['.', '-f', format, '--no-mask'], { cwd });
      expect((out + said).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  test('colours only where they are wanted', () => {
    const cwd = scratchFolder({ 'a.txt': hollow });
    const coloured = (args: string[], env: Record<string, string>): boolean =>
      runProgram(['a.txt', ...args], { cwd, env }).out.includes('\u001b[');
    expect(coloured([], {})).toBe(false);
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(coloured(['--color'], {})).toBe(true);
    expect(coloured([], { NO_COLOR: '1' })).toBe(false);
  });

  test('identifiers are masked unless they are asked for', () => {
    const cwd = scratchFolder({ 'a.txt': 'Customer: Hi.\nAgent: I am sorry if you feel 07700 900123 is wrong.\n' });
    const shown = (more: string[]): string => runProgram(['a.txt', '-f', 'json', ...more], { cwd }).out;
    expect(shown([])).not.toContain('900123');
  });
});
