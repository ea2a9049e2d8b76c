import type { Detail, DetailFinding, DetailMet, DetailPlace, SummaryRule } from '../data.ts';
import { type Child, element, link, shown } from './dom.ts';
import { unprovenMark } from './guideline-table.ts';
import { levelMark, wordsOf } from './marks.ts';
import { cardId, type Remark } from './remarks.ts';
import { current, toHash } from './state.ts';

type Rules = ReadonlyMap<string, SummaryRule>;

/** What is wrong, why the guideline applied, and what to say instead. @param withQuote not where the turn above is all of it */
export function findingCard(
  { number, sign }: Remark,
  finding: DetailFinding,
  withQuote: boolean,
  detail: Detail,
  rules: Rules,
): HTMLElement {
  const rule = rules.get(finding.rule);
  return element(
    'article',
    {
      class: `card finding is-${sign}`,
      id: cardId(number),
      tabindex: -1,
      'aria-labelledby': `${cardId(number)}-title`,
    },
    element(
      'h4',
      { id: `${cardId(number)}-title` },
      levelMark(sign),
      element('span', { class: 'level' }, `${number} ${wordsOf(finding.level)}`),
      element('span', {}, shown(rule?.title ?? finding.rule)),
    ),
    asideOf(finding),
    element('p', { class: 'message' }, shown(rule?.message ?? '')),
    withQuote ? quoted('Said', finding) : undefined,
    finding.occasion ? quoted('Because of', finding.occasion, detail) : undefined,
    insteadOf(rule),
    aboutRule(finding.rule, rule),
  );
}

/** Folded: praise is short, and all of it is there for who wants it. */
export function metCard(
  { number, sign }: Remark,
  met: DetailMet,
  withQuote: boolean,
  detail: Detail,
  rules: Rules,
): HTMLElement {
  const rule = rules.get(met.rule);
  return element(
    'details',
    { class: 'card met is-met', id: cardId(number), tabindex: -1 },
    element(
      'summary',
      {},
      levelMark(sign),
      element('span', { class: 'level' }, `${number} Met`),
      element('span', {}, shown(rule?.title ?? met.rule)),
    ),
    withQuote ? quoted('At', met) : undefined,
    met.occasion ? quoted('Because of', met.occasion, detail) : undefined,
    met.evidence ? quoted('Met by', met.evidence, detail) : undefined,
    aboutRule(met.rule, rule),
  );
}

/** Long ones are in the chat in full. */
const longest = 160;

function quoted(words: string, { turn, quote }: DetailPlace, detail?: Detail): HTMLElement {
  const text = quote.length > longest ? `${quote.slice(0, longest)}…` : quote;
  const label = detail?.turns[turn] ? detail.speakers[detail.turns[turn][0]]?.[0] : undefined;
  const whose = label === undefined ? '' : ` (${label}, turn ${turn})`;
  return element(
    'p',
    { class: 'quoted' },
    element('span', { class: 'about' }, `${words} `),
    element('q', {}, shown(text)),
    shown(whose),
  );
}

function asideOf({ state, reason, saidBy }: DetailFinding): HTMLElement | undefined {
  if (state === 'new') return undefined;
  const words = state === 'known' ? 'Known to the baseline: does not count.' : 'Suppressed: does not count.';
  return element(
    'p',
    { class: 'aside' },
    element('b', {}, words),
    reason === undefined ? undefined : ` ${shown(reason)}`,
    saidBy === undefined ? undefined : element('span', { class: 'about' }, ` (${shown(saidBy)})`),
  );
}

function insteadOf(rule: SummaryRule | undefined): HTMLElement | undefined {
  if (!rule || rule.instead.length === 0) return undefined;
  return element(
    'div',
    { class: 'instead' },
    element('h5', {}, 'Say instead'),
    element('ul', {}, ...rule.instead.map((one) => element('li', {}, shown(one)))),
  );
}

function aboutRule(id: string, rule: SummaryRule | undefined): HTMLElement {
  const all = toHash({ ...current(), rule: id, severity: '', status: '', text: '', open: undefined });
  const parts: Child[] = [
    rule?.rationale === undefined ? undefined : element('p', {}, shown(rule.rationale)),
    rule?.limits && rule.limits.length > 0
      ? element('p', {}, element('b', {}, 'What it misses: '), shown(rule.limits.join(' ')))
      : undefined,
    element('p', {}, link(all, {}, 'All conversations with this guideline')),
  ];
  return element(
    'details',
    { class: 'about-rule' },
    element('summary', {}, element('code', {}, shown(id)), ...(rule ? unprovenMark(rule) : [])),
    ...parts,
  );
}
