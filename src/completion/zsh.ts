import type { CompletedCommand, CompletedOption, Wanted } from './completed.ts';

/** By zsh's own `_arguments`, which knows what has been typed already. */
export function zshScript(commands: readonly CompletedCommand[], levels: readonly string[]): string {
  const named = commands.filter(({ name }) => name !== '');
  return `#compdef tactlint
# tactlint in zsh: save as _tactlint in a folder of $fpath, or: source <(tactlint completion zsh)
_tactlint_reports() { if compset -P '*='; then _files; else compadd -S '' -- "$@"; fi }
_tactlint_levels() { if compset -P '*:'; then compadd -- ${levels.join(' ')}; else compadd -S ':' -- "$@"; fi }
_tactlint_start() {
  local -a commands
  commands=(
${named.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  _describe command commands
  _files
}
_tactlint() {
  local at
  for (( at = 2; at < CURRENT; at++ )); do
    case $words[at] in
${named.map(branchOf).join('\n')}
    esac
  done
  _arguments -s -S \\
${linesOf(commands.find(({ name }) => name === '')!, `'*:path:_tactlint_start'`)}
}
if [ "$funcstack[1]" = _tactlint ]; then _tactlint "$@"; else compdef _tactlint tactlint; fi
`;
}

/** From its name on, a command is a program of its own. */
function branchOf(command: CompletedCommand): string {
  const taken = command.arguments.map((wanted, at) =>
    quoted(`${wanted.kind === 'files' && at === command.arguments.length - 1 ? '*' : at + 1}: :${actionOf(wanted)}`),
  );
  return `      ${command.name})
        shift $(( at - 1 )) words; (( CURRENT -= at - 1 ))
        _arguments -s -S \\
${linesOf(command, ...taken)}
        return ;;`;
}

function linesOf({ options }: CompletedCommand, ...more: readonly string[]): string {
  return [...options.flatMap(specsOf), ...more].map((spec) => `    ${spec}`).join(' \\\n');
}

function specsOf({ flags, summary, value }: CompletedOption): string[] {
  const explained = `[${summary.replace(/[[\]\\:]/g, '\\$&')}]`;
  const taken = value === undefined ? '' : `:value:${actionOf(value)}`;
  return flags.map((flag) => quoted(`*${flag}${explained}${taken}`));
}

function actionOf(wanted: Wanted): string {
  switch (wanted.kind) {
    case 'words':
      return `(${wanted.words.join(' ')})`;
    case 'reports':
      return `_tactlint_reports ${wanted.words.join(' ')}`;
    case 'levels':
      return `_tactlint_levels ${wanted.words.join(' ')}`;
    case 'files':
      return '_files';
    case 'anything':
      return ' ';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
