import type { JsonMapping } from '../../mapping-schema.ts';

/**
 * The view, and before it the same for recordings of one channel, which is nobody's name: all who speak are heard in it.
 * `speaker`: who speaks, where the service tells voices apart.
 */
export function orOfOneChannel(view: JsonMapping, oneChannel: string, speaker = 'speaker'): JsonMapping[] {
  const { channel: _, ...turn } = view.turn;
  return [{ ...view, signs: [...view.signs, oneChannel], turn: { ...turn, speaker } }, view];
}
