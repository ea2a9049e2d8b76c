import { expect, test } from 'vitest';
import { coverage } from '../../src/rules/coverage.ts';
import { prepare } from '../../src/rules/prepare.ts';
import { packOf, ruleFile } from './judge-with.ts';

function coverageOf(logic: string, cases: string, concepts: Record<string, string> = {}) {
  const files = Object.entries(concepts).map(([id, phrases]) => [
    `concepts/${id}.yml`,
    `id: ${id}\ntitle: Tested\nphrases: [${phrases}]\n`,
  ]);
  const { pack, problems } = packOf({ 'own.yml': ruleFile('own', logic) + cases, ...Object.fromEntries(files) });
  expect(problems).toEqual([]);
  return coverage(pack, prepare(pack), new Set());
}

const silent = ({ silentPhrases }: ReturnType<typeof coverageOf>) =>
  silentPhrases.filter(({ list }) => list !== 'back-channel').map(({ phrase }) => phrase);

test('names the phrases that fire in no case', () => {
  const cases = "cases: { missed: [{ say: 'It is alpha.' }] }\n";
  expect(silent(coverageOf('occasion: { said: [alpha, beta] }', cases))).toEqual(['beta']);
});

test('a phrase that is found in a note has fired', () => {
  const cases = 'cases: { met: [{ say: "Agent: Good day.\\nNote: It was alpha." }] }\n';
  expect(silent(coverageOf('occasion: { conversation: true }\nmet: { noted: [alpha, beta] }', cases))).toEqual([
    'beta',
  ]);
});

test('names a concept that nothing leads to, and not its phrases', () => {
  const concepts = { near: "'@far'", far: 'alpha', 'left-over': "'@near', gamma" };
  const cases = "cases: { missed: [{ say: 'It is alpha.' }] }\n";
  const found = coverageOf("occasion: { said: ['@near'] }", cases, concepts);
  expect(found.unusedConcepts).toEqual(['left-over']);
  expect(silent(found)).toEqual([]);
});
