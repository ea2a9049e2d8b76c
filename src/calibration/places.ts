import type { Conversation } from '../conversation/conversation.ts';
import type { PreparedRule } from '../rules/prepared.ts';

/** What is needed of a rule to tell whether two turns are one place for it. */
export type PlacedRule = Pick<PreparedRule, 'id' | 'judged' | 'anchor'>;

/** Which turns are one place for a rule. */
export interface Places {
  /** Turns that stand for the places where the rule can be judged: those of the agent; one where it is judged once. */
  readonly all: readonly number[];
  same(one: number, other: number): boolean;
  /** For a rule anchored on a reply: the next or previous turn of the agent will do, as replies come in several turns. */
  near(one: number, other: number): boolean;
}

export function placesOf({ turns }: Conversation, { judged, anchor }: PlacedRule): Places {
  if (judged === 'conversation') return { all: [0], same: () => true, near: () => true };
  const agentTurns = turns.filter(({ speaker }) => speaker.role === 'agent').map(({ index }) => index);
  const order = new Map(agentTurns.map((turn, at) => [turn, at]));
  const isNext = (one: number, other: number): boolean =>
    Math.abs((order.get(one) ?? Number.NaN) - (order.get(other) ?? Number.NaN)) === 1;
  return {
    all: agentTurns,
    same: (one, other) => one === other,
    near: (one, other) => one === other || (anchor === 'reply' && isNext(one, other)),
  };
}
