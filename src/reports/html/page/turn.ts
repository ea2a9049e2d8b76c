import { clock } from '../../clock.ts';
import type { Detail } from '../data.ts';
import { button, type Child, element, shown } from './dom.ts';
import type { Sign } from './marks.ts';
import { cardId, contextIn, type Remark, type Segment, segmentsOf } from './remarks.ts';

type Turn = Detail['turns'][number];

/** The gravest of several remarks on the same words gives them their look. */
const gravest: readonly Sign[] = ['error', 'warning', 'info', 'aside', 'met'];

export function turnItem(
  [speaker, text, start]: Turn,
  number: number,
  detail: Detail,
  remarks: readonly Remark[],
  cards: readonly HTMLElement[],
): HTMLElement {
  const [label, role] = detail.speakers[speaker] ?? ['', 'other'];
  const segments = segmentsOf(text, remarks, contextIn(number, detail));
  const about = [
    label,
    label.toLowerCase() === role ? '' : role,
    `turn ${number}`,
    start === undefined ? '' : clock(start),
  ];
  return element(
    'li',
    { class: `turn from-${role}`, id: `turn-${number}` },
    element('p', { class: 'about' }, shown(about.filter((one) => one !== '').join(' · '))),
    element('p', { class: 'bubble', dir: 'auto' }, ...segments.flatMap(segmentNodes)),
    ...cards,
  );
}

function segmentNodes({ text, remarks, ending, isContext }: Segment): Child[] {
  const sign = gravest.find((one) => remarks.some((remark) => remark.sign === one));
  const words = shown(text);
  const node = sign
    ? element('mark', { class: `is-${sign}` }, words)
    : isContext
      ? element('mark', { class: 'is-context' }, words)
      : words;
  return [node, ...ending.map(reference)];
}

/** The number of a remark behind its words: leads to its card. */
function reference({ number, sign, finding }: Remark): HTMLElement {
  const label = `${finding ? 'Finding' : 'Met occasion'} ${number}`;
  return element(
    'sup',
    {},
    button(
      String(number),
      { class: `reference is-${sign}`, 'aria-label': label, 'aria-controls': cardId(number) },
      () => {
        const card = document.getElementById(cardId(number));
        if (card instanceof HTMLDetailsElement) card.open = true;
        card?.focus();
      },
    ),
  );
}
