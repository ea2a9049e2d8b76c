import { builtInFormats } from '../../src/cli/formats.ts';
import { code, generated, page, plain, table } from './markdown.ts';

/** Below this heading docs/formats.md is generated, above it is written by hand. */
const heading = '## The formats';

/** @param written docs/formats.md as it is: its upper part stays */
export function formatsPage(written: string): string {
  const [byHand = ''] = written.split(`\n${heading}\n`);
  const rows = builtInFormats().map(({ name, title, proof, told, carries }) => [
    code(name),
    plain(title),
    proof === 'real files' ? 'real files' : 'documentation (experimental)',
    carries.length === 0 ? 'only the words' : carries.join(', '),
    plain(told),
  ]);
  return `${byHand.trimEnd()}\n\n${page([
    [heading],
    [generated],
    table(['name', 'what', 'checked against', 'carries', 'told by'], rows),
  ])}`;
}
