import { describe, expect, test } from 'vitest';
import { isPersonalName } from '../../src/language/label-name.ts';
import { pack } from './english.ts';
import { manyNames } from './recognised.ts';

describe('personal names', () => {
  test.each([
    ...manyNames.filter((name) => name !== 'Summer'),
    'Ms Adeyemi',
    'Dr. Patel',
    'Nadia K',
    'Brenda H.',
    'A. Krishnan',
    'Pieter van der Berg',
    'MARCUS',
    'Dana (Acme)',
    'Dana | Acme',
    'Dana - Support',
    'Dana from Acme',
    'Sarah @ Acme',
    'Smith, John',
    'Advisor Sarah',
    'Ms Young',
    '山田',
    "Eimear (St Brigid's NS)",
  ])('%s', (label) => expect(isPersonalName(label, pack)).toBe(true));
});

describe('roles, teams, brands and numbers', () => {
  test.each([
    '',
    ' ',
    'Agent',
    'AGENT',
    'agent',
    'Advisor',
    'Customer',
    'Support',
    'Acme Support',
    'Holm & Tyne',
    'agent_1',
    'Agent 1',
    'Agent One',
    'Speaker 2',
    'SPEAKER_00',
    'Speaker A',
    'Virgin Trains',
    'AmazonHelp',
    'Customer Care',
    'Live Chat',
    'KJ',
    'J.',
    'sarah_k',
    'marcus',
    '@135060',
    'Mr',
    'You',
    '...',
    '12:30',
    'Chat Bot',
    'Bank of Somewhere',
  ])('%s', (label) => expect(isPersonalName(label, pack)).toBe(false));
});

test('long labels cost little', () => {
  const started = performance.now();
  for (const piece of ['A', 'Aa ', ' -', "'", 'aA']) isPersonalName(piece.repeat(100_000), pack);
  expect(performance.now() - started).toBeLessThan(200);
});
