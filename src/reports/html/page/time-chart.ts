import { type Child, element, svg } from './dom.ts';
import { countOf, intervalOf, isTooFew, numberOf, percent, rangeOf, shareOf } from './figures.ts';
import type { Period, Unit } from './over-time.ts';

const width = 720;
const height = 220;
const [left, right, top, bottom] = [44, 12, 12, 30];
const mostLabels = 12;

/** Share by period as points with their intervals, joined by a line; the same as a table below. */
export function timeChart(periods: readonly Period[], unit: Unit, isPerson: boolean): HTMLElement {
  const shownPeriods = periods.filter((period) => period.met + period.missed > 0 && !(isPerson && isTooFew(period)));
  const withheld = periods.filter((period) => isPerson && period.met + period.missed > 0 && isTooFew(period)).length;
  const caption = `Share of occasions met by ${unit}, with 95 % intervals`;
  return element(
    'figure',
    { class: 'time' },
    shownPeriods.length > 1
      ? chart(shownPeriods, caption)
      : element('p', { class: 'none' }, 'Too few dates for a course.'),
    element(
      'figcaption',
      {},
      `${caption}.`,
      withheld > 0 ? ` ${countOf(withheld, unit)} withheld: too few occasions of one person.` : undefined,
    ),
    element('details', {}, element('summary', {}, 'The same as a table'), table(shownPeriods, unit)),
  );
}

function chart(periods: readonly Period[], caption: string): SVGElement {
  const step = (width - left - right) / periods.length;
  const x = (at: number): number => Math.round(left + step * (at + 0.5));
  const y = (share: number): number => Math.round((top + (1 - share) * (height - top - bottom)) * 10) / 10;
  const lines: Child[] = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    svg('path', { class: 'grid', d: `M${left} ${y(share)}H${width - right}` }),
    svg('text', { class: 'axis', x: left - 8, y: y(share) + 4, 'text-anchor': 'end' }, percent(share)),
  ]);
  const every = Math.ceil(periods.length / mostLabels);
  const points = periods.flatMap((period, at) => {
    const [low, high] = intervalOf(period)!;
    const words = `${period.name}: ${percent(shareOf(period)!)} (${rangeOf([low, high])}) of ${countOf(period.met + period.missed, 'occasion')}`;
    return [
      svg('path', {
        class: 'whisker',
        d: `M${x(at)} ${y(low)}V${y(high)}M${x(at) - 5} ${y(low)}h10M${x(at) - 5} ${y(high)}h10`,
      }),
      svg('circle', { class: 'point', cx: x(at), cy: y(shareOf(period)!), r: 5 }, svg('title', {}, words)),
      at % every === 0
        ? svg('text', { class: 'axis', x: x(at), y: height - 8, 'text-anchor': 'middle' }, period.name)
        : undefined,
    ];
  });
  const course = periods.map((period, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(shareOf(period)!)}`).join('');
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${caption}; the figures are in the table below` },
    ...lines,
    svg('path', { class: 'course', d: course }),
    ...points,
  );
}

function table(periods: readonly Period[], unit: Unit): HTMLElement {
  const head = [unit, 'conversations', 'occasions', 'met', 'interval'].map((name, at) =>
    element('th', { scope: 'col', ...(at > 0 && { class: 'number' }) }, name),
  );
  const rows = periods.map((period) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, period.name),
      ...[
        numberOf(period.conversations),
        numberOf(period.met + period.missed),
        percent(shareOf(period)!),
        rangeOf(intervalOf(period)!),
      ].map((text) => element('td', { class: 'number' }, text)),
    ),
  );
  return element(
    'table',
    { class: 'plain' },
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
}
