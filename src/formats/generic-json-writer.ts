import type { Channel, Conversation, Label, Role, Suppression, Turn } from '../conversation/conversation.ts';

/** The generic JSON of docs/formats.md. */
export interface GenericJson {
  readonly id: string;
  readonly channel?: Channel;
  readonly language?: string;
  readonly startedAt?: string;
  readonly agent?: string;
  readonly notes?: readonly string[];
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly turns: readonly GenericTurn[];
  readonly labels?: readonly Pick<Label, 'rule' | 'turn' | 'status'>[];
  readonly suppress?: readonly Wish[];
}

/** Times in seconds from the start of the conversation. */
export interface GenericTurn {
  readonly role: Role;
  readonly speaker?: string;
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
  readonly suppress?: readonly Wish[];
}

/** That findings of a rule not count. */
type Wish = Pick<Suppression, 'rule' | 'reason'>;

/** The conversation as plain data that `readConversations` reads back, roles settled and turns in order. */
export function toGenericJson(conversation: Conversation): GenericJson {
  const { id, channel, language, startedAt, notes, turns, labels, suppressions = [] } = conversation;
  const sound = suppressions.filter(({ fault }) => fault === undefined);
  const ofAll = sound.filter(({ covers }) => turns.every(({ index }) => covers(index)));
  const ofTurns = sound.filter((one) => !ofAll.includes(one));
  const { agent, ...metadata } = conversation.metadata;
  return {
    id,
    ...(channel === 'unknown' ? {} : { channel }),
    ...(language === undefined ? {} : { language }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(typeof agent === 'string' ? { agent } : {}),
    ...(notes.length === 0 ? {} : { notes: notes.map(({ text }) => text) }),
    ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
    turns: turns.map((turn) => toGenericTurn(turn, ofTurns)),
    ...(labels === undefined ? {} : { labels: labels.map(({ line, column, ...label }) => label) }),
    ...(ofAll.length === 0 ? {} : { suppress: ofAll.map(toWish) }),
  };
}

function toGenericTurn({ index, speaker, text, start, end }: Turn, suppressions: readonly Suppression[]): GenericTurn {
  const own = suppressions.filter(({ covers }) => covers(index));
  return {
    role: speaker.role,
    ...(speaker.label === speaker.role ? {} : { speaker: speaker.label }),
    text,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(own.length === 0 ? {} : { suppress: own.map(toWish) }),
  };
}

function toWish({ rule, reason }: Suppression): Wish {
  return { rule, reason };
}
