import type { Detail, SummaryRule } from '../data.ts';
import { findingCard, metCard } from './cards.ts';
import { button, element, shown } from './dom.ts';
import { countOf } from './figures.ts';
import { foundWords, placesOf, withFound } from './found-words.ts';
import { isOfWhole, numbered, type Remark } from './remarks.ts';
import { turnId, turnItem } from './turn.ts';

/** A conversation as a chat, with what was found at its place, and the words that are searched for marked. */
export function conversationView(
  detail: Detail,
  rules: ReadonlyMap<string, SummaryRule>,
  searched: string,
  close: () => void,
): HTMLElement {
  const remarks = numbered(detail);
  const at = (turn: number): readonly Remark[] => remarks.filter((remark) => remark.turn === turn);
  const cards = (those: readonly Remark[], text = ''): HTMLElement[] =>
    those.map((remark) =>
      remark.finding
        ? findingCard(remark, remark.finding, !isOfWhole(remark, text), detail, rules)
        : metCard(remark, remark.met, !isOfWhole(remark, text), detail, rules),
    );
  const elsewhere = remarks.filter(({ turn }) => !detail.turns[turn]);
  const chat = element(
    'ol',
    { class: 'chat', 'aria-label': 'Turns' },
    ...detail.turns.map((turn, number) =>
      turnItem(turn, number, detail, at(number), cards(at(number), turn[1]), searched),
    ),
  );
  return element(
    'article',
    { class: 'conversation', 'aria-labelledby': 'conversation-title' },
    header(detail, close),
    foundIn(detail, searched),
    ...detail.notices.map((notice) => element('p', { class: 'notice' }, shown(notice))),
    chat,
    ...cards(elsewhere),
    notesOf(detail, searched),
    skippedOf(detail, rules),
  );
}

function header(detail: Detail, close: () => void): HTMLElement {
  const { id, file, channel, startedAt, findings, met, speakers } = detail;
  const counting = findings.filter(({ state }) => state === 'new').length;
  const aside = findings.length - counting;
  const facts = [
    file,
    channel === 'unknown' ? '' : channel,
    startedAt ?? '',
    speakers.map(([label, role]) => (label.toLowerCase() === role ? label : `${label} (${role})`)).join(', '),
  ];
  const outcome = [
    countOf(counting, 'finding'),
    `${countOf(met.length, 'occasion')} met`,
    aside > 0 ? `${countOf(aside, 'finding')} set aside` : '',
  ];
  return element(
    'header',
    { class: 'conversation-header' },
    button('‹ List', { class: 'close' }, close),
    element('h3', { id: 'conversation-title', tabindex: -1 }, shown(id)),
    element('p', { class: 'facts' }, shown(facts.filter((fact) => fact !== '').join(' · '))),
    element('p', { class: 'outcome' }, outcome.filter((one) => one !== '').join(' · ')),
    button('Print', { class: 'print' }, () => print()),
  );
}

/** More turns than that nobody goes to one by one. */
const mostTurns = 12;

/** In which turns the words stand that are searched for: leads to each. */
function foundIn({ turns }: Detail, searched: string): HTMLElement | undefined {
  const found = [...turns.keys()].filter((number) => placesOf(searched, turns[number]![1]).length > 0);
  if (found.length === 0) return undefined;
  const places = found
    .slice(0, mostTurns)
    .map((number) => button(`turn ${number}`, {}, () => document.getElementById(turnId(number))?.focus()));
  const more = found.length > mostTurns ? `and ${countOf(found.length - mostTurns, 'more turn')}` : undefined;
  return element('p', { class: 'found' }, foundWords(searched.trim()), ...places, more);
}

function notesOf({ notes }: Detail, searched: string): HTMLElement | undefined {
  if (notes.length === 0) return undefined;
  return element(
    'section',
    { class: 'notes' },
    element('h4', {}, 'Notes'),
    ...notes.map((note) => element('p', {}, ...withFound(searched, note))),
  );
}

/** By reason: forty rules that are skipped for one are one line. */
function skippedOf({ skipped }: Detail, rules: ReadonlyMap<string, SummaryRule>): HTMLElement | undefined {
  if (skipped.length === 0) return undefined;
  const byReason = new Map<string, string[]>();
  for (const [rule, reason] of skipped)
    byReason.set(reason, [...(byReason.get(reason) ?? []), rules.get(rule)?.title ?? rule]);
  return element(
    'section',
    { class: 'skipped' },
    element('h4', {}, 'Not judged here'),
    element(
      'dl',
      {},
      ...[...byReason].flatMap(([reason, titles]) => [
        element('dt', {}, shown(reason)),
        element('dd', {}, shown(titles.join(' · '))),
      ]),
    ),
  );
}
