import type { JudgedConversation } from '../conversation/conversation.ts';
import type { PreparedRule } from '../rules/prepared.ts';

type Need = PreparedRule['needs'][number];

const lacks: Readonly<Record<Need, (conversation: JudgedConversation) => string | undefined>> = {
  roles: ({ turns }) =>
    turns.some(({ speaker }) => speaker.role === 'agent')
      ? undefined
      : 'no speaker is known to be the agent (say so with --agent LABEL)',
  times: ({ turns }) =>
    turns.some(({ start, end }) => start !== undefined && end !== undefined) ? undefined : 'the turns carry no times',
  notes: ({ notes }) => (notes.length > 0 ? undefined : 'there are no wrap-up notes'),
  labels: ({ turns }) =>
    turns.some(({ speaker }) => speaker.role === 'agent' && speaker.label !== speaker.role)
      ? undefined
      : 'the speakers have no labels',
};

/** Why a rule cannot be judged on this conversation; nothing where it can. */
export function reasonToSkip(rule: PreparedRule, conversation: JudgedConversation): string | undefined {
  // A call that nobody took, a ticket without an answer: exports are full of them.
  if (conversation.turns.length === 0) return 'the conversation has no turns';
  for (const need of rule.needs) {
    const reason = lacks[need](conversation);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
