import { mappedFormat } from '../mapping.ts';
import { listedIn } from './listed-in.ts';

/** Messages of a conversation as the API answers them (numbers for their types) or webhooks send them (words). */
export const chatwoot = mappedFormat(
  'chatwoot',
  listedIn(['payload[]', 'messages[]', '[]'], {
    signs: ['message_type=0|1|incoming|outgoing', 'content', 'private:true|false', 'inbox_id or conversation_id'],
    turn: {
      text: 'content',
      role: ['sender.type', 'message_type'],
      speaker: ['sender.name', 'sender.available_name'],
      start: 'created_at',
      // 2 tells what was done with the conversation, 3 is a form or an automatic answer; attachments have no words.
      event: ['message_type=2|activity', '!content:text'],
      note: ['private=true'],
      bot: ['message_type=3|template', 'sender.type=agent_bot|captain_assistant'],
    },
    roles: {
      contact: 'customer',
      user: 'agent',
      '0': 'customer',
      '1': 'agent',
      incoming: 'customer',
      outgoing: 'agent',
    },
    groupBy: 'conversation_id',
    id: 'id',
    channel: 'chat',
  }),
  { about: { title: 'Chatwoot, messages of a conversation', proof: 'documentation' } },
);

export const crisp = mappedFormat(
  'crisp',
  listedIn(['data[]', 'messages[]', '[]'], {
    signs: ['session_id:text', 'from=user|operator', 'type=text|note', 'timestamp:number'],
    turn: {
      text: 'content',
      role: 'from',
      speaker: 'user.nickname',
      start: 'timestamp',
      event: ['!type=text|note'],
      note: ['type=note'],
      bot: ['automated=true'],
    },
    roles: { user: 'customer', operator: 'agent' },
    time: 'ms',
    groupBy: 'session_id',
    channel: 'chat',
  }),
  { about: { title: 'Crisp, messages of a conversation', proof: 'documentation' } },
);

export const drift = mappedFormat(
  'drift',
  listedIn(['data.messages[]', 'messages[]', '[]'], {
    signs: ['conversationId', 'author.type=contact|user|eu', 'body', 'type=chat|private_note|private_prompt|edit'],
    turn: {
      html: 'body',
      role: 'author.type',
      speaker: 'author.name',
      start: 'createdAt',
      event: ['!body:text', '!type=chat|private_note'],
      note: ['type=private_note'],
      bot: ['author.bot=true'],
    },
    roles: { contact: 'customer', eu: 'customer', user: 'agent' },
    time: 'ms',
    groupBy: 'conversationId',
    channel: 'chat',
  }),
  { about: { title: 'Drift, messages of a conversation', proof: 'documentation' } },
);

/** JSON:API; the text of a message is its `preview`, notes are resources of their own. */
export const kustomer = mappedFormat(
  'kustomer',
  listedIn(
    ['data[]', '[]'],
    {
      signs: [
        'type=message',
        'attributes.direction=in|out',
        'attributes.preview:text',
        'attributes.sentAt or attributes.createdAt',
      ],
      turn: {
        text: 'attributes.preview',
        form: 'mail',
        role: 'attributes.direction',
        start: ['attributes.sentAt', 'attributes.createdAt'],
        event: ['!type=message|note'],
        note: ['type=note'],
        bot: ['attributes.auto=true'],
      },
      roles: { in: 'customer', out: 'agent' },
      groupBy: 'relationships.conversation.data.id',
    },
    'attributes.channel',
  ),
  { about: { title: 'Kustomer, messages of conversations', proof: 'documentation' } },
);

/** Conversations of the Messaging Interactions API, and chats of the Engagement History API. */
export const livePerson = mappedFormat(
  'liveperson',
  [
    {
      signs: [
        'conversationHistoryRecords[].messageRecords[].messageData.msg.text:text',
        'conversationHistoryRecords[].messageRecords[].sentBy:text',
      ],
      conversations: 'conversationHistoryRecords[]',
      turns: 'messageRecords[]',
      turn: {
        text: 'messageData.msg.text',
        role: 'sentBy',
        person: 'participantId',
        start: ['timeL', 'time'],
        event: ['!messageData.msg.text:text'],
        note: ['audience=AGENTS_AND_MANAGERS'],
      },
      people: [
        { list: 'agentParticipants[]', id: 'agentId', name: ['agentNickname', 'agentFullName'], role: 'userTypeName' },
        { list: 'consumerParticipants[]', id: 'participantId', name: 'firstName', is: 'customer' },
      ],
      roles: { Consumer: 'customer', Human: 'agent', Controller: 'system' },
      time: 'ms',
      id: 'info.conversationId',
      channel: 'chat',
    },
    {
      signs: [
        'interactionHistoryRecords[].transcript.lines[].text:text',
        'interactionHistoryRecords[].transcript.lines[].source=visitor|agent|system',
      ],
      conversations: 'interactionHistoryRecords[]',
      turns: 'transcript.lines[]',
      turn: {
        text: 'text',
        html: 'text',
        htmlWhere: ['textType=html|rich-text'],
        role: 'source',
        speaker: 'by',
        start: ['timeL', 'time'],
      },
      time: 'ms',
      id: 'info.engagementId',
      channel: 'chat',
    },
  ],
  { about: { title: 'LivePerson, messaging and chat history', proof: 'documentation' } },
);

/** What its webhooks send when a chat ends. */
export const olark = mappedFormat(
  'olark',
  [
    {
      signs: [
        'items[].kind=MessageToVisitor|MessageToOperator|OfflineMessage',
        'items[].body:text',
        'items[].timestamp',
      ],
      turns: 'items[]',
      turn: {
        text: 'body',
        role: 'kind',
        speaker: 'nickname',
        start: 'timestamp',
        event: ['!body:text'],
        note: ['kind=WhisperToOperator|NoteToOperator'],
      },
      roles: { MessageToVisitor: 'agent', MessageToOperator: 'customer', OfflineMessage: 'customer' },
      id: 'id',
      channel: 'chat',
    },
  ],
  { about: { title: 'Olark, transcript of a chat', proof: 'documentation' } },
);
