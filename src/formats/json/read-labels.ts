import type { Label } from '../../conversation/conversation.ts';
import type { Source } from '../source.ts';
import { type Json, JsonArray, JsonObject, JsonString } from './json.ts';

/** `[{ rule, turn, status }]`, as it is written: what is wrong with a label is for those to say who use it. */
export function readLabels(labels: Json | undefined, source: Source): readonly Label[] | undefined {
  return labels instanceof JsonArray ? labels.items.map((label) => readLabel(label, labels, source)) : undefined;
}

function readLabel(label: Json, list: JsonArray, source: Source): Label {
  if (!(label instanceof JsonObject)) return source.positionOf(list.start);
  const [rule, turn, status] = [label.get('rule'), label.get('turn'), label.get('status')];
  return {
    ...source.positionOf(label.start),
    ...(rule instanceof JsonString && { rule: rule.text }),
    ...(typeof turn === 'number' && { turn }),
    ...(status instanceof JsonString && { status: status.text }),
  };
}
