import { button, element, shown } from './dom.ts';
import { byAgent } from './figures.ts';
import { namesOf } from './overview.ts';
import type { ReportData } from './read-data.ts';
import { choice } from './select.ts';
import { go, type State } from './state.ts';

const severityWords = [
  ['', 'any severity'],
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['info', 'infos'],
] as const;
const statusWords = [
  ['', 'any status'],
  ['missed', 'missed (findings)'],
  ['met', 'met'],
  ['skipped', 'skipped'],
  ['suppressed', 'suppressed'],
  ['known', 'in the baseline'],
  ['clean', 'without findings'],
] as const;

/** Letters typed in a row are one search. */
const pause = 200;

/** What the list is narrowed by. The form stays while the list changes, so that nobody loses their place in it. */
export class Filters {
  readonly root = element('form', { class: 'filters', role: 'search', 'aria-label': 'Conversations' });
  readonly search = element('input', {
    id: 'filter-text',
    type: 'search',
    placeholder: 'Words, names, ids …',
    autocomplete: 'off',
  });
  readonly #selects: readonly HTMLSelectElement[];

  constructor(data: ReportData) {
    const agents = byAgent(data.rows, new Set()).map(([name]) => [name, shown(name)] as const);
    this.root.append(
      element('p', { class: 'choice search' }, element('label', { for: 'filter-text' }, 'Search'), this.search),
      choice('filter-agent', 'Agent', '', [['', 'any agent'], ...agents], (agent) => go({ agent, open: undefined })),
      choice('filter-rule', 'Guideline', '', [['', 'any guideline'], ...namesOf(data.summary.rules)], (rule) =>
        go({ rule, open: undefined }),
      ),
      choice('filter-severity', 'Severity', '', severityWords, (severity) => go({ severity, open: undefined })),
      choice('filter-status', 'Status', '', statusWords, (status) => go({ status, open: undefined })),
      button('Clear', { class: 'clear' }, () =>
        go({ agent: '', rule: '', severity: '', status: '', text: '', open: undefined }),
      ),
    );
    this.#selects = [...this.root.querySelectorAll('select')];
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.search.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => go({ text: this.search.value, open: undefined }, true), pause);
    });
    this.root.addEventListener('submit', (event) => event.preventDefault());
  }

  update(state: State): void {
    const values = [state.agent, state.rule, state.severity, state.status];
    for (const [at, select] of this.#selects.entries()) select.value = values[at]!;
    if (document.activeElement !== this.search) this.search.value = state.text;
  }
}
