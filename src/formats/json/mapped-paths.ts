import type { Channel, Role } from '../../conversation/conversation.ts';
import { channels } from '../../conversation/conversation.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import { type Path, path } from './path.ts';

/** The paths of a mapping, read once. Where it gives several for one thing, the first that leads to something counts. */
export interface MappedPaths {
  readonly text: readonly Path[];
  readonly html: readonly Path[];
  /** Texts of one element that are turns of their own. */
  readonly sides: readonly { readonly text: readonly Path[]; readonly role: Role }[];
  readonly role: readonly Path[];
  readonly speaker: readonly Path[];
  readonly person: readonly Path[];
  readonly audioChannel: Path | undefined;
  readonly start: readonly Path[];
  readonly end: readonly Path[];
  readonly duration: readonly Path[];
  readonly replaces: Path | undefined;
  readonly groupBy: readonly Path[];
  readonly id: readonly Path[];
  readonly startedAt: readonly Path[];
  readonly language: Path | undefined;
  /** What the format always is, or where the conversation says it. */
  readonly channel: Channel | Path | undefined;
}

export function pathsOf(mapping: JsonMapping): MappedPaths {
  const { turn } = mapping;
  return {
    text: several(turn.text),
    html: several(turn.html),
    sides: (turn.sides ?? []).map(({ text, is }) => ({ text: several(text), role: is })),
    role: several(turn.role),
    speaker: several(turn.speaker),
    person: several(turn.person),
    audioChannel: one(turn.channel),
    start: several(turn.start),
    end: several(turn.end),
    duration: several(turn.duration),
    replaces: one(turn.replaces),
    groupBy: several(mapping.groupBy),
    id: several(mapping.id),
    startedAt: several(mapping.startedAt),
    language: one(mapping.language),
    channel: isChannel(mapping.channel) ? mapping.channel : one(mapping.channel),
  };
}

export function several(written: string | readonly string[] | undefined): readonly Path[] {
  if (written === undefined) return [];
  return typeof written === 'string' ? [path(written)] : written.map(path);
}

function one(written: string | undefined): Path | undefined {
  return written === undefined ? undefined : path(written);
}

function isChannel(written: string | undefined): written is Channel {
  return channels.some((channel) => channel === written);
}
