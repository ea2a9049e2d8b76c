import { evidenceGrades } from '../../src/rules/evidence-grades.ts';
import type { RuleFile } from '../../src/rules/schema.ts';
import { measuredLines } from './accuracy.ts';
import { exampleLines } from './examples.ts';
import { Links } from './links.ts';
import { logicPoints } from './logic-words.ts';
import { bullets, codeInTable, generated, page, plain, table } from './markdown.ts';
import { type DocSources, guidelineOf, levelOf } from './sources.ts';

const links = new Links('docs/rules');

/** docs/rules/<id>.md */
export function rulePage(rule: RuleFile, sources: DocSources): string {
  const { cases } = rule;
  const judged = rule.judged === 'turn' ? 'turn by turn' : 'once a conversation';
  return page([
    [`# ${rule.id}`],
    [generated],
    [`**${plain(rule.title)}.** ${plain(rule.message)}`],
    [`${rule.category} · judged ${judged} · ${levelWords(rule, sources)} · [rule file](../../rules/${rule.id}.yml)`],
    ['## Why', '', plain(rule.rationale)],
    sourceLines(rule, sources),
    evidenceLines(rule),
    ['## What it looks at', '', ...bullets(logicPoints(rule.logic, links))],
    ['## Examples'],
    exampleLines('Found:', 'found', cases.missed),
    exampleLines('Met:', 'met', cases.met),
    exampleLines('Left alone, for want of an occasion:', '', cases['leaves-alone']),
    ['## Say instead', '', ...bullets(rule.instead.map((text) => ({ text: plain(text) })))],
    optionLines(rule),
    ['## What it does not see', '', ...bullets(rule.limits.map((text) => ({ text: plain(text) })))],
    ['## How often it is right', '', ...measuredLines(sources.accuracy.get(rule.id))],
  ]);
}

/** Only a rule that is off by default is another one in the preset `all`. */
function levelWords(rule: RuleFile, { pack }: DocSources): string {
  const usual = levelOf(rule, 'recommended', pack);
  const other = usual === 'off' ? 'all' : 'strict';
  const there = levelOf(rule, other, pack);
  return there === usual ? usual : `${usual} in \`recommended\`, ${there} in \`${other}\``;
}

function sourceLines({ sources }: RuleFile, { guidelines }: DocSources): string[] {
  if (sources.length === 0) return [];
  const points = sources.map((id) => {
    const { document, item } = guidelineOf(id, guidelines);
    return { text: `${links.guideline(id)} (${document.file}, item ${id.split('.')[1]}): ${plain(item.asks)}` };
  });
  return ['## Where it comes from', '', ...bullets(points)];
}

function evidenceLines({ evidence }: RuleFile): string[] {
  if (!evidence) return [];
  return [`Evidence ${evidence.grade} (${evidenceGrades[evidence.grade]}): ${plain(evidence.note)}`];
}

function optionLines({ id, options }: RuleFile): string[] {
  const entries = Object.entries(options);
  if (entries.length === 0) return [];
  const rows = entries.map(([name, { default: value, description }]) => [
    codeInTable(name),
    codeInTable(String(value)),
    plain(description),
  ]);
  const example = entries.map(([name, { default: value }]) => `${name}: ${value}`).join(', ');
  return [
    '## Options',
    '',
    ...table(['option', 'default', 'means'], rows),
    '',
    '```yaml',
    `rules: { ${id}: [warning, { ${example} }] }`,
    '```',
  ];
}
