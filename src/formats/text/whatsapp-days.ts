import type { Stamp } from '../times.ts';

/** A day as a phone writes it, and the time of that day. */
export interface WrittenDay {
  readonly parts: readonly [string, string, string];
  /** With points the day goes first everywhere. */
  readonly dotted: boolean;
  readonly seconds: number;
}

type Order = 'year-month-day' | 'day-month-year' | 'month-day-year';

/**
 * The times of an export: as instants where it tells the order of day and month, by the numbers themselves or because
 * messages stand in the order of time; else as times of day.
 */
export function whatsappStamps(days: readonly WrittenDay[]): (Stamp | undefined)[] {
  const orders = possibleOrders(days);
  const told = orders.length === 1 || sameUnder(orders, days) ? orders[0] : undefined;
  return days.map((day) => {
    if (told === undefined) return { kind: 'clock', seconds: day.seconds };
    return { kind: 'instant', seconds: midnightOf(day, told) + day.seconds };
  });
}

function possibleOrders(days: readonly WrittenDay[]): Order[] {
  const [first] = days;
  if (first === undefined) return [];
  if (first.parts[0].length === 4) return ['year-month-day'];
  if (first.dotted) return ['day-month-year'];
  const valid = (['day-month-year', 'month-day-year'] as const).filter((order) =>
    days.every((day) => !Number.isNaN(midnightOf(day, order))),
  );
  if (valid.length < 2) return valid;
  const ascending = valid.filter((order) =>
    days.every((day, place) => place === 0 || midnightOf(days[place - 1]!, order) <= midnightOf(day, order)),
  );
  return ascending.length === 0 ? valid : ascending;
}

/** 1/1/21 is one day in any order. */
function sameUnder(orders: readonly Order[], days: readonly WrittenDay[]): boolean {
  return orders.length > 0 && days.every(({ parts: [one, other] }) => Number(one) === Number(other));
}

/** Seconds since 1970; NaN where there is no such day. */
function midnightOf({ parts: [a, b, c] }: WrittenDay, order: Order): number {
  if (order === 'year-month-day') return instant(a, b, c);
  return order === 'day-month-year' ? instant(c, b, a) : instant(c, a, b);
}

function instant(year: string, month: string, day: string): number {
  const full = Number(year.length === 2 ? `20${year}` : year);
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return Number.NaN;
  return Date.UTC(full, Number(month) - 1, Number(day)) / 1000;
}
