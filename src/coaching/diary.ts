import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationResult } from '../lint/result.ts';
import type { Mask } from '../reports/mask-result.ts';
import { agentLabels, agentOf, isRoleLabel } from '../scorecard/agent-of.ts';
import { dayOf } from '../scorecard/month-of.ts';
import { type Moment, momentsOf, problemIn } from './moments.ts';
import type { Quote } from './quotes.ts';

/** What coaching keeps of a conversation of one agent. */
export interface Entry {
  readonly conversation: string;
  readonly filePath: string;
  /** ISO; absent where the record has none. */
  readonly day: string | undefined;
  readonly moments: readonly Moment[];
  /** Rules that were judged and had no occasion. */
  readonly clear: ReadonlySet<string>;
  readonly problem: Quote | undefined;
  /** As their label has it; absent where it is no name. */
  readonly customerName: string | undefined;
  /** How many turns are the agent's own. */
  readonly turns: number;
}

export interface Diary {
  readonly agent: string;
  /** The label names nobody. */
  readonly perhapsSeveral: boolean;
  readonly entries: Entry[];
}

export interface Reading {
  readonly mask: Mask;
  readonly isPersonalName: (label: string) => boolean;
  readonly judgedByTurn: (ruleId: string) => boolean;
}

/** Gathers conversations by agent. */
export class Diaries {
  readonly #diaries = new Map<string, Diary>();

  /** By name. */
  all(): readonly Diary[] {
    return [...this.#diaries.values()].sort(({ agent: one }, { agent: other }) => (one < other ? -1 : 1));
  }

  add({ outcomes, filePath }: ConversationResult, conversation: Conversation, reading: Reading): void {
    const { mask, judgedByTurn } = reading;
    const masked = (quote: Quote): Quote => ({ ...quote, text: mask.text(quote.text) });
    const problem = problemIn(conversation, outcomes);
    const clear = new Set(outcomes.flatMap(({ ruleId, status }) => (status === 'not-applicable' ? ruleId : [])));
    for (const label of agentLabels(conversation)) {
      const moments = momentsOf(conversation, outcomes, label, judgedByTurn);
      this.#of(agentOf(label, conversation)).entries.push({
        conversation: conversation.id,
        filePath,
        day: dayOf(conversation.startedAt),
        moments: moments.map((moment) => ({
          ...moment,
          quotes: moment.quotes.map(masked),
          reason: moment.reason && masked(moment.reason),
        })),
        clear,
        problem: problem && masked(problem),
        customerName: customerName(conversation, reading),
        turns: conversation.turns.filter(({ speaker }) => speaker.label === label).length,
      });
    }
  }

  #of(agent: string): Diary {
    let diary = this.#diaries.get(agent);
    if (!diary) {
      diary = { agent, perhapsSeveral: isRoleLabel(agent), entries: [] };
      this.#diaries.set(agent, diary);
    }
    return diary;
  }
}

function customerName({ speakers }: Conversation, { mask, isPersonalName }: Reading): string | undefined {
  const labels = speakers.filter(({ role }) => role === 'customer').map(({ label }) => label);
  const [label] = labels;
  return labels.length === 1 && label !== undefined && isPersonalName(label) ? mask.label(label) : undefined;
}
