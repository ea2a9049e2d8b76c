import { clock } from '../../clock.ts';
import type { Detail } from '../data.ts';
import { button, type Child, element, shown } from './dom.ts';
import { foundWords, placesOf } from './found-words.ts';
import type { Sign } from './marks.ts';
import { cardId, contextIn, type Remark, type Segment, segmentsOf } from './remarks.ts';

type Turn = Detail['turns'][number];

/** The gravest of several remarks on the same words gives them their look. */
const gravest: readonly Sign[] = ['error', 'warning', 'info', 'aside', 'met'];

export function turnId(number: number): string {
  return `turn-${number}`;
}

export function turnItem(
  [speaker, text, start]: Turn,
  number: number,
  detail: Detail,
  remarks: readonly Remark[],
  cards: readonly HTMLElement[],
  searched: string,
): HTMLElement {
  const [label, role] = detail.speakers[speaker] ?? ['', 'other'];
  const segments = segmentsOf(text, remarks, contextIn(number, detail), placesOf(searched, text));
  const about = [
    label,
    label.toLowerCase() === role ? '' : role,
    `turn ${number}`,
    start === undefined ? '' : clock(start),
  ];
  return element(
    'li',
    { class: `turn from-${role}`, id: turnId(number), tabindex: -1 },
    element('p', { class: 'about' }, shown(about.filter((one) => one !== '').join(' · '))),
    element('p', { class: 'bubble', dir: 'auto' }, ...segments.flatMap(segmentNodes)),
    cards.length > 0 ? element('div', { class: 'cards' }, ...cards) : undefined,
  );
}

function segmentNodes({ text, remarks, ending, isContext, isFound }: Segment): Child[] {
  const sign = gravest.find((one) => remarks.some((remark) => remark.sign === one));
  const words = isFound ? foundWords(text) : shown(text);
  const node = sign
    ? element('mark', { class: `is-${sign}` }, words)
    : isContext
      ? element('mark', { class: 'is-context' }, words)
      : words;
  const met = ending.filter((remark) => remark.met);
  // What was met at the same words is one number, or the words would be lost among them.
  return [node, ...ending.filter(({ finding }) => finding).map((one) => reference([one])), met[0] && reference(met)];
}

/** The number of a remark behind its words: leads to its card. */
function reference(remarks: readonly Remark[]): HTMLElement {
  const { number, sign, finding } = remarks[0]!;
  const numbers = remarks.length === 1 ? String(number) : `${number} +${remarks.length - 1}`;
  const words = remarks.length === 1 ? String(number) : `${number} and ${remarks.length - 1} more`;
  const attributes = {
    class: `reference is-${sign}`,
    'aria-label': `${numbers}: ${finding ? 'finding' : 'met occasion'} ${words}`,
    'aria-controls': cardId(number),
  };
  return element(
    'sup',
    {},
    button(numbers, attributes, () => {
      const card = document.getElementById(cardId(number));
      if (card instanceof HTMLDetailsElement) card.open = true;
      card?.focus();
    }),
  );
}
