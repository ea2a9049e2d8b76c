import { CommanderError } from 'commander';
import type { ExitCode } from './exit-code.ts';
import { endQuietlyWithReader } from './output.ts';
import { createProgram } from './program.ts';
import { say } from './say-problem.ts';

endQuietlyWithReader();
run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

/** Runs the program; whatever goes wrong is said in a line and is code 2. */
async function run(written: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram((done) => {
    code = done;
  });
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync(written, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what is wrong, or has printed what was asked for (help, version: its code 0).
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    say(`tactlint: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}
