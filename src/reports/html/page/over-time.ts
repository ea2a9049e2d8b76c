import type { IndexRow } from '../data.ts';
import type { Figure } from './figures.ts';

export interface Period extends Figure {
  /** `2026-02`, or the Monday of a week. */
  readonly name: string;
  conversations: number;
}

export type Unit = 'month' | 'week' | 'day';

/** How it went, period by period; conversations without a date are left out. Months, or less where the dates are close. */
export function periods(rows: readonly IndexRow[], agent: string, rule: string): { unit: Unit; periods: Period[] } {
  const days = rows.flatMap(([, , day]) => (day === '' ? [] : day)).sort();
  const unit = unitFor(days[0], days.at(-1));
  const found = new Map<string, Period>();
  for (const [, , day, agents, , occasions] of rows) {
    const own = agents.indexOf(agent);
    if (day === '' || (agent !== '' && own === -1)) continue;
    const name = periodOf(day, unit);
    const period = found.get(name) ?? { name, met: 0, missed: 0, conversations: 0 };
    found.set(name, period);
    period.conversations += 1;
    for (const [of, whose, met, missed] of occasions) {
      if ((rule !== '' && of !== rule) || (agent !== '' && whose !== own)) continue;
      period.met += met;
      period.missed += missed;
    }
  }
  return { unit, periods: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

const dayLength = 24 * 60 * 60 * 1000;

function unitFor(first = '', last = ''): Unit {
  const days = (Date.parse(last) - Date.parse(first)) / dayLength;
  return days > 100 ? 'month' : days > 20 ? 'week' : 'day';
}

function periodOf(day: string, unit: Unit): string {
  if (unit === 'month') return day.slice(0, 7);
  if (unit === 'day') return day;
  const date = new Date(day);
  const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * dayLength;
  return new Date(monday).toISOString().slice(0, 10);
}
