import { createHash } from 'node:crypto';
import type { Conversation, Note, Role, Turn } from '../conversation/conversation.ts';

/**
 * A vCon of the draft draft-ietf-vcon-vcon-core-02, with the parties' roles of its contact-centre extension. Turns are text
 * dialogs, notes attachments.
 */
export interface Vcon {
  readonly uuid: string;
  readonly created_at: string;
  readonly extensions: readonly string[];
  readonly parties: readonly { readonly name: string; readonly role?: string }[];
  readonly dialog: readonly VconDialog[];
  readonly attachments: readonly { readonly purpose: 'note'; readonly body: string; readonly encoding: 'none' }[];
  readonly subject: string;
}

export interface VconDialog {
  readonly type: 'text';
  readonly start: string;
  /** Seconds. */
  readonly duration?: number;
  /** The one who speaks, by place in `parties`. */
  readonly parties: number;
  readonly mediatype: 'text/plain';
  readonly body: string;
  readonly encoding: 'none';
}

/** The extension has no word for others. */
const roles: Partial<Record<Role, string>> = { agent: 'agent', customer: 'customer', bot: 'ivr' };

/** A vCon wants dates, and many transcripts have none: then its times count from here, which nobody takes for a real one. */
const noDate = '1970-01-01T00:00:00.000Z';

export function toVcon(conversation: Conversation): Vcon {
  const { id, speakers, turns, notes } = conversation;
  const startedAt = dateOf(conversation.startedAt);
  const dialog = turns.map((turn) => toDialog(turn, startedAt, speakers.indexOf(turn.speaker)));
  return {
    uuid: uuidOf(JSON.stringify([id, dialog])),
    created_at: startedAt,
    extensions: ['CC'],
    subject: id,
    parties: speakers.map(({ label, role }) => ({ name: label, ...(roles[role] && { role: roles[role] }) })),
    dialog,
    attachments: notes.map(toAttachment),
  };
}

function toDialog({ text, start = 0, end }: Turn, startedAt: string, party: number): VconDialog {
  return {
    type: 'text',
    start: new Date(Date.parse(startedAt) + start * 1000).toISOString(),
    ...(end !== undefined && { duration: Math.round((end - start) * 1e3) / 1e3 }),
    parties: party,
    mediatype: 'text/plain',
    body: text,
    encoding: 'none',
  };
}

function toAttachment({ text }: Note): Vcon['attachments'][number] {
  return { purpose: 'note', body: text, encoding: 'none' };
}

function dateOf(written: string | undefined): string {
  const time = Date.parse(written ?? '');
  return Number.isNaN(time) ? noDate : new Date(time).toISOString();
}

/** Version 8 (RFC 9562), from the content: the same conversation is the same vCon on every run. */
function uuidOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
