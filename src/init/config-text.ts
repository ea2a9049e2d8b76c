import { visible, visibleJson } from '../reports/visible.ts';
import type { Entry, Proposal } from './proposal.ts';

/** The config as a file: it says what holds, and why, to somebody who has never seen one. */
export function configText(proposal: Proposal, schema: string): string {
  const blocks = [
    [
      `# yaml-language-server: $schema=${schema}`,
      '# Written by `tactlint init`; yours to change. All keys: docs/configuration.md of tactlint.',
    ],
    presetLines(proposal),
    speakerLines(proposal),
    ignoreLines(proposal),
    channelLines(proposal),
    [
      '# E-mail addresses, phone, card and account numbers are masked in every report. `names` hides names too, as far',
      '# as they can be told; `false` shows all.',
      'mask: true',
    ],
  ];
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const meaning: Readonly<Record<string, string>> = {
  recommended:
    'Rules whose precision is not proved only inform, and fail nothing. `strict` is for texts to learn from.',
  strict: 'Every finding counts: `info` becomes `warning`, `warning` becomes `error`. `recommended` is milder.',
  all: 'Every rule at its own level, also those that are off. `recommended` is milder.',
};

function presetLines({ preset }: Proposal): string[] {
  return [`# ${meaning[preset] ?? 'The ground that all rules stand on.'}`, `preset: ${preset}`];
}

function speakerLines({ agents, customers, undecided, unnamedCustomers }: Proposal): string[] {
  const lists = [...listOf('agent', agents, '  '), ...listOf('customer', customers, '  ')];
  const remarks = [
    ...(unnamedCustomers > 0
      ? [`# ${unnamedCustomers} names of customers are not listed: who is no agent is told by that.`]
      : []),
    ...(undecided.length > 0
      ? [
          `# Nobody can tell on which side these are, or they are on both: ${shownLabels(undecided)}.`,
          '# Rules that need to know skip them. Name them here, or in `roles`: { Label: agent | customer | bot | system }.',
        ]
      : []),
  ];
  if (lists.length === 0 && remarks.length === 0)
    return [
      '# Who is agent and who is customer, the files and their labels say themselves: nothing to add under `speakers`.',
    ];
  const head = '# Who is who, where labels do not say it: a label in any case, a /pattern/, or channel:N.';
  return lists.length === 0 ? remarks : [head, ...remarks, 'speakers:', ...lists];
}

function ignoreLines({ ignores, unreadable }: Proposal): string[] {
  const asked = unreadable.map(({ value, because }) => `#  - ${scalar(value)}  # ${visible(because)}`);
  return [
    ...(ignores.length > 0 ? ['# Files that are no transcripts.', ...listOf('ignores', ignores, '')] : []),
    ...(asked.length > 0
      ? [
          '# These could not be read, or not wholly, and make every run end with code 2. Mend them, or leave them out:',
          ...(ignores.length > 0 ? [] : ['# ignores:']),
          ...asked,
        ]
      : []),
  ];
}

/** Levels stay as they are: what suits a team's calls only the team knows. */
function channelLines({ channels }: Proposal): string[] {
  if (channels.length < 2) return [];
  return [
    `# ${channels.join(' and ')} are both here, and what is right in one need not be in the other: set levels apart, like`,
    '#     rules: { name-overuse: off }',
    'overrides:',
    ...channels.flatMap((channel) => [`  - channel: ${channel}`, '    rules: {}']),
  ];
}

function listOf(key: string, entries: readonly Entry[], indent: string): string[] {
  if (entries.length === 0) return [];
  const lines = entries.map(({ value, because }) => `${indent}  - ${scalar(value)}  # ${visible(because)}`);
  return [`${indent}${key}:`, ...lines];
}

const longestList = 5;

/** For a remark: on one line, and nothing in it moves a cursor. */
function shownLabels(labels: readonly string[]): string {
  const shown = labels.slice(0, longestList).map((label) => `“${visible(label).slice(0, 60)}”`);
  return shown.join(', ') + (labels.length > longestList ? ` and ${labels.length - longestList} more` : '');
}

/** Plain where it can mean nothing else; else in single quotes, which keep backslashes; as JSON, which YAML takes, at worst. */
function scalar(value: string): string {
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  if (/^\p{L}[\p{L}\p{N} ._/-]*(?<! )$/u.test(value) && !isWord) return value;
  return visible(value) === value ? `'${value.replaceAll("'", "''")}'` : visibleJson(JSON.stringify(value));
}
