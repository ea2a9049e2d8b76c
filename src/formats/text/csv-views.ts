import type { CsvMapping } from '../csv-mapping-schema.ts';

/** Column names of tables as they are found in the world; see docs/formats.md. */
const text = [
  'text message utterance utterance_text message_text body content transcript msg sentence phrase message_body plain_body',
  'body_text chat_message dialogue_text spoken_text transcript_text html_body body_html message_content comment_body',
  'comment_text',
].flatMap((names) => names.split(' '));
const speaker = [
  'speaker speaker_name sender sender_name author author_name from from_name interlocutor participant participant_name',
  'comment_author name username user_name who speaker_label author_id sender_id speaker_id user_id user party by',
].flatMap((names) => names.split(' '));
const role = [
  'role speaker_role sender_type sender_role author_type author_role participant_role participant_type actor_type',
  'speaker_type agent_or_customer participant_purpose user_type comment_author_role direction side',
].flatMap((names) => names.split(' '));
const groupBy = [
  'conversation_id transcript_id call_id ticket_id chat_id session_id dialogue_id dialog_id convo_id conv_id thread_id case_id',
  'contact_id interaction_id conversation_sid call_sid conversation transcript_number ticket_number case_number call_number',
].flatMap((names) => names.split(' '));
const start = [
  'start_time start start_seconds start_ms begin_offset_millis offset_ms timestamp timestamp_ms time created_at sent_at',
  'datetime date_time date_created message_time sent_time sent_datetime message_timestamp created_time created date',
].flatMap((names) => names.split(' '));
const end = ['end_time', 'end', 'end_seconds', 'end_ms', 'end_offset_millis'];

const rows: CsvMapping = {
  groupBy,
  turn: {
    text,
    speaker,
    role,
    start,
    end,
    duration: ['duration', 'duration_seconds', 'duration_ms'],
    event: ['type=event|typing|joined|left|status', 'message_type=event|typing|joined|left|status'],
    note: [
      'private=true|1|yes',
      'is_private=true|1|yes',
      'public=false|0|no',
      'is_public=false|0|no',
      'internal=true|1|yes',
      'type=note|internal_note|private_note|internal',
      'part_type=note',
      'message_type=note|internal_note|private_note|internal',
    ],
    bot: ['is_bot=true|1|yes'],
  },
  roles: {
    inbound: 'customer',
    incoming: 'customer',
    in: 'customer',
    outbound: 'agent',
    outgoing: 'agent',
    out: 'agent',
  },
  channel: 'channel',
  language: 'language',
};

function told(columns: readonly string[], ofCustomer: boolean): CsvMapping {
  const [yes, no] = ofCustomer ? (['customer', 'agent'] as const) : (['agent', 'customer'] as const);
  return {
    ...rows,
    signs: [columns.map((column) => `${column}=true|false|1|0|yes|no`).join(' or ')],
    turn: { ...rows.turn, role: [...columns] },
    roles: { true: yes, '1': yes, yes, false: no, '0': no, no },
  };
}

const customerSays = told(['inbound', 'is_inbound', 'incoming', 'is_incoming', 'is_customer', 'from_customer'], true);

/** The first that fits a table is the one that it is read by. */
export const csvViews: readonly CsvMapping[] = [
  {
    transcript: ['transcript', 'conversation', 'dialogue', 'dialog', 'chat', ...text],
    id: [...groupBy, 'id', 'case', 'name'],
    channel: 'channel',
    language: 'language',
  },
  // Customer support on Twitter: each tweet names the one it answers.
  {
    ...customerSays,
    signs: ['tweet_id', 'in_response_to_tweet_id', ...customerSays.signs!],
    groupBy: undefined,
    thread: { id: 'tweet_id', parent: 'in_response_to_tweet_id' },
  },
  customerSays,
  told(['from_agent', 'is_agent', 'outbound'], false),
  // Botium writes down its own side as "me", in the place of a customer.
  {
    ...rows,
    signs: ['sender=me', 'sender=bot'],
    turn: { ...rows.turn, role: 'sender', speaker: 'sender' },
    roles: { me: 'customer' },
  },
  // `id` is mostly that of the row.
  { ...rows, signs: [...groupBy.map((column) => `!${column}`), 'id:repeated'], groupBy: 'id' },
  rows,
  { sides: { me: 'customer', bot: 'bot' }, groupBy },
  { sides: { user: 'customer', bot: 'bot' }, groupBy },
  { sides: { user: 'customer', system: 'bot' }, groupBy },
  { sides: { customer: 'customer', agent: 'agent' }, groupBy },
  { sides: { customer_message: 'customer', agent_message: 'agent' }, groupBy },
  { sides: { customer_message: 'customer', agent_response: 'agent' }, groupBy },
  { sides: { user_message: 'customer', bot_response: 'bot' }, groupBy },
];
