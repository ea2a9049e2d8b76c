import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { fingerprintOfQuote } from '../../src/baseline/fingerprints.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { readYaml } from '../../src/rules/read-yaml.ts';
import { appendEntries } from '../../src/suppressions/append-entry.ts';
import { readSuppressionLog, type SuppressionLog } from '../../src/suppressions/suppression-log.ts';
import { findingWith } from '../reports/result-for-tests.ts';
import { scratchFolder } from '../scratch-folder.ts';

const name = '.tactlint-suppressions.yml';
const entry = { conversation: 'a-17', rule: 'apology-form', reason: 'agreed', author: 'Nia' };

function read(text: string): ReturnType<typeof readSuppressionLog> {
  return readSuppressionLog(join(scratchFolder({ [name]: text }), name), name);
}

function claimsOn(text: string, id: string): ReturnType<SuppressionLog['claimsOn']> {
  const log = read(text);
  if (Array.isArray(log)) throw new Error(JSON.stringify(log));
  return log.claimsOn({ id, source: 'chats/a.txt' } as Conversation);
}

test('entries speak of one conversation, and of a turn or of words in it where they name these', () => {
  const text = `# ours
suppressions:
  - { conversation: a-17, rule: apology-form, turn: 3, reason: agreed, author: Nia }
  - { conversation: 17, rule: apology-form, fingerprint: ${fingerprintOfQuote('Sorry')}, reason: r, author: N, until: 2027-01-31 }
`;
  const [byTurn, ...none] = claimsOn(text, 'a-17');
  expect([none, byTurn]).toMatchObject([[], { filePath: name, line: 3, by: 'sidecar', author: 'Nia' }]);
  expect([3, 4].map((turn) => byTurn!.covers(findingWith({ turn })))).toEqual([true, false]);
  const [byWords] = claimsOn(text, '17');
  expect(byWords?.until).toBe('2027-01-31');
  expect(['Sorry', 'SORRY,', 'Sorry for that'].map((quote) => byWords!.covers(findingWith({ quote })))).toEqual([
    true,
    true,
    false,
  ]);
});

test('an empty file has none', () => {
  expect(claimsOn('', 'a-17')).toEqual([]);
});

test.each([
  ['suppressions:\n  - { conversation: a, rule: b, author: c }\n', 2, 'reason'],
  ['suppressions:\n  - { conversation: a, rule: b, author: c, reason: "  " }\n', 2, 'reason: is empty'],
  ['suppressions:\n  - { conversation: a, rule: b, reason: r, author: c, until: soon }\n', 2, 'takes a date'],
  ['suppressions:\n  - { conversation: a, rule: b, reason: r, author: c, trun: 3 }\n', 2, 'did you mean "turn"'],
  ['- { conversation: a }\n', 1, ''],
  ['suppressions: [', 1, ''],
])('what is broken is said with its place: %j', (text, line, message) => {
  const [problem] = read(text) as { filePath: string; line: number; message: string }[];
  expect(problem).toMatchObject({ filePath: name, line, message: expect.stringContaining(message) });
});

test('entries are added at the end; comments stay, and the published schema takes the file', () => {
  const first = appendEntries('', [{ ...entry, turn: 3 }], name) as string;
  const second = appendEntries(`# Reviewed weekly.\n${first}`, [{ ...entry, until: '2027-01-31' }], name) as string;
  expect(second).toMatch(/^# Reviewed weekly\.\n# yaml-language-server/);
  expect(claimsOn(second, 'a-17').map(({ until }) => until)).toEqual([undefined, '2027-01-31']);
  expect(second).toContain('  - conversation: a-17\n    rule: apology-form\n    reason: agreed\n');
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/suppressions.schema.json'), 'utf8'));
  expect(new Ajv({ strict: false, formats: { date: true } }).compile(schema)(readYaml(second).value)).toBe(true);
});

test('entries that would break the file are refused', () => {
  expect(appendEntries('', [{ ...entry, until: 'soon' }], name)).toMatchObject([{ filePath: name }]);
  expect(appendEntries('suppressions: [', [entry], name)).toMatchObject([{ filePath: name }]);
  expect(appendEntries('- a\n', [entry], name)).toMatchObject([{ filePath: name }]);
});
