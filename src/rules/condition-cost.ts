import type { PreparedCondition } from './prepared.ts';

/** Puts conditions that are quick to test first. They change nothing, so their order is free. */
export function byCost(one: PreparedCondition, other: PreparedCondition): number {
  return costOf(one) - costOf(other);
}

/** By what has to be done first: sums are at hand, phrases have to be walked, a state asks for many of both. */
function costOf(condition: PreparedCondition): number {
  switch (condition.kind) {
    case 'cue':
    case 'balance':
      return 1;
    case 'echo':
    case 'said':
    case 'noted':
    case 'seldom':
      return 2;
    case 'state':
      return 3;
    case 'all':
    case 'any':
      return Math.max(...condition.of.map(costOf));
    case 'not':
      return costOf(condition.of);
    default:
      return 0;
  }
}
