import type { SummaryRule } from '../data.ts';
import { conversationView } from './conversation.ts';
import { element } from './dom.ts';
import { filtered, TextSearch } from './filter.ts';
import { Filters } from './filters.ts';
import { List } from './list.ts';
import type { ReportData } from './read-data.ts';
import { current, go, type State } from './state.ts';

/** Filters, the list of what fits, and beside it the one that is open. */
export class Conversations {
  readonly root = element('section', { id: 'conversations', 'aria-labelledby': 'conversations-title' });
  readonly #data: ReportData;
  readonly #rules: ReadonlyMap<string, SummaryRule>;
  readonly #search: TextSearch;
  readonly #filters: Filters;
  readonly #list: List;
  readonly #open = element('div', { class: 'open' });
  #filteredBy = '';
  #rows: readonly number[] = [];
  #shown = '';

  constructor(data: ReportData) {
    this.#data = data;
    this.#rules = new Map(data.summary.rules.map((rule) => [rule.id, rule]));
    this.#search = new TextSearch(data);
    this.#filters = new Filters(data);
    this.#list = new List(data);
    this.root.append(
      element('h2', { id: 'conversations-title', class: 'spoken', tabindex: -1 }, 'Conversations'),
      this.#filters.root,
      element('div', { class: 'columns' }, this.#list.root, this.#open),
    );
  }

  update(state: State): void {
    const { agent, rule, severity, status, text } = state;
    const wanted = JSON.stringify([agent, rule, severity, status, text]);
    if (wanted !== this.#filteredBy) this.#rows = filtered(this.#data, this.#search, state);
    this.#filteredBy = wanted;
    this.#filters.update(state);
    this.#list.update(this.#rows, state);
    this.#show(state);
  }

  beside(step: 1 | -1): void {
    const open = this.#list.beside(step);
    if (open === undefined) return;
    const inList = this.#list.hasFocus || current().open === undefined;
    go({ open }, true);
    if (inList) this.#list.focus();
  }

  /** Goes from finding to finding, in the order in which they are read. */
  remark(step: 1 | -1): void {
    const cards = [...this.#open.querySelectorAll<HTMLElement>('.card.finding')];
    const at = cards.findIndex((card) => card === document.activeElement || card.contains(document.activeElement));
    const card = cards[at === -1 ? (step === 1 ? 0 : cards.length - 1) : at + step];
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'center' });
  }

  search(): void {
    this.#filters.search.focus();
    this.#filters.search.select();
  }

  inList(): boolean {
    return this.#list.hasFocus;
  }

  /** From the search into the list; from a conversation back to its place there. */
  close(): void {
    if (document.activeElement !== this.#filters.search && isNarrow()) go({ open: undefined });
    this.#list.focus();
  }

  #show({ open, text }: State): void {
    this.root.classList.toggle('has-open', open !== undefined);
    const wanted = JSON.stringify([open, text]);
    if (open !== undefined && wanted === this.#shown) return;
    this.#shown = wanted;
    if (open === undefined || !this.#data.rows[open]) {
      this.#open.replaceChildren(element('p', { class: 'none' }, 'Choose a conversation to see what was said in it.'));
      return;
    }
    this.#open.replaceChildren(conversationView(this.#data.detail(open), this.#rules, text, () => this.close()));
    this.#open.scrollTop = 0;
    this.#open.querySelector('.bubble .is-found')?.scrollIntoView({ block: 'nearest' });
    if (isNarrow()) this.#open.querySelector<HTMLElement>('#conversation-title')?.focus();
  }
}

/** As the style has it: then there is room for one of the two. */
function isNarrow(): boolean {
  return matchMedia('screen and (max-width: 800px)').matches;
}
