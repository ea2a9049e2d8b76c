import { Argument, Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { commands } from './commands.ts';
import { lintByDefault } from './default-command.ts';
import type { ExitCode } from './exit-code.ts';
import { type LintOptions, lintOptions } from './options.ts';
import { say } from './say-problem.ts';

const examples = `
Examples:
  $ tactlint chats/                              every transcript in a folder
  $ tactlint "exports/**/*.jsonl" --format json  a glob (quoted), for programs
  $ tactlint call.txt --agent Dana               say who the agent is
  $ cat chat.txt | tactlint -                    standard input
  $ tactlint explain apology-form                why a rule is there, what to say instead

Exit codes: 0 nothing at or above --fail-on (and not more than --max-warnings), 1 findings there,
2 the job could not be done or not wholly: bad config, unreadable input, nothing to check.
`;

/** The command line: parses, and hands the exit code of what ran to `done`. */
export function createProgram(done: (code: ExitCode) => void): Command {
  const entries = commands();
  const names = entries.map(({ name }) => name);
  const program = new Command('tactlint')
    .description('Checks what agents say in customer-service conversations.')
    .version(packageJson.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addArgument(new Argument('[paths...]', 'files, folders, globs, or - for standard input'))
    .addHelpText('after', examples)
    .enablePositionalOptions()
    .configureOutput({ outputError: (text) => say(text.trimEnd()) })
    .action(async (paths: string[], options: LintOptions) => done(await lintByDefault(paths, options, names)));
  for (const [heading, options] of lintOptions()) {
    for (const option of options) program.addOption(option.helpGroup(heading));
  }
  for (const entry of entries) {
    const command = program.command(entry.name).summary(entry.summary).description(capitalised(entry.summary));
    for (const argument of entry.arguments) command.addArgument(argument);
    for (const option of entry.options) command.addOption(option);
    command.action(async (...parsed: unknown[]) => done(await entry.run(parsed)));
  }
  return program;
}

function capitalised(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}
