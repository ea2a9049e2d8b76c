import type { Conversation } from '../conversation/conversation.ts';
import type { ConversationResult } from '../lint/result.ts';
import { agentLabels, agentOf, isRoleLabel } from './agent-of.ts';
import { monthOf } from './month-of.ts';
import { addOccasions, type Occasions, occasionsOf } from './occasions.ts';
import { type Score, scoreOf } from './score.ts';
import type { Scorecard } from './scorecard.ts';

export type Grouping = 'agent' | 'conversation' | 'month';

export type Verdict = 'pass' | 'fail' | 'auto-fail';

/** The score of a conversation, of a person, of a month, or of all. */
export interface Scored {
  readonly name: string;
  /** Of a conversation. */
  readonly filePath?: string;
  readonly conversations: number;
  /** Of them, those that a rule of `autoFail` fails. */
  readonly autoFailed: number;
  readonly score: Score;
  /** Nothing where there is no score, and where it is withheld. */
  readonly verdict: Verdict | undefined;
  /** A person's figures on too few occasions: they are not to be shown. */
  readonly withheld: boolean;
  /** Of agents: the label names nobody, so that these may be several people. */
  readonly perhapsSeveral?: true;
}

interface Gathered {
  readonly name: string;
  readonly filePath?: string;
  conversations: number;
  autoFailed: number;
  readonly occasions: Occasions;
}

const undated = 'no date';

/** Gathers judged conversations one by one, and scores them by a scorecard. */
export class Scores {
  readonly #scorecard: Scorecard;
  readonly #by: Grouping;
  readonly #show: (agent: string) => string;
  readonly #all = gathered('all conversations');
  readonly #groups = new Map<string, Gathered>();

  /** @param show what an agent's name is shown as; different names stay different */
  constructor(scorecard: Scorecard, by: Grouping, show: (agent: string) => string = (agent) => agent) {
    this.#scorecard = scorecard;
    this.#by = by;
    this.#show = show;
  }

  get conversations(): number {
    return this.#all.conversations;
  }

  add({ outcomes }: Pick<ConversationResult, 'outcomes'>, conversation: Conversation): void {
    const occasions = occasionsOf(outcomes);
    this.#addTo(this.#all, occasions);
    if (this.#by === 'conversation') {
      const { id, source } = conversation;
      // Two records may bear one id: each is scored for itself.
      this.#addTo(this.#group(String(this.#all.conversations), { name: id, filePath: source }), occasions);
    } else if (this.#by === 'month') {
      const month = monthOf(conversation.startedAt) ?? undated;
      this.#addTo(this.#group(month, { name: month }), occasions);
    } else {
      for (const label of agentLabels(conversation)) {
        const name = this.#show(agentOf(label, conversation));
        this.#addTo(this.#group(name, { name }), occasionsOf(outcomes, label));
      }
    }
  }

  all(): Scored {
    return this.#scored(this.#all, false);
  }

  /** Conversations in the order in which they were read; people and months by name. One at a time: they may be many. */
  *groups(): Generator<Scored> {
    const entries = [...this.#groups];
    if (this.#by !== 'conversation') entries.sort(([one], [other]) => byName(one, other));
    for (const [, group] of entries) yield this.#scored(group, this.#by === 'agent');
  }

  #group(key: string, named: Pick<Gathered, 'name' | 'filePath'>): Gathered {
    let group = this.#groups.get(key);
    if (!group) {
      group = gathered(named.name, named.filePath);
      this.#groups.set(key, group);
    }
    return group;
  }

  #addTo(group: Gathered, occasions: Occasions): void {
    group.conversations += 1;
    const failed = this.#scorecard.autoFail.some((id) => (occasions.get(id)?.missed ?? 0) > 0);
    if (failed) group.autoFailed += 1;
    addOccasions(group.occasions, occasions);
  }

  #scored({ name, filePath, conversations, autoFailed, occasions }: Gathered, isPerson: boolean): Scored {
    const score = scoreOf(this.#scorecard, occasions);
    const withheld = isPerson && score.occasions < this.#scorecard.leastOccasions;
    return {
      name,
      ...(filePath !== undefined && { filePath }),
      conversations,
      autoFailed,
      score,
      verdict: withheld ? undefined : verdictOf(score, autoFailed, this.#scorecard),
      withheld,
      ...(isPerson && isRoleLabel(name) && { perhapsSeveral: true }),
    };
  }
}

/** “Agent 2” before “Agent 10”, and the same on every machine. */
function byName(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true }) || (one < other ? -1 : 1);
}

function gathered(name: string, filePath?: string): Gathered {
  return {
    name,
    ...(filePath !== undefined && { filePath }),
    conversations: 0,
    autoFailed: 0,
    occasions: new Map(),
  };
}

function verdictOf({ figure }: Score, autoFailed: number, { passMark }: Scorecard): Verdict | undefined {
  if (autoFailed > 0) return 'auto-fail';
  if (!figure) return undefined;
  return toPoints(figure.value) >= passMark ? 'pass' : 'fail';
}

/** A share as the points that people speak of, to one digit: what is shown decides. */
export function toPoints(share: number): number {
  return Math.round(share * 1000) / 10;
}
