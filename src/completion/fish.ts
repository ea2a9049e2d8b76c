import type { CompletedCommand, CompletedOption, Wanted } from './completed.ts';

/** One `complete` line each; fish completes files by itself where nothing forbids it. */
export function fishScript(commands: readonly CompletedCommand[], levels: readonly string[]): string {
  const named = commands.filter(({ name }) => name !== '');
  const none = `not __fish_seen_subcommand_from ${named.map(({ name }) => name).join(' ')}`;
  const lines = commands.flatMap((command) => {
    const condition = command.name === '' ? none : `__fish_seen_subcommand_from ${command.name}`;
    const start = `complete -c tactlint -n ${quoted(condition)}`;
    return [
      ...command.options.map((option) => `${start}${optionOf(option, levels)}`),
      ...command.arguments.flatMap((wanted) =>
        'words' in wanted ? [`${start} -f -a ${wordsOf(wanted, levels)}`] : [],
      ),
    ];
  });
  const starts = named.map(
    ({ name, summary }) => `complete -c tactlint -n ${quoted(none)} -a ${name} -d ${quoted(summary)}`,
  );
  return `# tactlint in fish: tactlint completion fish > ~/.config/fish/completions/tactlint.fish
${[...starts, ...lines].join('\n')}
`;
}

function optionOf({ flags, summary, value }: CompletedOption, levels: readonly string[]): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`)).join('');
  return `${names}${takes(value, levels)} -d ${quoted(summary)}`;
}

function takes(value: Wanted | undefined, levels: readonly string[]): string {
  if (value === undefined) return '';
  if (value.kind === 'files') return ' -r -F';
  if (value.kind === 'anything') return ' -x';
  return ` ${value.kind === 'reports' ? '-r' : '-x'} -a ${wordsOf(value, levels)}`;
}

function wordsOf(wanted: Wanted & { words: readonly string[] }, levels: readonly string[]): string {
  const { words } = wanted;
  const all = wanted.kind === 'levels' ? words.flatMap((word) => levels.map((level) => `${word}:${level}`)) : words;
  return quoted(all.join(' '));
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
