import { element, link, shown } from './dom.ts';
import { personBar } from './figure-bar.ts';
import { type AgentFigure, isTooFew, numberOf, severalBehind, shareOf } from './figures.ts';
import { type Column, type Sorting, sortedTable } from './sorted-table.ts';
import { current, toHash } from './state.ts';

type Row = readonly [name: string, figure: AgentFigure];

const sorting: Sorting = { column: 0, down: false };

export function agentTable(agents: readonly Row[]): HTMLElement {
  if (agents.length === 0) return element('p', { class: 'none' }, 'Nobody is known to be an agent.');
  const shareFor = (which: 'proven' | 'all') => ({
    cell: ([name, figure]: Row) =>
      severalBehind(name) === undefined
        ? personBar(figure[which])
        : element('span', { class: 'none' }, 'not one person'),
    by: ([, figure]: Row) => (isTooFew(figure[which]) ? -1 : (shareOf(figure[which]) ?? -1)),
  });
  const columns: Column<Row>[] = [
    { name: 'Agent', cell: ([name]) => agentName(name), by: ([name]) => name },
    { name: 'Met, proven guidelines', ...shareFor('proven') },
    { name: 'Met, all guidelines', ...shareFor('all') },
    {
      name: 'Occasions',
      isNumber: true,
      cell: ([, { all }]) => numberOf(all.met + all.missed),
      by: ([, { all }]) => all.met + all.missed,
    },
    {
      name: 'Conversations',
      isNumber: true,
      cell: ([name, { conversations }]) =>
        link(
          toHash({ ...current(), view: 'conversations', agent: name, open: undefined }),
          { 'aria-label': `${conversations}: show the conversations of ${shown(name)}` },
          numberOf(conversations),
        ),
      by: ([, { conversations }]) => conversations,
    },
  ];
  return sortedTable('Compliance by agent', columns, agents, sorting);
}

function agentName(name: string): HTMLElement {
  const several = severalBehind(name);
  return element(
    'span',
    { class: 'rule-name' },
    link(
      toHash({ ...current(), view: 'overview', agent: name }),
      { title: 'Show this agent’s guidelines' },
      shown(name),
    ),
    several === undefined ? undefined : element('span', { class: 'none' }, several),
  );
}
