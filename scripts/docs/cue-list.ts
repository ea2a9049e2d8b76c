import type { ContextCueFile, CueFile } from '../../src/cues/schema.ts';
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

/** The cues, one after another, plain ones and those in context; the lower part of docs/cues.md. */
export function cueList({ pack: { cues, contextCues, states } }: DocSources): string[][] {
  return [
    [generated],
    ...cues.flatMap((cue) => cueBlocks(cue, states)),
    ...contextCues.flatMap((cue) => contextCueBlocks(cue, states)),
  ];
}

function cueBlocks({ id, title, by, trained, checked, weights }: CueFile, states: readonly StateFile[]): string[][] {
  const features = weights
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(line.indexOf(' ') + 1));
  return [
    [`### ${id}`],
    [
      `**${plain(title)}.** Sentences of the ${by}; ${trained.positives} of ${trained.sentences} in the training text; ${features.length} features; ${usedBy(id, states)}.`,
    ],
    figures(checked),
    [
      `Strongest for: ${features.slice(0, strongest).map(code).join(' ')}; against: ${features.slice(-strongestAgainst).reverse().map(code).join(' ')}`,
    ],
  ];
}

function contextCueBlocks(
  { id, title, by, trained, checked, weights }: ContextCueFile,
  states: readonly StateFile[],
): string[][] {
  const weighed = Object.entries(weights).flatMap(([view, byName]) =>
    Object.entries(byName ?? {}).map(([name, weight]) => ({ name: `${name} ${view}`, weight })),
  );
  const ranked = weighed.sort((one, other) => other.weight - one.weight).map(({ name }) => name);
  return [
    [`### ${id}`],
    [
      `**${plain(title)}**, in context. Sentences of the ${by}; ${trained.positives} of ${trained.sentences} in labelled conversations; ${usedBy(id, states)}. By turn:`,
    ],
    figures(checked),
    [
      `Weighs most for: ${ranked.slice(0, strongest).map(code).join(' ')}; against: ${ranked.slice(-strongestAgainst).reverse().map(code).join(' ')}`,
    ],
  ];
}

function usedBy(id: string, states: readonly StateFile[]): string {
  const asking = states.filter(({ when }) => namesIn(when, 'cue').has(id)).map((state) => links.state(state.id));
  return asking.length > 0 ? `evidence for ${listed(asking, 'and')}` : 'used by no state yet';
}

function figures(checked: CueFile['checked']): string[] {
  return table(
    ['bound', ...checked.map(({ 'at-least': bound }) => String(bound))],
    [
      ['precision', ...checked.map(({ precision }) => precision.toFixed(2))],
      ['recall', ...checked.map(({ recall }) => recall.toFixed(2))],
    ],
  );
}
