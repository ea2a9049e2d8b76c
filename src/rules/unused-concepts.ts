import { conceptNames } from '../patterns/concept-names.ts';
import type { Pack } from './pack.ts';
import { backChannel } from './scene.ts';

/** Concepts that no rule and no state leads to, neither itself nor through other concepts. */
export function unusedConcepts({ concepts, states, rules }: Pack): string[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const used = new Set<string>();
  const logic = [rules.map((rule) => rule.logic), states.map(({ when }) => when)];
  const open = [backChannel, ...conceptsIn(logic)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const concept = byId.get(id);
    if (!concept || used.has(id)) continue;
    used.add(id);
    open.push(...conceptsIn([concept.phrases, concept.except]));
  }
  return concepts.map(({ id }) => id).filter((id) => !used.has(id));
}

/** `{time}` is the concept `time`. */
function conceptsIn(value: unknown): string[] {
  const phrases = JSON.stringify(value);
  return [...conceptNames(phrases), ...(phrases.includes('{time}') ? ['time'] : [])];
}
