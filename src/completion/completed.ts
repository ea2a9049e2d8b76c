import type { Argument, Command, Option } from 'commander';

/** What can stand at a place of the command line. */
export type Wanted =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** `NAME` or `NAME=FILE`. */
  | { readonly kind: 'reports'; readonly words: readonly string[] }
  /** `ID:LEVEL`. */
  | { readonly kind: 'levels'; readonly words: readonly string[] }
  | { readonly kind: 'files' }
  | { readonly kind: 'anything' };

export interface CompletedOption {
  /** `-f`, `--format`. */
  readonly flags: readonly string[];
  readonly summary: string;
  /** Nothing: it takes no value. */
  readonly value?: Wanted;
}

/** A command, or the program itself, as completion sees it. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  readonly arguments: readonly Wanted[];
}

/** Names that the parser does not know, because they are data. */
export interface KnownNames {
  readonly rules: readonly string[];
  readonly formats: readonly string[];
  readonly reports: readonly string[];
  readonly presets: readonly string[];
}

/** The program first, then its commands: read from the parser, so that no option can be missing. */
export function completedCommands(program: Command, names: KnownNames): CompletedCommand[] {
  return [program, ...program.commands].map((command) => ({
    name: command === program ? '' : command.name(),
    summary: command.summary(),
    options: [...command.options.map((option) => toCompleted(option, names)), help],
    arguments: command.registeredArguments.map((argument) => wantedBy(argument, argument.name(), names)),
  }));
}

const help: CompletedOption = { flags: ['-h', '--help'], summary: 'print help' };

function toCompleted(option: Option, names: KnownNames): CompletedOption {
  const flags = [option.short, option.long].flatMap((flag) => flag ?? []);
  const placeholder = /[<[](.+)[>\]]$/.exec(option.flags)?.[1];
  return {
    flags,
    summary: option.description,
    ...(placeholder !== undefined && { value: wantedBy(option, `${option.long} ${placeholder}`, names) }),
  };
}

/** What an option or argument takes stands in its name: `--config file`, `rule`. */
function wantedBy({ argChoices }: Option | Argument, name: string, names: KnownNames): Wanted {
  if (argChoices) return { kind: 'words', words: argChoices };
  if (name.endsWith('[=file]')) return { kind: 'reports', words: names.reports };
  if (name.endsWith('id:level')) return { kind: 'levels', words: names.rules };
  if (/(?:^|--only |--rules )(?:rule|ids)$/.test(name)) return { kind: 'words', words: names.rules };
  if (name.startsWith('--format-in ')) return { kind: 'words', words: names.formats };
  if (name.startsWith('--preset ')) return { kind: 'words', words: names.presets };
  if (/\b(?:files?|filename|paths|folders?)\b/.test(name)) return { kind: 'files' };
  return { kind: 'anything' };
}
