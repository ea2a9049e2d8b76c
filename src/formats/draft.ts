import type { Channel, Label, Note, Notice, Role } from '../conversation/conversation.ts';
import type { UnsettledSpeaker } from '../conversation/roles.ts';
import type { WrittenDirective } from './directives.ts';
import type { SourceTurn } from './excerpt.ts';
import type { TurnStamps } from './settle-times.ts';

/** What a format reads out of a document: turns as they stand there, speakers without settled roles. */
export interface Draft {
  id?: string | undefined;
  channel?: Channel | undefined;
  language?: string | undefined;
  startedAt?: string | undefined;
  /** Role of who speaks first, where nothing else says who is who. */
  firstSpeaker?: Role | undefined;
  metadata: Record<string, unknown>;
  readonly turns: SourceTurn[];
  /** By place in `turns`; empty where the source writes no times. */
  readonly stamps: (TurnStamps | undefined)[];
  readonly cast: Cast;
  readonly notes: Note[];
  labels?: readonly Label[];
  directives?: readonly WrittenDirective[];
  readonly notices: Notice[];
  /** Roles that the document's own description of the participants gives, by name or label. */
  readonly participants: (readonly [name: string, role: Role])[];
}

export function emptyDraft(): Draft {
  return { metadata: {}, turns: [], stamps: [], cast: new Cast(), notes: [], notices: [], participants: [] };
}

/** The speakers of a conversation in order of appearance: one for each label (in any case) and stated role. */
export class Cast {
  readonly speakers: UnsettledSpeaker[] = [];
  private readonly byKey = new Map<string, UnsettledSpeaker>();

  speaker(label: string, stated?: Role, channel?: number): UnsettledSpeaker {
    // Most turns are of one of the first two speakers, written as before.
    for (let place = Math.min(this.speakers.length, 2) - 1; place >= 0; place -= 1) {
      const known = this.speakers[place]!;
      if (known.label === label && known.stated === stated) return known;
    }
    const key = `${stated ?? ''}:${label.toLowerCase()}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const added: UnsettledSpeaker = { label, role: stated ?? 'other', stated, channel };
    this.byKey.set(key, added);
    this.speakers.push(added);
    return added;
  }
}
