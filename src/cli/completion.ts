import { bashScript } from '../completion/bash.ts';
import { completedCommands } from '../completion/completed.ts';
import { fishScript } from '../completion/fish.ts';
import type { Shell } from '../completion/shells.ts';
import { zshScript } from '../completion/zsh.ts';
import { reportNames } from '../reports/names.ts';
import { builtInPack } from '../rules/built-in.ts';
import { severities } from '../rules/schema.ts';
import type { ExitCode } from './exit-code.ts';
import { builtInFormats } from './formats.ts';
import { createProgram } from './program.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** `tactlint completion SHELL`: a script made of the same table as parser and help. */
export async function printCompletion(shell: Shell): Promise<ExitCode> {
  const { rules, presets } = await builtInPack();
  const commands = completedCommands(
    createProgram(() => {}),
    {
      rules: rules.map(({ id }) => id).sort(),
      formats: builtInFormats().map(({ name }) => name),
      reports: reportNames,
      presets: presets.map(({ id }) => id),
    },
  );
  process.stdout.write(scripts[shell](commands, severities));
  return 0;
}
