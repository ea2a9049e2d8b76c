import { Argument, Option } from 'commander';
import type { BaselineOptions } from './baseline.ts';
import type { CalibrateOptions } from './calibrate.ts';
import type { ConvertOptions } from './convert.ts';
import type { ExitCode } from './exit-code.ts';
import type { FormatsOptions } from './formats.ts';
import {
  collected,
  collectIds,
  colourOptions,
  configOptions,
  maskOptions,
  outputFileOption,
  presetOption,
  readingOptions,
  ruleOption,
  stdinOption,
  targets,
  toShare,
} from './options.ts';
import { peopleCommands } from './people-commands.ts';
import type { RulesOptions } from './rules.ts';
import { setUpCommands } from './set-up-commands.ts';
import type { SuppressOptions } from './suppress.ts';
import type { TestOptions } from './test.ts';
import type { TraceCommandOptions } from './trace-command.ts';

/** A command as the parser and the help see it; its code is loaded when it runs. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  /** `parsed` are the arguments, then the options, as commander hands them over. */
  run(parsed: readonly unknown[]): Promise<ExitCode>;
}

/** All other commands; a new one is an entry here and a file of its own. */
export const commands = (): readonly CommandEntry[] => [
  {
    name: 'rules',
    summary: 'list the rules, with the level they have here',
    arguments: [],
    options: [new Option('--json', 'as JSON'), ...configOptions()],
    run: async ([options]) => (await import('./rules.ts')).listRules(options as RulesOptions),
  },
  {
    name: 'explain',
    summary: 'say what a rule looks for, why, on what evidence, and what to say instead',
    arguments: [new Argument('<rule>', 'id of the rule')],
    options: configOptions(),
    run: async ([rule, options]) => (await import('./explain.ts')).explain(rule as string, options as RulesOptions),
  },
  {
    name: 'trace',
    summary: 'show how the verdicts on a file, or on one of its turns, came about',
    arguments: [new Argument('<file[:turn]>', 'turns are counted from 0')],
    options: [
      collected('--only <rule>', 'this rule, whatever its level (repeatable)'),
      new Option('--conversation <id>', 'only this conversation of a file of several'),
      ...readingOptions(),
      ...configOptions(),
    ],
    run: async ([target, options]) =>
      (await import('./trace-command.ts')).trace(target as string, options as TraceCommandOptions),
  },
  {
    name: 'baseline',
    summary: 'write down the findings there are, so that from now on only new ones count',
    arguments: [new Argument('[paths...]', 'files, folders, globs (default: this folder)')],
    options: [
      new Option('--baseline <file>', 'the file (default: the one of the config, else .tactlint-baseline.json)'),
      new Option('--update', 'take in findings that are new'),
      new Option('--prune', 'drop findings that are no more; name the same paths as before'),
      ruleOption(),
      ...configOptions(),
      presetOption(),
      ...readingOptions(),
    ],
    run: async ([paths, options]) =>
      (await import('./baseline.ts')).writeBaseline(paths as string[], options as BaselineOptions),
  },
  {
    name: 'suppress',
    summary: 'say in the suppression file that a finding does not count, and why',
    arguments: [new Argument('<file[:turn]>', 'turns are counted from 0'), new Argument('<rule>', 'id of the rule')],
    options: [
      new Option('--reason <text>', 'why it does not count').makeOptionMandatory(),
      new Option('--author <name>', 'who says so').makeOptionMandatory(),
      new Option('--until <date>', 'last day on which it holds (2027-01-31)'),
      new Option('--conversation <id>', 'only this conversation of a file of several'),
      ruleOption(),
      ...configOptions(),
      presetOption(),
      ...readingOptions(),
    ],
    run: async ([target, rule, options]) =>
      (await import('./suppress.ts')).suppressFinding(target as string, rule as string, options as SuppressOptions),
  },
  {
    name: 'calibrate',
    summary: 'compare findings with the labels of people: how far can each rule be trusted here',
    arguments: [new Argument('<paths...>', 'labelled conversations: files, folders, globs, or - for standard input')],
    options: [
      new Option('--rules <ids>', 'only these rules, whatever their level (a,b; repeatable)').argParser(collectIds),
      new Option('--disagreements', 'also list every place where labels and findings differ (json always does)'),
      new Option('--min-f1 <share>', 'fail where F1 over all rules is below that').argParser(toShare),
      ...configOptions(),
      presetOption(),
      ...readingOptions(),
      stdinOption(),
      new Option('-f, --format <name>', 'form of the report').choices(['stylish', 'json']).default('stylish'),
      outputFileOption(),
      ...maskOptions(),
      ...colourOptions(),
    ],
    run: async ([paths, options]) =>
      (await import('./calibrate.ts')).calibrate(paths as string[], options as CalibrateOptions),
  },
  ...peopleCommands(),
  {
    name: 'convert',
    summary: 'print conversations of any format as generic JSON, or as vCon',
    arguments: [new Argument('<paths...>', 'files, folders, globs, or - for standard input')],
    options: [
      new Option('--to <form>', 'json: one document; jsonl: a line each; vcon').choices(targets),
      ...readingOptions(),
      ...configOptions(),
      stdinOption(),
      outputFileOption(),
    ],
    run: async ([paths, options]) =>
      (await import('./convert.ts')).convert(paths as string[], options as ConvertOptions),
  },
  {
    name: 'formats',
    summary: 'list the formats that can be read, how each is told, and what it carries',
    arguments: [],
    options: [new Option('--json', 'as JSON'), ...configOptions()],
    run: async ([options]) => (await import('./formats.ts')).listFormats(options as FormatsOptions),
  },
  {
    name: 'test',
    summary: 'run the cases inside rule files: of the built-in rules, or of these folders',
    arguments: [new Argument('[folders...]', 'folders of rules')],
    options: [new Option('--coverage', 'also name rules and phrases that no case makes fire')],
    run: async ([folders, options]) => {
      const { testRules } = await import('./test.ts');
      return testRules(
        folders as string[],
        { coverage: (options as Partial<TestOptions>).coverage === true },
        (text) => void process.stdout.write(text),
      );
    },
  },
  ...setUpCommands(),
];
