import type { JsonMapping } from '../../mapping-schema.ts';

/** A mapping whose signs are those of its turns. */
export type ListedMapping = Omit<JsonMapping, 'turns'>;

/**
 * The same list of turns where an API or an export puts it: `[]` alone, `messages[]` in an object … `channelOfFirst`: where a
 * turn names its channel; the first one's is that of the conversation.
 */
export function listedIn(
  lists: readonly string[],
  { signs, ...rest }: ListedMapping,
  channelOfFirst?: string,
): JsonMapping[] {
  return lists.map((list) => ({
    ...rest,
    turns: list,
    signs: signs.map((sign) => within(list, sign)),
    ...(channelOfFirst === undefined ? {} : { channel: `${list.slice(0, -1)}0].${channelOfFirst}` }),
  }));
}

/** A sign of an element as a sign of the document that its list stands in. */
export function within(list: string, sign: string): string {
  const choices = sign.split(' or ');
  return choices
    .map((choice) => (choice.startsWith('!') ? `!${list}.${choice.slice(1)}` : `${list}.${choice}`))
    .join(' or ');
}
