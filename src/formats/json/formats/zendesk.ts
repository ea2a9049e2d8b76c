import { mappedFormat } from '../mapping.ts';
import { listedIn } from './listed-in.ts';

/**
 * Comments of a ticket; `users` stand beside them if they were asked for, the requester's id in the ticket itself. Without
 * both, who writes first is taken for the customer.
 */
export const zendeskTicket = mappedFormat(
  'zendesk-ticket',
  // The audits of a ticket hold its comments among other events.
  listedIn(
    ['comments[]', '[]', 'audits[].events[]'],
    {
      signs: ['author_id', 'public:true|false', 'body:text or plain_body:text or html_body:text'],
      turn: {
        text: ['plain_body', 'body'],
        html: 'html_body',
        person: 'author_id',
        start: ['created_at', '^.created_at'],
        note: ['public=false'],
        // A call's comment is a record of it: who called whom, how long.
        event: ['type=VoiceComment|TpeVoiceComment|Create|Change|Notification*|Error|External|Cc|SatisfactionRating'],
        bot: ['author_id=-1'],
        form: 'mail',
      },
      people: [
        { list: 'users[]', id: 'id', name: 'name', role: 'role' },
        { list: 'requester', id: 'id', name: 'name', is: 'customer' },
        { list: 'assignee', id: 'id', name: 'name', is: 'agent' },
        { list: '[]', id: ['requester_id', 'ticket.requester_id'], is: 'customer' },
        { list: '[]', id: ['assignee_id', 'ticket.assignee_id'], is: 'agent' },
      ],
      firstSpeaker: 'customer',
      id: ['ticket_id', 'ticket.id', 'audits[0].ticket_id', 'id'],
    },
    'via.channel',
  ),
  { about: { title: 'Zendesk Support, comments of a ticket', proof: 'real files' } },
);

/** Chats of Zendesk Chat (Zopim), and the messages that visitors leave while nobody is there. */
export const zendeskChat = mappedFormat(
  'zendesk-chat',
  [
    {
      signs: ['history[].msg:text', 'history[].type=chat.*', 'history[].sender_type or history[].nick'],
      turns: 'history[]',
      turn: {
        text: 'msg',
        speaker: 'name',
        role: ['sender_type', 'nick'],
        start: 'timestamp',
        event: ['!type=chat.msg'],
        bot: ['nick=agent:trigger'],
      },
      roles: { trigger: 'bot', 'agent:*': 'agent', 'visitor*': 'customer' },
      id: 'id',
      startedAt: 'timestamp',
      channel: 'chat',
    },
    {
      signs: ['type=offline_msg', 'message:text', 'visitor:object'],
      turns: '[]',
      turn: { text: 'message', speaker: 'visitor.name', role: 'type', start: 'timestamp' },
      roles: { offline_msg: 'customer' },
      id: 'id',
      channel: 'chat',
    },
  ],
  { about: { title: 'Zendesk Chat', proof: 'real files' } },
);
