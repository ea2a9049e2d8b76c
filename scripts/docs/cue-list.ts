import type { CueFile } from '../../src/cues/schema.ts';
import type { StateFile } from '../../src/rules/schema.ts';
import { listed } from './condition-words.ts';
import { Links } from './links.ts';
import { code, generated, plain, table } from './markdown.ts';
import { namesIn } from './names-in.ts';
import type { DocSources } from './sources.ts';

const links = new Links('docs');
const strongest = 10;
/** What speaks against says less of a cue than what speaks for it. */
const strongestAgainst = 5;

/** The cues, one after another; the lower part of docs/cues.md. */
export function cueList({ pack: { cues, states } }: DocSources): string[][] {
  return [[generated], ...cues.flatMap((cue) => cueBlocks(cue, states))];
}

function cueBlocks({ id, title, by, trained, checked, weights }: CueFile, states: readonly StateFile[]): string[][] {
  const features = weights
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(line.indexOf(' ') + 1));
  const asking = states.filter(({ when }) => namesIn(when, 'cue').has(id)).map((state) => links.state(state.id));
  const used = asking.length > 0 ? `evidence for ${listed(asking, 'and')}` : 'used by no state yet';
  const bounds = checked.map(({ 'at-least': bound }) => String(bound));
  return [
    [`### ${id}`],
    [
      `**${plain(title)}.** Sentences of the ${by}; ${trained.positives} of ${trained.sentences} in the training text; ${features.length} features; ${used}.`,
    ],
    table(
      ['bound', ...bounds],
      [
        ['precision', ...checked.map(({ precision }) => precision.toFixed(2))],
        ['recall', ...checked.map(({ recall }) => recall.toFixed(2))],
      ],
    ),
    [
      `Strongest for: ${features.slice(0, strongest).map(code).join(' ')}; against: ${features.slice(-strongestAgainst).reverse().map(code).join(' ')}`,
    ],
  ];
}
