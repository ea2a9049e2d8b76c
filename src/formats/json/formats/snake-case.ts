import type { JsonMapping } from '../../mapping-schema.ts';

/** Members that hold paths, or lists of them; others hold words. */
const words = new Set(['roles', 'time', 'is', 'firstSpeaker', 'joiner', 'together', 'form']);

/** Views, and the same for what Google's Python libraries write: `messageTime` is `message_time` there. */
export function inSnakeCase(views: readonly JsonMapping[]): JsonMapping[] {
  return views.flatMap((view) => [view, snake(view) as JsonMapping]);
}

function snake(written: unknown): unknown {
  if (typeof written === 'string') return written.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (Array.isArray(written)) return written.map(snake);
  if (typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, words.has(name) ? value : snake(value)]),
  );
}
