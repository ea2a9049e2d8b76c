import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationResult } from '../lint/result.ts';
import type { Mask } from '../reports/mask-result.ts';
import { agentLabels, agentOf, isRoleLabel } from '../scorecard/agent-of.ts';
import { dayOf } from '../scorecard/month-of.ts';
import { introducedName, signedNames } from './agent-identity.ts';
import { type Moment, momentsOf, problemIn } from './moments.ts';
import type { Quote } from './quotes.ts';

/** What coaching keeps of a conversation of one agent. */
export interface Entry {
  readonly conversation: string;
  readonly filePath: string;
  /** ISO; absent where the record has none. */
  readonly day: string | undefined;
  readonly moments: readonly Moment[];
  /** What was done, to be praised. */
  readonly deeds: readonly Moment[];
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
  /** What else they are called: by the label, by the record, by themselves. */
  readonly aliases: Set<string>;
  /** The label names nobody. */
  readonly isNameless: boolean;
  /** Several people sign one conversation. */
  signers: number;
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
    const maskedIn = (moment: Moment): Moment => ({
      ...moment,
      quotes: moment.quotes.map(masked),
      reason: moment.reason && masked(moment.reason),
    });
    const problem = problemIn(conversation, outcomes);
    const clear = new Set(outcomes.flatMap(({ ruleId, status }) => (status === 'not-applicable' ? ruleId : [])));
    const isNameKnown = customerName(conversation, reading) !== undefined;
    for (const label of agentLabels(conversation)) {
      const { moments, deeds } = momentsOf(conversation, outcomes, { label, judgedByTurn, isNameKnown });
      const signers = signedNames(conversation, label).length;
      const named = agentOf(label, conversation);
      // Whoever signs beside them is somebody else.
      const introduced = signers > 1 ? undefined : introducedName(outcomes, label);
      const diary = this.#of(isRoleLabel(named) ? (introduced ?? named) : named);
      for (const alias of [label, introduced, recordedName(conversation)]) if (alias) diary.aliases.add(alias);
      diary.signers = Math.max(diary.signers, signers);
      diary.entries.push({
        conversation: conversation.id,
        filePath,
        day: dayOf(conversation.startedAt),
        moments: moments.map(maskedIn),
        deeds: deeds.map(maskedIn),
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
      diary = { agent, aliases: new Set([agent]), isNameless: isRoleLabel(agent), signers: 0, entries: [] };
      this.#diaries.set(agent, diary);
    }
    return diary;
  }
}

/** As the record has it beside the conversation; nothing where several agents speak there. */
function recordedName(conversation: Conversation): string | undefined {
  if (agentLabels(conversation).length !== 1) return undefined;
  const { agent } = conversation.metadata as { agent?: unknown };
  const name = typeof agent === 'object' && agent !== null ? (agent as { name?: unknown }).name : agent;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

function customerName({ speakers }: Conversation, { mask, isPersonalName }: Reading): string | undefined {
  const labels = speakers.filter(({ role }) => role === 'customer').map(({ label }) => label);
  const [label] = labels;
  return labels.length === 1 && label !== undefined && isPersonalName(label) ? mask.label(label) : undefined;
}
