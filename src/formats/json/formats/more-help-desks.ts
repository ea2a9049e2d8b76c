import { mappedFormat } from '../mapping.ts';
import { listedIn } from './listed-in.ts';

/** A conversation with its threads embedded, or the threads alone (newest first). */
export const helpScout = mappedFormat(
  'help-scout',
  listedIn(
    ['_embedded.threads[]', 'threads[]'],
    {
      signs: ['type=customer|message|note|chat|beaconchat|lineitem', 'createdBy.type:text', 'body:text'],
      turn: {
        html: 'body',
        form: 'mail',
        role: 'createdBy.type',
        speaker: 'createdBy.first',
        start: 'createdAt',
        event: ['type=lineitem', 'state=draft|hidden'],
        note: ['type=note'],
      },
      roles: { user: 'agent', system_user: 'bot' },
      id: 'id',
    },
    'source.type',
  ),
  { about: { title: 'Help Scout, threads of a conversation', proof: 'documentation' } },
);

/** Zendesk messaging. What the business sends is an agent's, unless it says that a machine wrote it. */
export const sunshineConversations = mappedFormat(
  'sunshine-conversations',
  listedIn(['messages[]', '[]'], {
    signs: ['author.type=user|business', 'content.type:text', 'received:text'],
    turn: {
      text: 'content.text',
      role: 'author.type',
      speaker: 'author.displayName',
      start: 'received',
      event: ['!content.text:text'],
      bot: ['author.subtypes[]=AI'],
    },
    roles: { business: 'agent' },
    id: 'conversation.id',
    channel: 'chat',
  }),
  { about: { title: 'Zendesk messaging (Sunshine Conversations)', proof: 'documentation' } },
);

/** Articles of a ticket. */
export const zammad = mappedFormat(
  'zammad',
  listedIn(['[]', 'articles[]', 'ticket_articles[]'], {
    signs: [
      'ticket_id:number',
      'sender=Customer|Agent|System',
      'internal:true|false',
      'body:text',
      'content_type:text',
    ],
    turn: {
      text: 'body',
      html: 'body',
      htmlWhere: ['content_type=text/html'],
      form: 'mail',
      role: 'sender',
      speaker: 'created_by',
      start: 'created_at',
      note: ['internal=true'],
    },
    groupBy: 'ticket_id',
  }),
  { about: { title: 'Zammad, articles of a ticket', proof: 'documentation' } },
);
