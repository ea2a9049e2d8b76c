import type { JsonMapping } from '../../mapping-schema.ts';
import { mappedFormat } from '../mapping.ts';
import { listedIn } from './listed-in.ts';

const telegramChat: JsonMapping = {
  signs: ['messages[].type=message|service', 'messages[].text:text|list', 'messages[].from_id or messages[].actor_id'],
  turns: 'messages[]',
  turn: {
    // Links and bold words are parts of their own, blanks included.
    text: 'text',
    joiner: '',
    speaker: 'from',
    person: 'from_id',
    // `date` is the clock of the machine that exported.
    start: ['date_unixtime', 'date'],
    event: ['type=service'],
  },
  id: 'id',
  channel: 'chat',
};

/** One chat, or all chats of an account. */
export const telegram = mappedFormat(
  'telegram',
  [
    telegramChat,
    {
      ...telegramChat,
      signs: telegramChat.signs.map((sign) => sign.replaceAll('messages[]', 'chats.list[].messages[]')),
      conversations: 'chats.list[]',
    },
  ],
  { about: { title: 'Telegram, export of chats', proof: 'real files' } },
);

/** Facebook Messenger and Instagram, as Meta lets people download their data; encrypted chats are exported with other names. */
export const messenger = mappedFormat(
  'messenger',
  [
    ...listedIn(['messages[]'], {
      signs: ['sender_name:text', 'timestamp_ms:number'],
      turn: {
        text: 'content',
        form: 'mojibake',
        speaker: 'sender_name',
        start: 'timestamp_ms',
        event: ['type=Call|Subscribe|Unsubscribe', 'is_unsent=true'],
      },
      time: 'ms',
      id: ['thread_path', 'title'],
      channel: 'chat',
    }),
    ...listedIn(['messages[]'], {
      signs: ['senderName:text', 'timestamp:number'],
      turn: {
        text: 'text',
        speaker: 'senderName',
        start: 'timestamp',
        event: ['!type=text|link', 'isUnsent=true'],
      },
      time: 'ms',
      id: 'threadName',
      channel: 'chat',
    }),
    // Conversations of a page, as the Graph API answers them, newest first.
    ...listedIn(['messages.data[]', 'data[]'], {
      signs: ['from.name:text', 'message:text', 'created_time:text', 'to.data:list'],
      turn: { text: 'message', speaker: 'from.name', start: 'created_time', event: ['message='] },
      id: 'id',
      channel: 'chat',
    }),
  ],
  { about: { title: 'Facebook Messenger and Instagram, downloaded data and pages', proof: 'real files' } },
);

/** A channel by DiscordChatExporter, or the messages that Discord's API answers. */
export const discord = mappedFormat(
  'discord',
  [
    ...listedIn(['messages[]'], {
      signs: ['author.isBot:true|false', 'content:text', 'timestamp:text'],
      turn: {
        text: 'content',
        speaker: ['author.nickname', 'author.name'],
        person: 'author.id',
        start: 'timestamp',
        event: [
          'type=Call|RecipientAdd|RecipientRemove|ChannelNameChange|ChannelIconChange|ChannelPinnedMessage|GuildMemberJoin|ThreadCreated',
        ],
        bot: ['author.isBot=true'],
      },
      id: 'channel.id',
      channel: 'chat',
    }),
    ...listedIn(['[]', 'messages[]'], {
      signs: ['author.username:text', 'channel_id', 'content:text', 'timestamp:text'],
      turn: {
        text: 'content',
        speaker: ['author.global_name', 'author.username'],
        start: 'timestamp',
        // 0 and 19 are messages and replies, 20 to 23 come from commands.
        event: ['type=1|2|3|4|5|6|7|8|9|10|11|12|14|15|16|17|18|22|24|25|26|27|28|29|31|32|36|37|38|39|44|46'],
        bot: ['author.bot=true'],
      },
      groupBy: 'channel_id',
      channel: 'chat',
    }),
  ],
  { about: { title: 'Discord, DiscordChatExporter and API', proof: 'real files' } },
);
