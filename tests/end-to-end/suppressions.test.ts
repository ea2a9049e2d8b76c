import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { type Ran, runProgram } from './run-program.ts';

const hollow = 'Customer: It broke.\nAgent: I am sorry if you feel that way.\n';
const directive = '<!-- tactlint-disable-next-turn no-hollow-apology -- quoted from training -->';
const suppressed = hollow.replace('Agent', `${directive}\nAgent`);
const log = '.tactlint-suppressions.yml';
const baseline = '.tactlint-baseline.json';
/** One rule, so that the rest says nothing. */
const only = { '.tactlint.yml': 'preset: recommended\nrules: { introduce-yourself: off }\n' };

interface Message {
  readonly ruleId: string;
  readonly line: number;
  readonly baselineState?: string;
  readonly suppressed?: object;
}

interface Result {
  readonly messages: readonly Message[];
  readonly suppressedMessages?: readonly Message[];
  readonly errorCount: number;
}

function jsonOf(args: readonly string[], cwd: string): Result[] {
  return JSON.parse(runProgram([...args, '--format', 'json'], { cwd }).out) as Result[];
}

function entry(more: string, conversation = 'a'): string {
  return `suppressions:\n  - conversation: ${conversation}\n    rule: no-hollow-apology\n    reason: agreed\n    author: Nia\n${more}`;
}

describe('in the record', () => {
  test('a finding does not count; positions of others stay, and reports mark it', () => {
    const cwd = scratchFolder({
      ...only,
      'a.txt': `${suppressed}Customer: What?\nAgent: I am sorry if you feel so.\n`,
    });
    const { code, out, said } = runProgram(['a.txt'], { cwd });
    expect([code, said]).toEqual([1, '']);
    expect(out).toContain('Hidden: 1 finding suppressed.');
    const [result] = jsonOf(['a.txt'], cwd);
    expect(result).toMatchObject({
      messages: [{ ruleId: 'no-hollow-apology', line: 5 }],
      suppressedMessages: [
        {
          ruleId: 'no-hollow-apology',
          line: 3,
          suppressed: { reason: 'quoted from training', by: 'inline', place: 'a.txt:2' },
        },
      ],
      errorCount: 1,
    });
    const sarif = JSON.parse(runProgram(['a.txt', '--format', 'sarif'], { cwd }).out);
    expect(sarif.runs[0].results.map((one: { suppressions?: object[] }) => one.suppressions)).toEqual([
      [
        {
          kind: 'inSource',
          status: 'accepted',
          justification: 'quoted from training',
          properties: { place: 'a.txt:2' },
        },
      ],
      undefined,
    ]);
  });

  test('what hides nothing, gives no reason or is mistyped is said, and keeps nothing from being done', () => {
    const lines = [
      'tactlint-disable-conversation warm-tone -- why',
      'tactlint-disable-turn no-hollow-apology',
      'tactlint-disable-trun no-hollow-apology -- why',
      'tactlint-disable-conversation no-holow-apology -- why',
    ];
    const cwd = scratchFolder({ ...only, 'a.txt': `${hollow}${lines.join('\n')}\n` });
    const { code, said } = runProgram(['a.txt'], { cwd });
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([
      'a.txt:3:1  warning  suppression of warm-tone: hides nothing: there is no such finding',
      'a.txt:4:1  warning  suppression of no-hollow-apology: does not count: it gives no reason (write ` -- ` and why)',
      'a.txt:5:1  warning  suppression of no-hollow-apology: unknown directive "tactlint-disable-trun"; did you mean "disable-turn"?',
      'a.txt:6:1  warning  suppression of no-holow-apology: there is no such rule; did you mean "no-hollow-apology"?',
    ]);
  });

  test('config can forbid it, for a rule or altogether; the command line ignores all', () => {
    const files = { 'a.txt': suppressed, 'never/.tactlint.yml': 'neverSuppress: [no-hollow-apology]\n' };
    const cwd = scratchFolder({
      ...files,
      'never/a.txt': suppressed,
      'off/.tactlint.yml': 'inlineSuppressions: false\n',
      'off/a.txt': suppressed,
    });
    expect(runProgram(['a.txt'], { cwd }).code).toBe(0);
    expect(runProgram(['a.txt', '--no-suppressions'], { cwd })).toMatchObject({ code: 1, said: '' });
    expect(runProgram(['never'], { cwd })).toMatchObject({
      code: 1,
      said: expect.stringContaining('(never/.tactlint.yml:1)'),
    });
    expect(runProgram(['off'], { cwd })).toMatchObject({
      code: 1,
      said: expect.stringContaining('`inlineSuppressions`'),
    });
  });

  test('is kept by convert', () => {
    const cwd = scratchFolder({ ...only, 'a.txt': suppressed });
    runProgram(['convert', 'a.txt', '-o', 'b.json'], { cwd });
    expect(runProgram(['b.json'], { cwd })).toMatchObject({ code: 0, said: '' });
  });
});

describe('beside the record', () => {
  test('the nearest file upward counts, or the one of the config', () => {
    const cwd = scratchFolder({ ...only, [log]: entry(''), 'chats/a.txt': hollow });
    expect(runProgram(['chats'], { cwd })).toMatchObject({ code: 0, said: '' });
    expect(runProgram(['chats', '--no-config-lookup'], { cwd }).code).toBe(1);
    renameSync(join(cwd, log), join(cwd, 'disputes.yml'));
    expect(runProgram(['chats'], { cwd }).code).toBe(1);
    const config = scratchFolder({
      '.tactlint.yml': 'suppressions: qa/disputes.yml\n',
      'qa/disputes.yml': entry(''),
      'a.txt': hollow,
    });
    expect(runProgram(['a.txt'], { cwd: config }).code).toBe(0);
  });

  test('turn, file and date narrow it; what comes to nothing is said', () => {
    const run = (more: string, conversation?: string): Ran =>
      runProgram(['.'], {
        cwd: scratchFolder({ ...only, [log]: entry(more, conversation), 'x/a.txt': hollow }),
        env: { SOURCE_DATE_EPOCH: '1780000000' },
      });
    expect(run('    turn: 1\n    file: x/a.txt\n    until: 2026-06-01\n')).toMatchObject({ code: 0, said: '' });
    expect(run('    turn: 0\n')).toMatchObject({ code: 1, said: expect.stringContaining(`${log}:2:5  warning`) });
    expect(run('    file: y/a.txt\n').said).toContain('there is no such conversation');
    expect(run('', 'b').said).toContain('there is no such conversation');
    expect(run('    until: 2026-05-01\n')).toMatchObject({ code: 1, said: expect.stringContaining('has expired') });
  });

  test('one conversation of two with the same id is enough', () => {
    const cwd = scratchFolder({
      ...only,
      [log]: entry(''),
      'x/a.txt': hollow,
      'y/a.txt': 'Customer: Hi.\nAgent: Hello.\n',
    });
    expect(runProgram(['.'], { cwd })).toMatchObject({ code: 0, said: '' });
  });

  test('a broken file stops the run', () => {
    const cwd = scratchFolder({ ...only, [log]: entry('    trun: 1\n'), 'a.txt': hollow });
    expect(runProgram(['a.txt'], { cwd })).toEqual({
      code: 2,
      out: '',
      said: `${log}:6:5  problem  unknown key "trun"; did you mean "turn"?\n`,
    });
  });

  test('`tactlint suppress` enters a finding that is there, and nothing else', () => {
    const cwd = scratchFolder({ ...only, 'chats/a.txt': hollow });
    const suppress = (target: string, rule: string): Ran =>
      runProgram(['suppress', target, rule, '--reason', 'quoted: "so"', '--author', 'Nia'], { cwd });
    expect(suppress('chats/a.txt:1', 'warm-tone')).toMatchObject({ code: 1 });
    expect(existsSync(join(cwd, log))).toBe(false);
    expect(suppress('chats/a.txt:1', 'no-hollow-apology')).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, log), 'utf8')).toMatch(/turn: 1\n {4}fingerprint: [0-9a-f]{20}\n/);
    expect(runProgram(['chats'], { cwd })).toMatchObject({ code: 0, said: '' });
    expect(suppress('chats/a.txt:1', 'no-hollow-apology')).toMatchObject({ code: 1 });
    expect(runProgram(['suppress', 'chats/a.txt:1', 'no-hollow-apology', '--author', 'Nia'], { cwd }).code).toBe(2);
  });
});

describe('a baseline', () => {
  test('hides what it knows, absorbs nothing by itself, and is the same to the byte', () => {
    const cwd = scratchFolder({ ...only, 'chats/a.txt': hollow, 'chats/b.txt': suppressed });
    expect(runProgram(['baseline', 'chats'], { cwd })).toMatchObject({ code: 0, out: '' });
    const first = readFileSync(join(cwd, baseline), 'utf8');
    expect(first).not.toMatch(/sorry|chats|a\.txt/);
    expect(Object.keys(JSON.parse(first).findings)).toEqual(['no-hollow-apology']);
    expect(runProgram(['baseline', 'chats'], { cwd }).said).toContain('up to date');

    renameSync(join(cwd, 'chats'), join(cwd, 'moved'));
    const { code, out } = runProgram(['moved', '--baseline', baseline], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('Hidden: 1 finding suppressed, 1 finding in the baseline.');
    expect(runProgram(['moved'], { cwd }).code).toBe(1);

    const more = scratchFolder({
      ...only,
      [baseline]: first,
      'a.txt': `Agent: Hi!\n${hollow}`,
      'c.txt': hollow.replace('broke', 'fell'),
    });
    expect(jsonOf(['.', '--baseline', baseline], more)).toMatchObject([
      { messages: [{ line: 3, baselineState: 'unchanged' }], errorCount: 0 },
      { messages: [{ line: 2, baselineState: 'new' }], errorCount: 1 },
    ]);
    const sarif = JSON.parse(runProgram(['.', '--baseline', baseline, '--format', 'sarif'], { cwd: more }).out);
    expect(sarif.runs[0].results.map((one: { baselineState: string }) => one.baselineState)).toEqual([
      'unchanged',
      'new',
    ]);
    expect(
      runProgram(['.', '--baseline', baseline, '--format', 'junit'], { cwd: more }).out.match(/<failure/g),
    ).toHaveLength(1);
    expect(runProgram(['baseline'], { cwd: more })).toMatchObject({
      code: 1,
      said: expect.stringContaining('--update'),
    });
    expect(readFileSync(join(more, baseline), 'utf8')).toBe(first);
  });

  test('takes in and drops what it is told to', () => {
    const cwd = scratchFolder({ ...only, 'a.txt': hollow, 'b.txt': hollow.replace('broke', 'fell') });
    const run = (...args: string[]): Ran => runProgram(['baseline', ...args], { cwd });
    run('a.txt');
    expect(run('b.txt', '--prune')).toMatchObject({ code: 1, said: expect.stringContaining('0 findings') });
    run('a.txt', '--update');
    expect(run('b.txt', '--update').said).toContain('2 findings');
    expect(run('.')).toMatchObject({ code: 0, said: expect.stringContaining('up to date') });
    expect(run('a.txt', '--prune').said).toContain('1 finding.');
    expect(run('b.txt', '--update', '--prune').said).toContain('1 finding.');
  });

  test('is named in the config, and by the command line over it', () => {
    const cwd = scratchFolder({ '.tactlint.yml': 'baseline: known.json\n', 'a.txt': hollow });
    expect(runProgram(['a.txt'], { cwd })).toMatchObject({
      code: 2,
      out: '',
      said: expect.stringContaining('known.json'),
    });
    expect(runProgram(['baseline'], { cwd }).said).toContain('known.json written');
    expect(runProgram(['a.txt'], { cwd }).code).toBe(0);
    expect(runProgram(['a.txt', '--no-baseline'], { cwd }).code).toBe(1);
    expect(runProgram(['--print-config', 'a.txt'], { cwd }).out).toMatch(
      /^baseline: .*known\.json +# \.tactlint\.yml:1$/m,
    );
  });

  test('is written over nothing else, and not where something could not be read', () => {
    const cwd = scratchFolder({ 'a.txt': hollow, 'b.json': '{}', 'bad.txt': 'nobody says anything' });
    expect(runProgram(['baseline', 'a.txt', '--baseline', 'b.json'], { cwd }).code).toBe(2);
    expect(runProgram(['baseline', 'a.txt', '--baseline', 'a.txt'], { cwd }).code).toBe(2);
    expect(runProgram(['baseline', 'bad.txt', 'a.txt'], { cwd }).code).toBe(2);
    expect(runProgram(['baseline', 'a.txt', '--baseline', '..'], { cwd }).said).toMatch(
      /^\.\. {2}problem {2}cannot be read: /,
    );
    expect([existsSync(join(cwd, baseline)), readFileSync(join(cwd, 'b.json'), 'utf8')]).toEqual([false, '{}']);
  });
});

test('suppress names the conversations among which it cannot choose', () => {
  const of = (id: string): string =>
    `${JSON.stringify({ id, turns: [{ role: 'agent', text: 'I am sorry if you feel that way.' }] })}\n`;
  const cwd = scratchFolder({ 'a.jsonl': of('a-17') + of('a-18') });
  const why = ['--reason', 'agreed', '--author', 'Nia'];
  const { code, said } = runProgram(['suppress', 'a.jsonl:0', 'no-hollow-apology', ...why], { cwd });
  expect(code).toBe(1);
  expect(said).toContain('2 conversations have such findings ("a-17", "a-18"): say which with --conversation.');
});
