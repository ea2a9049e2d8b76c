import type { PhraseList } from '../patterns/phrase.ts';
import type { PreparedCondition, PreparedLogic, PreparedOccasion, Side } from './prepared.ts';
import { readScopes } from './read-scopes.ts';
import type { Condition, Logic, Occasion } from './schema.ts';

/** The phrases of one place in a file, as written. */
export interface Written {
  readonly phrases: readonly string[];
  readonly unless: PhraseList['unless'];
  readonly except: readonly string[] | undefined;
}

/** Takes each group of phrases in the order of the file, and names it. */
export interface ListNamer {
  add(written: Written, roles: readonly Side[]): string;
}

/** The logic of a rule as the judge reads it. Needs no phrase compiled, so that options can change it at every start. */
export function prepareLogic(logic: Logic, lists: ListNamer): PreparedLogic {
  return {
    occasion: prepareOccasion(logic.occasion, lists),
    ...(logic.met && { met: prepareCondition(logic.met, lists) }),
    ...(logic.missed && { missed: prepareCondition(logic.missed, lists) }),
    ...(logic.limit && { limit: logic.limit }),
    anchor: logic.anchor,
    needs: logic.needs,
    yieldsTo: logic['yields-to'],
  };
}

export function prepareOccasion(occasion: Occasion, lists: ListNamer): PreparedOccasion {
  const { by, pick, where, spacing } = occasion;
  return {
    from: occasionSource(occasion, lists),
    by,
    pick,
    oneIn: spacing?.['one-in'] ?? 1,
    ...(where && { where: prepareCondition(where, lists) }),
  };
}

function occasionSource(occasion: Occasion, lists: ListNamer): PreparedOccasion['from'] {
  if (occasion.said) {
    const list = lists.add({ phrases: occasion.said, unless: occasion.unless, except: occasion.except }, [occasion.by]);
    return { kind: 'said', list };
  }
  if (occasion.cue) return { kind: 'cue', cue: occasion.cue, atLeast: occasion['at-least'] ?? 0.5 };
  if (occasion.contribution) return { kind: 'contribution' };
  return occasion.state === undefined ? { kind: 'conversation' } : { kind: 'state', state: occasion.state };
}

function prepareCondition(condition: Condition, lists: ListNamer): PreparedCondition {
  if ('all' in condition) return { kind: 'all', of: condition.all.map((part) => prepareCondition(part, lists)) };
  if ('any' in condition) return { kind: 'any', of: condition.any.map((part) => prepareCondition(part, lists)) };
  if ('not' in condition) return { kind: 'not', of: prepareCondition(condition.not, lists) };
  if ('said' in condition) {
    const list = lists.add({ phrases: condition.said, unless: condition.unless, except: condition.except }, [
      condition.by,
    ]);
    return { kind: 'said', list, by: condition.by, in: readScopes(condition.in) };
  }
  if ('cue' in condition) {
    const { cue, 'at-least': atLeast } = condition;
    return { kind: 'cue', cue, atLeast, in: readScopes(condition.in) };
  }
  if ('balance' in condition) return { kind: 'balance', balance: condition.balance, atLeast: condition['at-least'] };
  if ('state' in condition) {
    const { state, turns } = condition;
    return { kind: 'state', state, in: readScopes(condition.in), turns };
  }
  if ('holds' in condition) return { kind: 'constant', holds: condition.holds };
  if ('overlap' in condition) return { kind: 'overlap', seconds: condition.overlap };
  if ('echo' in condition) return { kind: 'echo', words: condition.echo };
  if ('cut-off' in condition) return { kind: 'cut-off' };
  if ('noted' in condition) {
    return { kind: 'noted', list: lists.add({ phrases: condition.noted, unless: [], except: undefined }, ['agent']) };
  }
  if ('seldom' in condition) {
    const { said, below, words } = condition.seldom;
    const list = lists.add({ phrases: said, unless: [], except: undefined }, ['agent', 'customer']);
    return { kind: 'seldom', list, below, words };
  }
  if ('label' in condition) return { kind: 'personal-label' };
  if ('first-agent-turn' in condition)
    return { kind: 'first-agent-turn', atMost: condition['first-agent-turn']['at-most'] };
  if ('sentence' in condition) return { kind: 'sentence', ends: condition.sentence };
  const { by, 'at-least': atLeast = 0, 'at-most': atMost = Number.MAX_SAFE_INTEGER } = condition.turns;
  return { kind: 'turns', by, atLeast, atMost };
}
