import { mappedFormat } from '../mapping.ts';
import { listedIn } from './listed-in.ts';

/** A chat with its thread, one of an archive, or one with all its threads; before version 3 of the API with `messages`. */
export const livechat = mappedFormat(
  'livechat',
  [
    ...listedIn(['thread.events[]', 'threads[].events[]'], {
      signs: ['type:text', 'author_id:text'],
      turn: {
        text: 'text',
        person: 'author_id',
        start: 'created_at',
        event: ['!type=message'],
        note: ['visibility=agents', 'recipients=agents'],
      },
      people: { list: 'users[]', id: 'id', name: 'name', role: 'type' },
      id: 'id',
      channel: 'chat',
    }).map((view) => ({ ...view, signs: [...view.signs, 'users[].type=customer|agent'] })),
    ...listedIn(['messages[]'], {
      signs: ['user_type=visitor|agent|supervisor', 'author_name:text', 'text:text'],
      turn: {
        text: 'text',
        role: 'user_type',
        speaker: 'author_name',
        start: ['timestamp', 'date'],
        // Supervisors whisper to the agent.
        note: ['user_type=supervisor'],
      },
      id: 'id',
      channel: 'chat',
    }),
  ],
  { about: { title: 'LiveChat, chats and archives', proof: 'documentation' } },
);

export const tawk = mappedFormat(
  'tawk',
  listedIn(['chat.messages[]', 'messages[]'], {
    signs: ['sender.t=a|v|s', 'msg:text'],
    turn: {
      text: 'msg',
      role: 'sender.t',
      speaker: 'sender.n',
      start: 'time',
      event: ['type=file|navigation|event'],
    },
    roles: { a: 'agent', v: 'customer', s: 'system' },
    id: ['chat.id', 'id'],
    channel: 'chat',
  }),
  { about: { title: 'Tawk.to, transcript of a chat', proof: 'documentation' } },
);

export const freshchat = mappedFormat(
  'freshchat',
  listedIn(['messages[]', '[]'], {
    signs: ['message_parts[].text.content:text', 'actor_type:text'],
    turn: {
      text: 'message_parts[].text.content',
      role: 'actor_type',
      person: 'actor_id',
      start: 'created_time',
      event: ['actor_type=system', 'message_type=system'],
      note: ['message_type=private'],
    },
    people: [
      { list: 'users[]', id: 'id', name: 'first_name', is: 'customer' },
      { list: 'agents[]', id: 'id', name: 'first_name', is: 'agent' },
    ],
    groupBy: 'conversation_id',
    channel: 'chat',
  }),
  { about: { title: 'Freshchat, messages of a conversation', proof: 'documentation' } },
);

/** Who writes from a telephone or through another messenger is the customer; agents write under a name. */
export const twilioConversations = mappedFormat(
  'twilio-conversations',
  [
    ...listedIn(['messages[]', '[]'], {
      signs: ['conversation_sid:text', 'body', 'author:text'],
      turn: { text: 'body', speaker: 'author', role: 'author', start: 'date_created' },
      roles: { '+*': 'customer', 'whatsapp:*': 'customer', 'messenger:*': 'customer' },
      groupBy: 'conversation_sid',
      channel: 'chat',
    }),
    // Text messages by themselves, newest first; their dates are those of mails.
    ...listedIn(['messages[]', '[]'], {
      signs: ['sid=SM*|MM*', 'direction=inbound|outbound-*', 'body:text', 'from:text'],
      turn: {
        text: 'body',
        role: 'direction',
        speaker: 'from',
        start: ['date_sent', 'date_created'],
        event: ['body='],
      },
      roles: { inbound: 'customer', 'outbound-*': 'agent' },
      channel: 'chat',
    }),
  ],
  { about: { title: 'Twilio Conversations and text messages', proof: 'real files' } },
);
