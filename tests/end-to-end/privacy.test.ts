import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync, strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reportNames } from '../../src/reports/names.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { type Ran, runProgram } from './run-program.ts';

/** One of each form, in the words of the agent, where every quote comes from. */
const identifiers = {
  email: 'zelda.quirk@example.org',
  phone: '+44 20 7946 0958',
  local: '(202) 555-0143',
  card: '4111 1111 1111 1111',
  iban: 'GB29 NWBK 6016 1331 9268 19',
  insurance: 'AB 12 34 56 C',
  order: 'ORD-998877',
  ticket: '#88213',
  account: '55779911',
};
const names = { person: 'Zelda', family: 'Quirkington', place: '14 Larkspur Lane', agent: 'Bartholomew' };

const turns = [
  ...Object.values(identifiers).flatMap((secret) => [
    ['customer', `I'm furious, it is ${secret} and nobody helps.`],
    ['agent', `I'm sorry if you feel that way about ${secret}, that's our policy.`],
  ]),
  ['customer', `My name is ${names.person}, at ${names.place}.`],
  ['agent', `Hello ${names.person}, I'm sorry if you feel that way at ${names.place}.`],
  ['agent', `Hello Ms ${names.family}, that's our policy.`],
] as const;

const conversation = (extra: object = {}) =>
  JSON.stringify({
    id: 'chat-one-0001',
    startedAt: '2026-05-01T10:00:00Z',
    turns: turns.map(([role, text]) => ({ role, speaker: role === 'agent' ? names.agent : names.person, text })),
    ...extra,
  });

/** A rule that finds fault with whatever is said: its quotes are whole turns. */
const rule = `id: no-word
title: Say nothing
category: custom
severity: error
message: Something is said.
instead: ["“…”"]
rationale: A test must see all that can be quoted.
limits: [None.]
logic:
  occasion: { contribution: true }
cases: { missed: [{ say: 'Hello there, all of you.' }], leaves-alone: [{ say: 'Customer: Hello.' }] }
`;

const files = (): Record<string, string> => ({
  'chats/a.json': conversation(),
  'rules/no-word.yml': rule,
  'own.yml': 'rulePaths: [./rules]\npreset: all\n',
  'labelled/b.json': conversation({ labels: [{ rule: 'warm-tone', turn: 1, status: 'missed' }] }),
});

function run(cwd: string, ...args: string[]): Ran {
  const ran = runProgram(args, { cwd });
  expect(`${args.join(' ')}: ${ran.said.includes('  problem  ') ? ran.said : 'ran'}`).toContain(': ran');
  return ran;
}

/** Unpacked, with escapes undone as far as they could hide one; blanks in any number are one. */
function readable(path: string): string {
  const bytes = readFileSync(path);
  const text = path.endsWith('.xlsx')
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : bytes.toString();
  const packed = [...text.matchAll(/<script type="text\/plain"[^>]*>([^<]+)<\/script>/g)];
  return [text, ...packed.map(([, base64]) => strFromU8(inflateSync(Buffer.from(base64!, 'base64'))))].join('\n');
}

/** Pieces of two letters may come anywhere by chance. */
function shownIn(text: string, secrets: Readonly<Record<string, string>>): string[] {
  const plain = text.replace(/\\(?=[-#+().])/g, '');
  return Object.entries(secrets)
    .filter(([, secret]) => [secret, secret.replace(/[ ()-]/g, '')].some((form) => plain.includes(form)))
    .map(([kind]) => kind);
}

describe.each([
  ['by default', [], identifiers],
  ['with --mask-names', ['--mask-names'], { ...identifiers, ...names }],
] as const)('%s', (_, flags, secrets) => {
  test('no report shows a single one', () => {
    const cwd = scratchFolder(files());
    const forms = reportNames.flatMap((name) => ['-f', `${name}=out/${name}.${name === 'xlsx' ? 'xlsx' : 'txt'}`]);
    const { out, said } = run(cwd, 'chats', '-c', 'own.yml', ...forms, ...flags);
    const shown = readdirSync(join(cwd, 'out')).map((name) => [
      name,
      shownIn(readable(join(cwd, 'out', name)), secrets),
    ]);
    expect(shown).toHaveLength(reportNames.length);
    expect(shown.filter(([, found]) => found!.length > 0)).toEqual([]);
    expect(shownIn(out + said, secrets)).toEqual([]);
  });

  test.each([
    ['score', 'chats', '-f', 'json'],
    ['score', 'chats'],
    ['coach', 'chats'],
    ['coach', 'chats', '-f', 'markdown'],
    ['coach', 'chats', '-f', 'json'],
    ['calibrate', 'labelled', '--disagreements'],
    ['calibrate', 'labelled', '-f', 'json'],
  ])('nor does %s %s %s %s', (...args) => {
    const { out, said } = run(scratchFolder(files()), ...args.filter(Boolean), ...flags);
    expect(out.length).toBeGreaterThan(100);
    expect(shownIn(out + said, secrets)).toEqual([]);
  });
});

test('baseline and suppressions hold none either, nor what is reported of the suppressed', () => {
  const cwd = scratchFolder(files());
  const all = { ...identifiers, ...names };
  run(cwd, 'baseline', 'chats');
  run(cwd, 'suppress', 'chats/a.json:1', 'no-hollow-apology', '--reason', 'for a test', '--author', 'QA');
  for (const name of ['.tactlint-baseline.json', '.tactlint-suppressions.yml']) {
    expect(existsSync(join(cwd, name))).toBe(true);
    expect(shownIn(readFileSync(join(cwd, name), 'utf8'), all)).toEqual([]);
  }
  for (const format of ['json', 'sarif'])
    expect(shownIn(run(cwd, 'chats', '-f', format, '--baseline', '.tactlint-baseline.json').out, identifiers)).toEqual(
      [],
    );
});

test('--no-mask shows them all: the test sees what it looks for', () => {
  const cwd = scratchFolder(files());
  const all = { ...identifiers, ...names };
  const reports = ['json=a.txt', 'xlsx=a.xlsx', 'html=a.html', 'markdown=a.md'];
  run(cwd, 'chats', '-c', 'own.yml', '--no-mask', ...reports.flatMap((report) => ['-f', report]));
  for (const file of ['a.txt', 'a.xlsx', 'a.html', 'a.md'])
    expect(shownIn(readable(join(cwd, file)), all).sort()).toEqual(Object.keys(all).sort());
});
