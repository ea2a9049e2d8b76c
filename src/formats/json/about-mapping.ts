import type { Carried } from '../detection.ts';
import type { JsonMapping } from '../mapping-schema.ts';

/** The signs of the first view, without kinds, words of choice behind one another (`=a/b`): the other views are poorer forms of the same. */
export function toldBy([first]: readonly JsonMapping[]): string {
  return (first?.signs ?? []).map((sign) => `\`${sign.replaceAll(/:[a-z|]+/g, '').replaceAll('|', '/')}\``).join(', ');
}

/** What any of the views can say. */
export function carriedBy(views: readonly JsonMapping[]): Carried[] {
  const carried = new Set<Carried>();
  for (const { turn, people, words, groupBy, conversations } of views) {
    const tables = people === undefined ? [] : [people].flat();
    if ((turn.role ?? turn.sides) !== undefined || tables.some(({ role, is }) => (role ?? is) !== undefined))
      carried.add('roles');
    if (turn.speaker !== undefined || tables.some(({ name }) => name !== undefined) || words?.spans !== undefined)
      carried.add('names');
    if (turn.start !== undefined) carried.add('times');
    if (turn.note !== undefined) carried.add('notes');
    if (groupBy !== undefined || conversations !== undefined) carried.add('several conversations');
  }
  return [...carried];
}
