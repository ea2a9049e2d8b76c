import { element, svg } from './dom.ts';
import { countOf, type Figure, intervalOf, isTooFew, leastOccasions, percent, rangeOf, shareOf } from './figures.ts';

const width = 132;
const height = 14;

/**
 * A share as a bar with its interval, and in words beside it. Met is solid and missed hatched, so that nothing hangs on
 * colours; whoever cannot see the bar has the words.
 */
export function figureBar(figure: Figure): HTMLElement {
  const share = shareOf(figure);
  const interval = intervalOf(figure);
  if (share === undefined || !interval) return element('span', { class: 'none' }, 'no occasion');
  const [low, high] = interval.map((end) => round(end * width)) as [number, number];
  const middle = height / 2;
  const bar = svg(
    'svg',
    { class: 'bar', width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', focusable: 'false' },
    svg('rect', { class: 'bar-missed', x: 0.5, y: 2.5, width: width - 1, height: height - 5, rx: 2 }),
    svg('path', { class: 'bar-hatch', d: hatch(share * width) }),
    svg('rect', { class: 'bar-met', x: 0, y: 2, width: round(share * width), height: height - 4, rx: 2 }),
    svg('path', { class: 'whisker', d: `M${low} ${middle}H${high}M${low} 3V11M${high} 3V11` }),
  );
  const words = [element('b', {}, percent(share)), element('span', { class: 'range' }, rangeOf(interval))];
  return element('span', { class: 'figure' }, bar, element('span', { class: 'figure-words' }, words[0], ' ', words[1]));
}

/** The same about a person: nothing but the number of occasions where they are too few. */
export function personBar(figure: Figure): HTMLElement {
  if (figure.met + figure.missed === 0) return element('span', { class: 'none' }, 'no occasion');
  if (!isTooFew(figure)) return figureBar(figure);
  const title = `Figures about a person are shown from ${leastOccasions} occasions`;
  return element('span', { class: 'none', title }, `withheld: ${countOf(figure.met + figure.missed, 'occasion')}`);
}

/** Slanted lines from `from` to the end of the bar. */
function hatch(from: number): string {
  let path = '';
  for (let x = Math.ceil(from / 5) * 5 + 2; x < width - 3; x += 5) path += `M${x} 11l4 -8`;
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
