import type { Draft } from '../../draft.ts';
import type { Source } from '../../source.ts';
import type { JsonObject } from '../json.ts';
import { mappedFormat } from '../mapping.ts';
import { hasSign } from '../signs.ts';
import { type ListedMapping, listedIn, within } from './listed-in.ts';

const freshdeskMessages: ListedMapping = {
  signs: ['body_text:text or body:text', 'incoming:true|false', 'private:true|false'],
  turn: {
    text: ['body_text', 'description_text'],
    html: ['body', 'description'],
    role: 'incoming',
    person: 'requester_id',
    start: 'created_at',
    note: ['private=true'],
    form: 'mail',
  },
  roles: { true: 'customer', false: 'agent' },
};

/** A ticket with its conversations, or these alone: then the first message, the ticket's description, is missing. */
export const freshdesk = mappedFormat(
  'freshdesk',
  [
    {
      ...freshdeskMessages,
      signs: [
        'description_text:text or description:text',
        ...freshdeskMessages.signs.map((sign) => within('conversations[]', sign)),
      ],
      turns: ['[]', 'conversations[]'],
      people: { list: '[]', id: 'requester_id', name: 'requester.name', is: 'customer' },
      id: 'id',
    },
    ...listedIn(['conversations[]', '[]'], { ...freshdeskMessages, groupBy: 'ticket_id' }),
  ],
  { about: { title: 'Freshdesk, conversations of a ticket', proof: 'documentation' } },
);

export const front = mappedFormat(
  'front',
  listedIn(
    ['_results[]', '[]'],
    {
      signs: ['is_inbound:true|false', 'body:text or text:text', 'created_at:number'],
      turn: {
        text: 'text',
        html: 'body',
        form: 'mail',
        role: 'is_inbound',
        speaker: 'author.first_name',
        start: 'created_at',
        event: ['is_draft=true'],
        note: ['type=internal'],
      },
      roles: { true: 'customer', false: 'agent' },
    },
    'type',
  ),
  { about: { title: 'Front, messages of a conversation', proof: 'real files' } },
);

/** `V-` are visitors, `A-` agents, `S-` the system, `B-` bots; comments are written for colleagues. */
export const hubspot = mappedFormat(
  'hubspot',
  listedIn(['results[]', '[]'], {
    signs: ['conversationsThreadId', 'senders:list', 'type:text', 'text:text or richText:text'],
    turn: {
      text: 'text',
      html: 'richText',
      form: 'mail',
      role: ['direction', 'senders[0].actorId'],
      speaker: 'senders[0].name',
      start: 'createdAt',
      event: ['!type=MESSAGE|COMMENT|WELCOME_MESSAGE'],
      note: ['type=COMMENT'],
      bot: ['type=WELCOME_MESSAGE', 'senders[].actorId=S-*|B-*'],
    },
    roles: { INCOMING: 'customer', OUTGOING: 'agent', 'V-*': 'customer', 'A-*': 'agent' },
    groupBy: 'conversationsThreadId',
  }),
  { about: { title: 'HubSpot, messages of conversation threads', proof: 'documentation' } },
);

export const gorgias = mappedFormat(
  'gorgias',
  listedIn(
    ['messages[]', '[]'],
    {
      signs: ['from_agent:true|false', 'public:true|false', 'stripped_text:text or body_text:text or body_html:text'],
      turn: {
        text: ['stripped_text', 'body_text'],
        html: ['stripped_html', 'body_html'],
        form: 'mail',
        role: 'from_agent',
        speaker: 'sender.name',
        start: ['sent_datetime', 'created_datetime'],
        note: ['public=false', 'channel=internal-note'],
        bot: ['via=rule'],
      },
      roles: { true: 'agent', false: 'customer' },
      groupBy: 'ticket_id',
    },
    'channel',
  ),
  { about: { title: 'Gorgias, messages of a ticket', proof: 'documentation' } },
);

/** A list of threads holds only the beginning of each text (`summary`); a thread that was asked for alone holds all. */
const zohoThread: ListedMapping = {
  signs: ['direction=in|out', 'author.type:text', 'createdTime:text'],
  turn: {
    text: 'plainText',
    html: 'content',
    form: 'mail',
    role: ['author.type', 'direction'],
    speaker: 'author.name',
    start: 'createdTime',
    event: ['status=DRAFT'],
    note: ['isPublic=false'],
  },
  roles: { in: 'customer', out: 'agent' },
};

export const zohoDesk = mappedFormat(
  'zoho-desk',
  [
    ...listedIn(
      ['data[]', '[]'],
      { ...zohoThread, signs: [...zohoThread.signs, 'content:text or plainText:text'] },
      'channel',
    ),
    ...listedIn(
      ['data[]', '[]'],
      {
        ...zohoThread,
        signs: [...zohoThread.signs, 'summary:text'],
        turn: { ...zohoThread.turn, text: 'summary' },
      },
      'channel',
    ),
  ],
  { about: { title: 'Zoho Desk, threads of a ticket', proof: 'documentation' }, readRest: noticeOfSummaries },
);

function noticeOfSummaries(document: JsonObject, draft: Draft, _source: Source): void {
  if (!hasSign(document, 'data[].content:text or data[].plainText:text'))
    draft.notices.push({ message: 'the texts are summaries: Zoho Desk cuts them in lists of threads' });
}
