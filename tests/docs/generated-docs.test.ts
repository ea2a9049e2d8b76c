import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Accuracy } from '../../scripts/docs/accuracy.ts';
import { readGuidelines } from '../../scripts/docs/guidelines.ts';
import { anchorOf } from '../../scripts/docs/links.ts';
import { docPages } from '../../scripts/docs/pages.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { packOf, ruleFile } from '../rules/judge-with.ts';

const root = join(import.meta.dirname, '..', '..');
const guidelines = readGuidelines(join(root, 'docs/guidelines.yml'));
const halves = {
  cues: readFileSync(join(root, 'docs/cues.md'), 'utf8'),
  balances: readFileSync(join(root, 'docs/balances.md'), 'utf8'),
};
const { pack } = loadPack([join(root, 'rules')]);
const pages = docPages({ pack, guidelines, accuracy: new Map() }, halves);

describe('the pages of the built-in rules', () => {
  test.each(pack.rules.map((rule) => [rule.id, rule] as const))('%s has one, and the index leads to it', (id, rule) => {
    const page = pages.get(`docs/rules/${id}.md`)!;
    for (const heading of ['Why', 'What it looks at', 'Examples', 'Say instead', 'What it does not see'])
      expect(page).toContain(`## ${heading}\n`);
    expect(page).toContain('**Occasion**');
    for (const name of Object.keys(rule.options)) expect(page).toContain(`| \`${name}\` |`);
    expect(pages.get('docs/rules/README.md')).toContain(`(${id}.md)`);
  });

  test('every state, cue and balance stands on its page', () => {
    for (const { id } of pack.states) expect(pages.get('docs/states.md')).toContain(`\n## ${id}\n`);
    for (const { id } of pack.cues) expect(pages.get('docs/cues.md')).toContain(`\n### ${id}\n`);
    for (const { id } of pack.contextCues) expect(pages.get('docs/cues.md')).toContain(`\n### ${id}\n`);
    for (const { id } of pack.balances) expect(pages.get('docs/balances.md')).toContain(`\n### ${id}\n`);
  });

  test.each(['cues', 'balances'] as const)('the part of the page of %s that is written by hand stays', (name) => {
    const [byHand] = halves[name].split(`\n## The ${name}\n`);
    expect(pages.get(`docs/${name}.md`)).toContain(byHand);
  });

  test('every link leads to a page, and to a heading of it', () => {
    const dead = [...pages].flatMap(([path, text]) =>
      linksIn(text)
        .filter((link) => !leadsSomewhere(path, link))
        .map((link) => `${path}: ${link}`),
    );
    expect(dead).toEqual([]);
  });
});

describe('the guidelines', () => {
  /** Every numbered item of the four documents. */
  const counts = { '000': 6, '001': 7, '002': 10, '003': 8 };
  const items = Object.entries(counts).flatMap(([document, count]) =>
    Array.from({ length: count }, (_, at) => `${document}.${at + 1}`),
  );
  const takeaways = [1, 2, 3, 4, 5].map((number) => `002 takeaway ${number}`);

  test.each([...items, ...takeaways])('%s stands there', (id) => {
    expect(pages.get('docs/guidelines.md')).toContain(`\n### ${id}\n`);
  });

  test('every item has a rule, an item that it repeats, or a report', () => {
    const bare = (pages.get('docs/guidelines.md') ?? '').split('\n### ').filter((text) => text.includes('- No rule.'));
    expect(bare.filter((text) => !text.includes('- Served by'))).toEqual([]);
  });

  test('every item that a rule cites is there', () => {
    const cited = pack.rules.flatMap(({ sources }) => sources);
    expect(cited.filter((id) => !items.includes(id))).toEqual([]);
  });
});

describe('a rule page', () => {
  const pageOf = (logic: string, accuracy: Accuracy = new Map(), cases = '') => {
    const { pack: own, problems } = packOf({
      'own.yml': `${ruleFile('own', logic)}${cases}`,
      'states/late.yml': 'id: late\ntitle: Late\ndescription: It is late.\nwhen: [{ said: [late], by: customer }]\n',
    });
    expect(problems).toEqual([]);
    return docPages({ pack: own, guidelines, accuracy }, { cues: '', balances: '' }).get('docs/rules/own.md')!;
  };
  const measured = (gold: number, f1: number) =>
    new Map([['own', { gold, tp: 1, fp: 1, fn: 1, precision: 0.5, recall: 0.5, f1, kappa: null }]]);
  const anyLogic = 'occasion: { said: [alpha] }';

  test('tells the logic in words', () => {
    const page = pageOf(`
occasion: { state: late, by: customer, pick: 2, spacing: { one-in: 3 } }
met:
  any:
    - { said: ['@back-channel', '(so|very) late'], in: [same-turn, within 2], unless: [quoted] }
    - not: { state: late, in: later, turns: 2 }
    - { overlap: 0.5 }
anchor: reply
needs: [times]`);
    for (const words of [
      'the first time in turn 2 of those that have one: a moment of the state [late](../states.md#late)',
      'at most one in 3 customer turns running',
      'any of these holds:\n  - the agent says [back-channel](../../rules/concepts/back-channel.yml) or `(so|very) late` in the same turn or there or in their next 2 turns (not where it is quoted)',
      '**not:** the state [late](../states.md#late) holds in any turn after, in 2 turns at least',
      '0.5 s or more before',
      "Reported on the agent's reply",
      'carries no times',
    ])
      expect(page).toContain(words);
  });

  test('tells limits, and what is better not said', () => {
    expect(pageOf(`${anyLogic}\nlimit: { most: 3, repeats: 0 }`)).toContain(
      '**Missed** where there are more than 3 in one conversation, or the same words again.',
    );
    expect(pageOf(anyLogic)).toContain('Every occasion is **missed**');
  });

  test('says how often the rule is right, and when that is too seldom', () => {
    expect(pageOf(anyLogic)).toContain('Not measured.');
    expect(pageOf(anyLogic, measured(20, 0.8))).toContain('| checking | 20 | 1 | 1 | 1 | 0.50 | 0.50 | 0.80 | – |');
    expect(pageOf(anyLogic, measured(20, 0.8))).not.toContain('Not yet reliable');
    expect(pageOf(anyLogic, measured(20, 0.59))).toContain('Not yet reliable');
    expect(pageOf(anyLogic, measured(2, 1))).toContain('too few to tell much');
  });

  test('marks the turn of an example where the outcome is', () => {
    const cases = 'cases:\n  missed:\n    - at: 1\n      say: |-\n        Customer: beta\n        Agent: alpha\n';
    expect(pageOf(anyLogic, new Map(), cases)).toContain('Customer: beta\nAgent: alpha   ← found\n');
  });

  test('keeps what is written in rules from becoming markup', () => {
    const text = ruleFile('own', anyLogic).replace('Because.', '"f*** <b>it</b> a_b_c"');
    const { pack: own } = packOf({ 'own.yml': text });
    const page = docPages({ pack: own, guidelines, accuracy: new Map() }, { cues: '', balances: '' }).get(
      'docs/rules/own.md',
    );
    expect(page).toContain('f\\*\\*\\* \\<b>it\\</b> a\\_b\\_c');
  });
});

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !link.startsWith('http'));
}

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? from : normalize(join(dirname(from), file));
  const text = pages.get(path) ?? (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
  if (text === undefined || anchor === undefined) return text !== undefined;
  return [...text.matchAll(/^#+ (.+)$/gm)].some(([, heading]) => anchorOf(heading!) === anchor);
}
