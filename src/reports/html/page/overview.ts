import type { IndexRow, SummaryRule } from '../data.ts';
import { agentTable } from './agent-table.ts';
import { type Child, element, shown } from './dom.ts';
import { byAgent, byRule, severalBehind } from './figures.ts';
import { guidelineTable } from './guideline-table.ts';
import { periods } from './over-time.ts';
import type { ReportData } from './read-data.ts';
import { choice } from './select.ts';
import { go, type State } from './state.ts';
import { tiles } from './tiles.ts';
import { timeChart } from './time-chart.ts';

/** Figures of the whole run, or of one agent in it. */
export class Overview {
  readonly root = element('section', { id: 'overview', 'aria-labelledby': 'overview-title' });
  readonly #data: ReportData;
  readonly #agents: ReturnType<typeof byAgent>;
  #shown = '';

  constructor(data: ReportData) {
    this.#data = data;
    const proven = new Set(data.summary.rules.flatMap(({ id, proven }) => (proven ? id : [])));
    this.#agents = byAgent(data.rows, proven);
  }

  update({ agent, over }: State): void {
    const wanted = JSON.stringify([agent, over]);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    const focused = document.activeElement?.id;
    this.root.replaceChildren(...this.#parts(agent, over));
    if (focused) this.root.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  }

  *#parts(agent: string, over: string): Generator<Node> {
    const { rows, summary } = this.#data;
    yield element(
      'h2',
      { id: 'overview-title', tabindex: -1 },
      agent === '' ? 'Overview' : `Overview: ${shown(agent)}`,
    );
    yield choice(
      'overview-agent',
      'Figures of',
      agent,
      [['', 'everybody'], ...this.#agents.map(([name]) => [name, shown(name)] as const)],
      (chosen) => go({ agent: chosen }),
    );
    yield tiles(rows, agent);
    yield* notes(summary.problems, summary.ignored);

    yield part(
      'Guidelines',
      'How often each guideline was met where it applied. What is hatched was missed; the line shows where the share would lie in other conversations of the kind (95 %). Take the figures of what is not yet proven as hints: too few of its findings, or too few right ones, have been checked by readers.',
      guidelineTable(summary.rules, byRule(rows, agent), agent),
    );
    if (rows.some(([, , day]) => day !== '')) yield this.#time(agent, over);
    if (agent === '') yield part('Agents', agentWords, agentTable(this.#agents));
  }

  #time(agent: string, over: string): HTMLElement {
    const { rows, summary } = this.#data;
    const { unit, periods: found } = periods(rows, agent, over);
    const undated = undatedOf(rows);
    return part(
      'Over time',
      undated > 0 ? `${undated} of ${rows.length} conversations have no date and are left out.` : '',
      choice('overview-over', 'Guideline', over, [['', 'all guidelines'], ...namesOf(summary.rules)], (chosen) =>
        go({ over: chosen }),
      ),
      timeChart(found, unit, agent !== '' && severalBehind(agent) === undefined),
    );
  }
}

const agentWords =
  'What was said, not what somebody is like. Figures that rest on fewer than 20 occasions are withheld, and agents are only comparable where their conversations are.';

function part(title: string, words: string, ...content: Child[]): HTMLElement {
  return element(
    'section',
    { class: 'part' },
    element('h3', {}, title),
    words === '' ? undefined : element('p', { class: 'words' }, words),
    ...content,
  );
}

function* notes(problems: readonly string[], ignored: number): Generator<Node> {
  if (problems.length > 0)
    yield element(
      'details',
      { class: 'problems' },
      element('summary', {}, `Could not be read or done: ${problems.length}`),
      element('ul', {}, ...problems.map((problem) => element('li', {}, shown(problem)))),
    );
  if (ignored > 0) yield element('p', { class: 'words' }, `Files ignored by config: ${ignored}`);
}

export function namesOf(rules: readonly SummaryRule[]): (readonly [string, string])[] {
  return rules
    .filter(({ met, missed, skipped }) => met + missed + skipped > 0)
    .map(({ id, title }) => [id, shown(title)] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, 'en'));
}

function undatedOf(rows: readonly IndexRow[]): number {
  return rows.filter(([, , day]) => day === '').length;
}
