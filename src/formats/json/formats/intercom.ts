import { mappedFormat } from '../mapping.ts';

/** Parts without a body are events: assigned, closed, snoozed. */
const part = {
  html: 'body',
  role: 'author.type',
  speaker: 'author.name',
  start: ['created_at', '$.created_at'],
  event: ['!body:text'],
  note: ['part_type=note|note_and_reopen'],
  bot: ['author.from_ai_agent=true', 'author.is_ai_answer=true', 'delivered_as=automated'],
  form: 'mail',
} as const;

/**
 * The message that opens a conversation stands beside the parts that follow it: as `source`, and in version 1 of the API as
 * `conversation_message`. Lists of conversations come without parts.
 */
export const intercom = mappedFormat(
  'intercom',
  [
    {
      signs: [
        'type=conversation|admin_initiated_conversation',
        'conversation_parts:object or source.author.type or conversation_message.author.type or statistics.type=conversation_statistics',
      ],
      turns: ['source', 'conversation_message', 'conversation_parts.conversation_parts[]'],
      turn: {
        ...part,
        start: [...part.start],
        event: [...part.event],
        note: [...part.note],
        bot: [...part.bot],
      },
      id: 'id',
      startedAt: 'created_at',
    },
    {
      signs: ['type=ticket', 'ticket_parts.ticket_parts:list'],
      turns: 'ticket_parts.ticket_parts[]',
      turn: { ...part, start: [...part.start], event: [...part.event], note: [...part.note], bot: [...part.bot] },
      id: ['ticket_id', 'id'],
      startedAt: 'created_at',
    },
  ],
  { about: { title: 'Intercom, conversations and tickets', proof: 'real files' } },
);
