import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visible } from '../reports/visible.ts';
import { wrap } from '../reports/wrap.ts';
import { evidenceGrades } from '../rules/evidence-grades.ts';
import { unknown } from '../rules/nearest-name.ts';
import type { RuleFile, TestCase } from '../rules/schema.ts';
import { paintFor } from './colours.ts';
import type { ExitCode } from './exit-code.ts';
import { readKnownRules } from './known-rules.ts';
import type { ConfigChoice } from './options.ts';
import { Problems } from './problems.ts';

/** Enough to see what is meant; the rule file has them all. */
const examplesShown = 3;

/** `tactlint explain RULE`: what it looks for, why, on what evidence, what to say instead, and what it does not see. */
export async function explain(id: string, choice: ConfigChoice): Promise<ExitCode> {
  const problems = new Problems();
  const known = await readKnownRules(choice, problems);
  if (!known) return 2;
  const rule = known.rules.find((one) => one.id === id);
  if (!rule) {
    const message = unknown(
      'rule',
      id,
      known.rules.map((one) => one.id),
    );
    problems.say({ filePath: 'command line', message });
    return 2;
  }
  const level = known.settled.get(id)?.level;
  const paint = paintFor(undefined, true);
  const sections = [
    [
      `${paint.bold(rule.id)}  ${visible(rule.title)}`,
      `${level?.value} (${level?.origin}) · ${rule.category} · judged by ${rule.judged}`,
    ],
    ['What', ...wrap(rule.message)],
    ['Why', ...wrap(rule.rationale)],
    sourceSection(rule),
    ['Say instead', ...rule.instead.flatMap((line) => wrap(line, '- '))],
    optionSection(rule),
    exampleSection('Found', rule.cases.missed),
    exampleSection('Met', rule.cases.met),
    exampleSection('Left alone', rule.cases['leaves-alone']),
    ['Limits', ...rule.limits.flatMap((line) => wrap(line, '- '))],
    ['Page', ...pageOf(rule)],
  ];
  const shown = sections.filter((section) => section.length > 1);
  process.stdout.write(
    shown
      .map(
        ([heading, ...lines], at) =>
          `${at === 0 ? heading : paint.underline(heading)}\n${lines.map((line) => `  ${visible(line)}\n`).join('')}`,
      )
      .join('\n'),
  );
  return 0;
}

/** The page that ships with a built-in rule, with its logic in words and its measured figures; a team's rule has none. */
function pageOf({ id }: RuleFile): string[] {
  const path = fileURLToPath(new URL(`../docs/rules/${id}.md`, import.meta.url));
  return existsSync(path) ? [relative('.', path)] : [];
}

function sourceSection({ sources, evidence }: RuleFile): string[] {
  const guidelines = sources.length > 0 ? [`guidelines ${sources.join(', ')}`] : [];
  if (!evidence) return ['Source', ...guidelines];
  return [
    'Source',
    ...guidelines,
    `evidence ${evidence.grade}: ${evidenceGrades[evidence.grade]}`,
    ...wrap(evidence.note),
  ];
}

function optionSection({ id, options }: RuleFile): string[] {
  const entries = Object.entries(options);
  const [first] = entries;
  if (!first) return [];
  return [
    'Options',
    ...entries.flatMap(([name, { default: value, description }]) =>
      wrap(`${name} (default ${value}): ${description}`, '- '),
    ),
    `in the config: ${id}: [warning, { ${first[0]}: ${first[1].default} }]`,
  ];
}

function exampleSection(heading: string, cases: readonly TestCase[]): string[] {
  return [
    heading,
    ...cases.slice(0, examplesShown).flatMap(({ say }) =>
      say
        .trim()
        .split('\n')
        .flatMap((line, at) => wrap(line, at === 0 ? '> ' : '  ')),
    ),
  ];
}
