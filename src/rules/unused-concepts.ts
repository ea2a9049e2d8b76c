import type { Pack } from './pack.ts';

/** Concepts that the program itself looks for. */
const ownUse = ['back-channel'];

/** Concepts that no rule and no state leads to, neither itself nor through other concepts. */
export function unusedConcepts({ concepts, states, rules }: Pack): string[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const used = new Set<string>();
  const logic = [rules.map((rule) => rule.logic), states.map(({ when }) => when)];
  const open = [...ownUse, ...conceptsIn(logic)];
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
  return [...phrases.matchAll(/(?<!\\)@([a-z0-9-]+)|\{(time)\}/g)].map(([, concept, time]) => concept ?? time!);
}
