import { InvalidArgumentError, Option } from 'commander';
import { reportNames } from '../reports/names.ts';
import type { Severity } from '../rules/schema.ts';
import type { ChangeChoice } from './change-choice.ts';
import { type ChosenReport, collectReport } from './chosen-reports.ts';

/** The one table of options: parser, help and docs/command-line.md are made from it. */

const levels: readonly Severity[] = ['error', 'warning', 'info', 'off'];

/** A level set on the command line. */
export interface TypedRule {
  readonly id: string;
  readonly level: Severity;
}

/** How files are read. */
export interface ReadingOptions {
  readonly formatIn?: string;
  readonly agent?: readonly string[];
  readonly customer?: readonly string[];
}

/** What `tactlint convert` writes. */
export const targets = ['json', 'jsonl', 'vcon'] as const;
export type Target = (typeof targets)[number];

export interface ConfigChoice {
  readonly config?: string;
  readonly configLookup: boolean;
}

/** What decides how files are read and judged. */
export interface JudgeOptions extends ReadingOptions, ConfigChoice {
  readonly preset?: string;
  readonly rule?: readonly TypedRule[];
  readonly stdinFilename?: string;
  readonly mask: boolean;
  readonly maskNames?: boolean;
  readonly baseline?: string | false;
}

export interface LintOptions extends JudgeOptions, ChangeChoice {
  readonly suppressions: boolean;
  readonly printConfig?: string;
  readonly format?: readonly ChosenReport[];
  readonly outputFile?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly failOn: 'error' | 'warning' | 'info' | 'never';
  readonly maxWarnings?: number;
  readonly cache?: string | false;
  readonly watch?: boolean;
}

export const readingOptions = (): Option[] => [
  new Option('--format-in <name>', 'read every file as this format (see `tactlint formats`), whatever it looks like'),
  collected('--agent <speaker>', 'who is an agent: a label, a /pattern/ or channel:N (repeatable)'),
  collected('--customer <speaker>', 'who is a customer, in the same ways (repeatable)'),
];

export const configOptions = (): Option[] => [
  new Option('-c, --config <file>', 'use this config for every file'),
  new Option('--no-config-lookup', 'do not look for .tactlint.yml beside and above each file'),
];

export const outputFileOption = (): Option => new Option('-o, --output-file <file>', 'write the report to a file');

export const stdinOption = (): Option =>
  new Option('--stdin-filename <name>', 'name of what comes from standard input ("-"): for its config and for reports');

export const presetOption = (): Option =>
  new Option('--preset <name>', 'ground that the rules stand on: recommended, strict or all');

export const ruleOption = (): Option =>
  new Option('--rule <id:level>', 'level of one rule, over every config (repeatable)').argParser(collectRule);

export const maskOptions = (): Option[] => [
  new Option('--no-mask', 'show e-mail addresses, phone, card and account numbers in quotes'),
  new Option('--mask-names', 'hide names in quotes and labels, as far as they can be told'),
];

export const colourOptions = (): Option[] => [
  new Option('--color', 'colours even where the output is no terminal'),
  new Option('--no-color', 'no colours'),
];

/** Options of `tactlint [paths…]`, by heading. */
export const lintOptions = (): ReadonlyMap<string, readonly Option[]> =>
  new Map([
    [
      'Rules:',
      [
        ...configOptions(),
        presetOption(),
        ruleOption(),
        new Option('--print-config <file>', 'print what holds for a file, with the origin of each value'),
      ],
    ],
    [
      'Input:',
      [
        ...readingOptions(),
        stdinOption(),
        new Option('--since <commit>', 'only files changed since this branch left that commit (git)'),
        new Option('--staged', 'only files of the next commit, as they will be in it (git)').conflicts('since'),
      ],
    ],
    [
      'Report:',
      [
        new Option(
          '-f, --format <name[=file]>',
          `form of the report, and its file (repeatable; default: stylish): ${reportNames.join(', ')}`,
        ).argParser(collectReport),
        outputFileOption(),
        new Option('--quiet', 'report errors only'),
        ...maskOptions(),
        ...colourOptions(),
      ],
    ],
    [
      'What counts:',
      [
        new Option('--baseline <file>', 'findings in this file do not count (see `tactlint baseline`)'),
        new Option('--no-baseline', 'all findings count, whatever baseline the config names'),
        new Option('--no-suppressions', 'all findings count, whatever is suppressed in transcripts and beside them'),
      ],
    ],
    [
      'Running again:',
      [
        new Option('--cache <file>', 'judge only what is new or changed since the run that wrote this file'),
        new Option('--no-cache', 'judge everything, whatever --cache says before'),
        new Option('-w, --watch', 'go on: look again at what changes, until Ctrl-C').conflicts([
          'outputFile',
          'staged',
          'printConfig',
        ]),
      ],
    ],
    [
      'Exit code:',
      [
        new Option('--fail-on <level>', 'lowest level that fails; never: only report')
          .choices(['error', 'warning', 'info', 'never'])
          .default('error'),
        new Option('--max-warnings <number>', 'fail on more warnings than that').argParser(toCount),
      ],
    ],
  ]);

export function collected(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] = []) => [
    ...before,
    value,
  ]);
}

function collectRule(written: string, before: readonly TypedRule[] = []): TypedRule[] {
  const [id, level, ...rest] = written.split(':');
  const known = levels.find((one) => one === level);
  if (!id || !known || rest.length > 0) {
    throw new InvalidArgumentError(`Write id:level; a level is ${levels.join(', ')}.`);
  }
  return [...before, { id, level: known }];
}

/** `a,b`, repeatable. */
export function collectIds(written: string, before: readonly string[] = []): string[] {
  const ids = written.split(',').map((id) => id.trim());
  if (ids.includes('')) throw new InvalidArgumentError('Write ids with commas between them.');
  return [...before, ...ids];
}

export function toShare(written: string): number {
  if (!/^(?:0|1|[01]?\.\d{1,9})$/.test(written) || Number(written) > 1)
    throw new InvalidArgumentError('It takes a number from 0 to 1.');
  return Number(written);
}

function toCount(written: string): number {
  if (!/^\d{1,9}$/.test(written)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(written);
}
