import type { Conversation, Notice } from '../conversation/conversation.ts';
import { type RoleSources, settleRoles } from '../conversation/roles.ts';
import type { Draft } from './draft.ts';
import type { SourceTurn } from './excerpt.ts';
import { settleSuppressions } from './settle-suppressions.ts';
import { settleTimes } from './settle-times.ts';
import { isoInstant } from './times.ts';

export interface Origin {
  /** Used where the document gives no id. */
  readonly id: string;
  readonly path: string;
  readonly format: string;
  readonly hints: RoleSources['hints'];
  /** What was noticed of the document before it was read as a conversation. */
  readonly notices: readonly Notice[];
}

/** Makes a conversation of what a format read: times, order, numbers, roles. */
export function finish(draft: Draft, origin: Origin): Conversation {
  const begun = settleTimes(draft.turns, draft.stamps);
  const startedAt = draft.startedAt ?? (begun === undefined ? undefined : isoInstant(begun));
  const turns = inTimeOrder(draft.turns);
  turns.forEach((turn, index) => {
    turn.index = index;
  });
  const { suppressions, notes } = settleSuppressions(draft);
  const roleNotices = settleRoles(draft.cast.speakers, turns, {
    hints: origin.hints,
    participants: draft.participants,
    firstSpeaker: draft.firstSpeaker,
  });
  return {
    id: draft.id ?? origin.id,
    source: origin.path,
    format: origin.format,
    channel: draft.channel ?? 'unknown',
    ...(draft.language === undefined ? {} : { language: draft.language }),
    ...(startedAt === undefined ? {} : { startedAt }),
    metadata: draft.metadata,
    speakers: draft.cast.speakers,
    turns,
    notes,
    ...(draft.labels === undefined ? {} : { labels: draft.labels }),
    ...(suppressions.length === 0 ? {} : { suppressions }),
    notices: [...origin.notices, ...draft.notices, ...noticeOfSilence(turns), ...roleNotices],
  };
}

/** Only where every turn has a time: one without cannot be placed among the others. */
function inTimeOrder(turns: SourceTurn[]): SourceTurn[] {
  const isOrdered = turns.every((turn, place) => place === 0 || !(turn.start! < turns[place - 1]!.start!));
  if (isOrdered || turns.some(({ start }) => start === undefined)) return turns;
  return turns.toSorted((one, other) => one.start! - other.start!);
}

function noticeOfSilence(turns: readonly SourceTurn[]): Notice[] {
  return turns.length === 0 ? [{ message: 'the conversation has no turns' }] : [];
}
