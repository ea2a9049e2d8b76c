import type { Level } from '../../../lint/result.ts';
import type { IndexRow } from '../data.ts';
import { element, link } from './dom.ts';
import { figureBar, personBar } from './figure-bar.ts';
import { type Figure, numberOf, severalBehind } from './figures.ts';
import { levelMark } from './marks.ts';
import { levels, toHash } from './state.ts';

/** The figures of a run at a glance. */
export function tiles(rows: readonly IndexRow[], agent: string): HTMLElement {
  const counted = count(rows, agent);
  const isPerson = agent !== '' && severalBehind(agent) === undefined;
  return element(
    'dl',
    { class: 'tiles' },
    tile('Conversations', link(hashOf({ agent }), {}, numberOf(counted.conversations))),
    ...levels.map((level) =>
      tile(
        [levelMark(level), `${level[0]!.toUpperCase()}${level.slice(1)}${level === 'info' ? '' : 's'}`],
        counted[level] === 0
          ? '0'
          : link(hashOf({ agent, severity: level, status: 'missed' }), {}, numberOf(counted[level])),
      ),
    ),
    counted.aside === 0
      ? undefined
      : tile('Set aside', element('span', { title: 'Suppressed, or known to the baseline' }, numberOf(counted.aside))),
    tile(
      'Occasions met',
      isPerson ? personBar(counted.occasions) : figureBar(counted.occasions),
      `of ${numberOf(counted.occasions.met + counted.occasions.missed)} occasions`,
    ),
  );
}

function tile(name: string | (Node | string)[], value: Node | string, more?: string): HTMLElement {
  return element(
    'div',
    {},
    element('dt', {}, ...(Array.isArray(name) ? name : [name])),
    element('dd', {}, value),
    more === undefined ? undefined : element('dd', { class: 'more' }, more),
  );
}

interface Counted extends Record<Level, number> {
  conversations: number;
  aside: number;
  readonly occasions: Figure;
}

function count(rows: readonly IndexRow[], agent: string): Counted {
  const sum: Counted = { conversations: 0, error: 0, warning: 0, info: 0, aside: 0, occasions: { met: 0, missed: 0 } };
  for (const [, , , agents, findings, occasions] of rows) {
    const own = agents.indexOf(agent);
    if (agent !== '' && own === -1) continue;
    sum.conversations += 1;
    for (const [, whose, level, state, number] of findings) {
      if (agent !== '' && whose !== own) continue;
      if (state === 'new') sum[level] += number;
      else sum.aside += number;
    }
    for (const [, whose, met, missed] of occasions) {
      if (agent !== '' && whose !== own) continue;
      sum.occasions.met += met;
      sum.occasions.missed += missed;
    }
  }
  return sum;
}

function hashOf(filters: Partial<Parameters<typeof toHash>[0]>): string {
  const none = { agent: '', rule: '', severity: '', status: '', text: '', open: undefined, over: '' };
  return toHash({ ...none, view: 'conversations', ...filters });
}
