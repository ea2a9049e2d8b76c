import type { JsonMapping } from '../../mapping-schema.ts';

/** A mapping whose signs are those of its turns. */
export type ListedMapping = Omit<JsonMapping, 'turns'>;

/** The same list of turns where an API or an export puts it: `[]` alone, `messages[]` in an object … */
export function listedIn(lists: readonly string[], { signs, ...rest }: ListedMapping): JsonMapping[] {
  return lists.map((list) => ({ ...rest, turns: list, signs: signs.map((sign) => within(list, sign)) }));
}

/** A sign of an element as a sign of the document that its list stands in. */
export function within(list: string, sign: string): string {
  const choices = sign.split(' or ');
  return choices
    .map((choice) => (choice.startsWith('!') ? `!${list}.${choice.slice(1)}` : `${list}.${choice}`))
    .join(' or ');
}
