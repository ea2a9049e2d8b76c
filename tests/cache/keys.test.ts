import { expect, test } from 'vitest';
import { conversationKey, rulesKey } from '../../src/cache/keys.ts';
import type { JudgedConversation, Turn } from '../../src/conversation/conversation.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import type { RuleSetting } from '../../src/rules/pack.ts';
import type { PreparedPack } from '../../src/rules/prepared.ts';

const judged: JudgedConversation = caseConversation('case', 'customer: My parcel is late.\nagent: Sorry.');
const [first, second] = judged.turns as [Turn, Turn];
const note = { text: 'called back', positionAt: () => ({ line: 1, column: 1 }) };

test('the same conversation has the same key, wherever it stands', () => {
  const elsewhere = caseConversation('another', 'customer: My parcel is late.\nagent: Sorry.');
  expect(conversationKey('rules', elsewhere)).toBe(conversationKey('rules', judged));
});

test.each<[string, Partial<JudgedConversation>]>([
  ['the channel', { channel: 'email' }],
  ['the language', { language: 'de' }],
  ['a speaker who says nothing', { speakers: [...judged.speakers, { label: 'Ravi', role: 'customer' }] }],
  ['a label', { turns: [first, { ...second, speaker: { label: 'Dana', role: 'agent' } }] }],
  ['a role', { turns: [first, { ...second, speaker: { ...second.speaker, role: 'bot' } }] }],
  ['a word', { turns: [first, { ...second, text: 'Sorry!' }] }],
  ['a start', { turns: [first, { ...second, start: 4 }] }],
  ['an end', { turns: [first, { ...second, end: 4 }] }],
  ['the order', { turns: [second, first] }],
  ['a note', { notes: [note] }],
])('%s makes another key', (_, change) => {
  expect(conversationKey('rules', { ...judged, ...change })).not.toBe(conversationKey('rules', judged));
});

const pack: PreparedPack = { programs: [], states: [], rules: [], presets: [] };

function keyOf(one: RuleSetting, more: readonly [string, RuleSetting][] = [], of = pack): string {
  return rulesKey(of, new Map([['one', one], ...more]));
}

test('rules that are off, and levels, decide nothing; options and texts do', () => {
  const key = keyOf({ level: 'error', options: { most: 2 } });
  expect(keyOf({ level: 'info', options: { most: 2 } })).toBe(key);
  expect(keyOf({ level: 'error', options: { most: 2 } }, [['two', { level: 'off', options: {} }]])).toBe(key);
  expect(keyOf({ level: 'error', options: { most: 3 } })).not.toBe(key);
  expect(keyOf({ level: 'error', options: { most: 2 } }, [], { ...pack, ownTexts: ['id: one'] })).not.toBe(key);
  expect(conversationKey('others', judged)).not.toBe(conversationKey('rules', judged));
});
