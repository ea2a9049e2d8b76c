import { Argument, InvalidArgumentError, Option } from 'commander';
import type { CoachOptions } from './coach.ts';
import type { CommandEntry } from './commands.ts';
import {
  colourOptions,
  configOptions,
  maskOptions,
  outputFileOption,
  presetOption,
  readingOptions,
  stdinOption,
} from './options.ts';
import type { ScoreOptions } from './score.ts';

const conversations = (): Argument =>
  new Argument('<paths...>', 'conversations: files, folders, globs, or - for standard input');

/** What speaks of people: scores and coaching. */
export const peopleCommands = (): readonly CommandEntry[] => [
  {
    name: 'score',
    summary: 'score conversations and agents by a scorecard, with all that a score rests on',
    arguments: [conversations()],
    options: [
      new Option('--scorecard <file>', 'categories, weights and pass mark (default: the one that ships)'),
      new Option('--by <group>', 'what gets a score of its own')
        .choices(['agent', 'conversation', 'month'])
        .default('agent'),
      new Option('--fail-under <score>', 'exit code 1 where the score of all conversations is below that').argParser(
        toScore,
      ),
      ...configOptions(),
      ...readingOptions(),
      stdinOption(),
      new Option('-f, --format <name>', 'form of the report').choices(['stylish', 'json', 'csv']).default('stylish'),
      outputFileOption(),
      ...maskOptions(),
      ...colourOptions(),
    ],
    run: async ([paths, options]) => (await import('./score.ts')).score(paths as string[], options as ScoreOptions),
  },
  {
    name: 'coach',
    summary: 'tell each agent what went well, what recurs, what changed, and one thing to try next',
    arguments: [conversations()],
    options: [
      new Option('--agent-name <name>', 'only for this agent'),
      new Option(
        '--since <date>',
        'look at conversations from this day on (2026-01-31), beside those before',
      ).argParser(toDay),
      new Option('--self', 'a short look at one chat of your own'),
      ...configOptions(),
      presetOption(),
      ...readingOptions(),
      stdinOption(),
      new Option('-f, --format <name>', 'form of the report')
        .choices(['stylish', 'markdown', 'json'])
        .default('stylish'),
      outputFileOption(),
      ...maskOptions(),
      ...colourOptions(),
    ],
    run: async ([paths, options]) => (await import('./coach.ts')).coach(paths as string[], options as CoachOptions),
  },
];

function toScore(written: string): number {
  if (!/^\d{1,3}(?:\.\d{1,3})?$/.test(written) || Number(written) > 100)
    throw new InvalidArgumentError('It takes a number from 0 to 100.');
  return Number(written);
}

function toDay(written: string): string {
  const day = new Date(`${written}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(written))
    throw new InvalidArgumentError('It takes a day, as 2026-01-31.');
  return written;
}
