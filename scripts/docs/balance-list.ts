import type { BalanceFile } from '../../src/cues/schema.ts';
import type { StateFile } from '../../src/rules/schema.ts';
import { listed } from './condition-words.ts';
import { Links } from './links.ts';
import { generated, plain, table } from './markdown.ts';
import { namesIn } from './names-in.ts';
import type { DocSources } from './sources.ts';

const links = new Links('docs');

/** The balances, one after another; the lower part of docs/balances.md. */
export function balanceList({ pack: { balances, states } }: DocSources): string[][] {
  return [[generated], ...balances.flatMap((balance) => balanceBlocks(balance, states))];
}

function balanceBlocks(
  { id, title, trained, checked, weights }: BalanceFile,
  states: readonly StateFile[],
): string[][] {
  const asking = states.filter(({ when }) => namesIn(when, 'balance').has(id)).map((state) => links.state(state.id));
  const used = asking.length > 0 ? `evidence for ${listed(asking, 'and')}` : 'used by no state yet';
  return [
    [`### ${id}`],
    [`**${plain(title)}.** ${trained.positives} of ${trained.conversations} labelled conversations; ${used}.`],
    table(
      ['bound', ...checked.map(({ 'at-least': bound }) => String(bound))],
      [
        ['precision', ...checked.map(({ precision }) => precision.toFixed(2))],
        ['recall', ...checked.map(({ recall }) => recall.toFixed(2))],
      ],
    ),
    table(
      ['weighs', 'highest', 'second', 'total'],
      Object.entries(weights).map(([of, { highest, second, total }]) => [
        of === 'echo' ? of : links.cue(of),
        ...[highest, second, total].map((weight) => weight?.toFixed(2) ?? ''),
      ]),
    ),
  ];
}
