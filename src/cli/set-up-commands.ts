import { Argument, Option } from 'commander';
import { shells } from '../completion/shells.ts';
import type { CommandEntry } from './commands.ts';
import type { InitOptions } from './init.ts';
import { collected } from './options.ts';

/** What is done once, on the way in. */
export const setUpCommands = (): readonly CommandEntry[] => [
  {
    name: 'init',
    summary: 'look at the transcripts of a folder and write a first config that fits them',
    arguments: [new Argument('[folder]', 'where transcripts are (default: this folder)')],
    options: [
      new Option('-y, --yes', 'ask nothing, take what is proposed (as without a terminal)'),
      new Option('--preset <name>', 'ground that the rules stand on').choices(['recommended', 'strict', 'all']),
      collected('--agent <speaker>', 'who is an agent: a label, a /pattern/ or channel:N (repeatable)'),
      collected('--customer <speaker>', 'who is a customer, in the same ways (repeatable)'),
    ],
    run: async ([folder, options]) =>
      (await import('./init.ts')).init(folder as string | undefined, options as InitOptions),
  },
  {
    name: 'completion',
    summary: 'print a script by which a shell completes commands, options, rules and formats',
    arguments: [new Argument('<shell>', 'which one').choices(shells)],
    options: [],
    run: async ([shell]) => (await import('./completion.ts')).printCompletion(shell as (typeof shells)[number]),
  },
];
