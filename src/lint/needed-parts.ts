import type {
  LanguageProgram,
  PreparedCondition,
  PreparedOccasion,
  PreparedPack,
  PreparedRule,
  PreparedState,
  WrittenList,
} from '../rules/prepared.ts';

export interface NeededParts {
  readonly rules: readonly PreparedRule[];
  readonly states: readonly PreparedState[];
  /** Lists that these look at themselves; the concepts behind them follow. */
  readonly lists: readonly WrittenList[];
}

/** The rules that are on, those they yield to, and the states and phrase lists that all of these look at. */
export function neededParts(
  pack: PreparedPack,
  program: LanguageProgram,
  active: readonly PreparedRule[],
): NeededParts {
  const rules = withStronger(pack, active);
  const states = statesOf(pack, rules);
  const owners = new Set([...rules, ...states].map(({ id }) => id));
  const lists = program.lists.filter(
    ({ id, roles }) => roles.length > 0 && (!id.includes('#') || owners.has(id.split('#')[0]!)),
  );
  return { rules, states, lists };
}

function withStronger(pack: PreparedPack, active: readonly PreparedRule[]): PreparedRule[] {
  const known = new Map(active.map((rule) => [rule.id, rule]));
  for (const { yieldsTo } of active) {
    for (const id of yieldsTo) {
      const rule = pack.rules.find((candidate) => candidate.id === id);
      if (rule && !known.has(id)) known.set(id, rule);
    }
  }
  return [...known.values()];
}

function statesOf(pack: PreparedPack, rules: readonly PreparedRule[]): PreparedState[] {
  const byId = new Map(pack.states.map((state) => [state.id, state]));
  const needed = new Set<PreparedState>();
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) throw new Error(`states go in a circle: ${[...path, id].join(' → ')}`);
    const state = byId.get(id);
    // What was seen to the end goes in no circle; going every way to it again took 5 ms of a start.
    if (!state || needed.has(state)) return;
    for (const occasion of state.when) for (const next of statesIn(occasion)) visit(next, [...path, id]);
    needed.add(state);
  };
  for (const rule of rules) {
    const used = [...statesIn(rule.occasion), ...statesInCondition(rule.met), ...statesInCondition(rule.missed)];
    for (const id of used) visit(id, []);
  }
  return [...needed];
}

function statesIn(occasion: PreparedOccasion): string[] {
  const own = occasion.from.kind === 'state' ? [occasion.from.state] : [];
  return [...own, ...statesInCondition(occasion.where)];
}

function statesInCondition(condition: PreparedCondition | undefined): string[] {
  switch (condition?.kind) {
    case 'state':
      return [condition.state];
    case 'all':
    case 'any':
      return condition.of.flatMap(statesInCondition);
    case 'not':
      return statesInCondition(condition.of);
    default:
      return [];
  }
}
