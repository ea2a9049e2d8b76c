import type { CompletedCommand, Wanted } from './completed.ts';

/** Bash takes `=` and `:` for words of their own: `sarif=out` is three. */
export function bashScript(commands: readonly CompletedCommand[], levels: readonly string[]): string {
  const names = commands.flatMap(({ name }) => (name === '' ? [] : [name]));
  return `# tactlint in bash: eval "$(tactlint completion bash)" in ~/.bashrc
_tactlint_words() { local IFS=$' \\n'; COMPREPLY=( $(compgen -W "$1" -- "$cur") ); }
_tactlint_files() {
  local IFS=$'\\n'
  COMPREPLY+=( $(compgen -f -- "$cur") )
  compopt -o filenames 2>/dev/null
}
_tactlint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} mark= before= command= word
  COMPREPLY=()
  if [[ $cur == [=:] ]]; then mark=$cur before=$prev cur=
  elif [[ $prev == [=:] && $COMP_CWORD -gt 2 ]]; then mark=$prev before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if [[ $mark == = && $before == --* ]]; then prev=$before
  elif [[ $mark == = ]]; then _tactlint_files; return
  elif [[ $mark == : ]]; then _tactlint_words '${levels.join(' ')}'; return
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case $command in
${commands.map((command) => branchOf(command, names)).join('\n')}
  esac
}
complete -F _tactlint tactlint
`;
}

function branchOf({ name, options, arguments: taken }: CompletedCommand, names: readonly string[]): string {
  const values = options.flatMap(({ flags, value }) =>
    value ? [`        ${flags.join('|')}) ${completing(value)} return ;;`] : [],
  );
  const flags = options.flatMap((option) => option.flags).join(' ');
  const start = name === '' ? `_tactlint_words '${names.join(' ')}'; _tactlint_files;` : argumentsOf(taken);
  return `    ${name === '' ? "''" : name})
      case $prev in
${values.join('\n')}${values.length > 0 ? '\n' : ''}        *) ;;
      esac
      if [[ $cur == -* ]]; then _tactlint_words '${flags}'; else ${start} fi ;;`;
}

/** Where arguments are of several kinds, all are offered: which one is due depends on the options before. */
function argumentsOf(taken: readonly Wanted[]): string {
  const words = taken.flatMap((wanted) => ('words' in wanted ? wanted.words : []));
  const steps = [
    ...(words.length > 0 ? [`_tactlint_words '${words.join(' ')}';`] : []),
    ...(taken.some(({ kind }) => kind === 'files') ? ['_tactlint_files;'] : []),
  ];
  return steps.length > 0 ? steps.join(' ') : ':;';
}

function completing(wanted: Wanted): string {
  if (wanted.kind === 'files') return '_tactlint_files;';
  return wanted.kind === 'anything' ? '' : `_tactlint_words '${wanted.words.join(' ')}';`;
}
