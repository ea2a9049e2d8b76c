import type { IndexRow } from '../data.ts';
import { button, element, link, shown, spoken } from './dom.ts';
import { countOf, numberOf } from './figures.ts';
import { levelMark, type Sign } from './marks.ts';
import type { ReportData } from './read-data.ts';
import { levels, type State, toHash } from './state.ts';

/** So many are in the page at a time: a browser lays them out in no time, whatever the report holds. */
const pageSize = 60;

/** The conversations that fit, in the order of the report, a page at a time. */
export class List {
  readonly root = element('div', { class: 'list' });
  readonly #data: ReportData;
  readonly #items = element('ol', { 'aria-label': 'Conversations' });
  readonly #count = element('p', { class: 'count', role: 'status' });
  readonly #pager = element('nav', { class: 'pager', 'aria-label': 'Pages of the list' });
  #rows: readonly number[] = [];
  #page = 0;
  #state: State | undefined;

  constructor(data: ReportData) {
    this.#data = data;
    this.root.append(this.#count, this.#items, this.#pager);
  }

  /** @param rows numbers of the conversations that fit */
  update(rows: readonly number[], state: State): void {
    if (rows !== this.#rows) this.#page = 0;
    this.#rows = rows;
    const at = state.open === undefined ? -1 : rows.indexOf(state.open);
    const isNew = state.open !== this.#state?.open;
    if (at !== -1) this.#page = Math.floor(at / pageSize);
    this.#state = state;
    this.#count.textContent =
      rows.length === this.#data.rows.length
        ? countOf(rows.length, 'conversation')
        : `${numberOf(rows.length)} of ${countOf(this.#data.rows.length, 'conversation')}`;
    this.#fill();
    if (isNew) this.#bringIntoView(this.#items.querySelector('[aria-current]'));
  }

  /** The conversation `step` places after the open one; the first where none is open. */
  beside(step: 1 | -1): number | undefined {
    const open = this.#state?.open;
    const at = open === undefined ? -1 : this.#rows.indexOf(open);
    return at === -1 ? this.#rows[0] : this.#rows[at + step];
  }

  get hasFocus(): boolean {
    return this.#items.contains(document.activeElement);
  }

  /** Brings the open conversation, else the first, into sight and under the keys. */
  focus(): void {
    const item = this.#items.querySelector<HTMLElement>('[aria-current]') ?? this.#items.querySelector('a');
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: 'nearest' });
  }

  /** Moves the list and not the page: nobody has asked for that. */
  #bringIntoView(item: Element | null): void {
    if (!item) return;
    const [own, box] = [item.getBoundingClientRect(), this.#items.getBoundingClientRect()];
    if (own.top < box.top) this.#items.scrollTop += own.top - box.top;
    else if (own.bottom > box.bottom) this.#items.scrollTop += own.bottom - box.bottom;
  }

  #fill(): void {
    const from = this.#page * pageSize;
    const hadFocus = this.hasFocus;
    this.#items.start = from + 1;
    this.#items.replaceChildren(...this.#rows.slice(from, from + pageSize).map((row) => this.#item(row)));
    const pages = Math.ceil(this.#rows.length / pageSize);
    this.#pager.hidden = pages < 2;
    this.#pager.replaceChildren(
      this.#turner('‹ Back', this.#page - 1, pages),
      `Page ${this.#page + 1} of ${pages}`,
      this.#turner('Next ›', this.#page + 1, pages),
    );
    if (hadFocus) this.focus();
  }

  #turner(words: string, page: number, pages: number): HTMLElement {
    return button(words, { disabled: page < 0 || page >= pages }, () => {
      this.#page = page;
      this.#fill();
      this.#items.querySelector('a')?.focus();
      this.#items.scrollTop = 0;
    });
  }

  #item(number: number): HTMLElement {
    const row = this.#data.rows[number]!;
    const [file, id, day, agents] = row;
    const state = this.#state!;
    return element(
      'li',
      {},
      link(
        toHash({ ...state, view: 'conversations', open: number }),
        { class: 'item', 'aria-current': state.open === number ? 'true' : undefined },
        element('span', { class: 'item-id' }, shown(id)),
        element('span', { class: 'item-day' }, day),
        element('span', { class: 'item-who' }, shown([...agents, file].join(' · '))),
        element('span', { class: 'item-signs' }, ...signsOf(row)),
      ),
    );
  }
}

/** How many findings of each weight, and how much was met. */
function signsOf([, , , , findings, occasions]: IndexRow): HTMLElement[] {
  const sum = (fits: (level: string, state: string) => boolean): number =>
    findings.reduce((total, [, , level, state, count]) => total + (fits(level, state) ? count : 0), 0);
  const counts: [Sign, number, string][] = [
    ...levels.map((level): [Sign, number, string] => [
      level,
      sum((own, state) => own === level && state === 'new'),
      level,
    ]),
    ['aside', sum((_, state) => state !== 'new'), 'set aside'],
    ['met', occasions.reduce((total, [, , met]) => total + met, 0), 'met'],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([sign, count, words]) => element('span', {}, levelMark(sign), String(count), spoken(` ${words}`)));
}
