import type { JsonMapping } from '../../mapping-schema.ts';
import { mappedFormat } from '../mapping.ts';
import { listedIn } from './listed-in.ts';

/** Messages that Slack writes itself about the channel, and those that stand for a changed one. */
const slackEvents =
  'channel_*|group_*|bot_add|bot_remove|bot_enable|bot_disable|pinned_item|unpinned_item|message_*|tombstone|reminder_*|huddle_thread|sh_room_*|ekm_access_denied|file_created|file_public|joiner_*';

/** The messages of one channel: a day of an export, or what the API answers (newest first). */
export const slack = mappedFormat(
  'slack',
  listedIn(['messages[]', '[]'], {
    signs: ['ts=14*|15*|16*|17*|18*|19*|20*', 'text:text', 'user=U*|W* or bot_id=B* or username:text'],
    turn: {
      text: 'text',
      form: 'slack',
      speaker: ['user_profile.display_name', 'user_profile.real_name', 'username', 'bot_profile.name'],
      person: ['user', 'bot_id'],
      start: 'ts',
      event: [`subtype=${slackEvents}`, 'hidden=true'],
      bot: ['bot_id:text', 'subtype=bot_message'],
    },
    people: { list: 'users[]', id: 'id', name: ['profile.display_name', 'real_name', 'name'] },
    id: 'channel',
    channel: 'chat',
  }),
  { about: { title: 'Slack, export of a channel and API', proof: 'real files' } },
);

/** Microsoft Graph: messages of a chat or a channel, with the replies where they were asked for. */
const teamsMessages = {
  text: 'body.content',
  html: 'body.content',
  htmlWhere: ['body.contentType=html'],
  speaker: ['from.user.displayName', 'from.application.displayName'],
  person: 'from.user.id',
  start: 'createdDateTime',
  event: ['!messageType=message'],
  bot: ['from.application:object'],
};
const teamsSigns = ['messageType:text', 'createdDateTime:text', 'body.content:text'];

/** What Teams (free) and Skype export of an account: messages.json. */
const accountExport: JsonMapping = {
  signs: [
    'conversations[].MessageList[].messagetype:text',
    'conversations[].MessageList[].content:text',
    'conversations[].MessageList[].originalarrivaltime:text',
  ],
  conversations: 'conversations[]',
  turns: 'MessageList[]',
  turn: {
    text: 'content',
    html: 'content',
    htmlWhere: ['messagetype=RichText*'],
    speaker: 'displayName',
    person: 'from',
    start: 'originalarrivaltime',
    event: ['!messagetype=Text|RichText|RichText/Html', 'content='],
  },
  id: 'id',
  channel: 'chat',
};

export const msTeams = mappedFormat(
  'ms-teams',
  [
    ...listedIn(['value[]', '[]'], {
      signs: teamsSigns,
      turn: teamsMessages,
      groupBy: ['chatId', 'channelIdentity.channelId'],
      channel: 'chat',
    }).map((view) => ({ ...view, turns: [view.turns as string, `${view.turns as string}.replies[]`] })),
    accountExport,
  ],
  { about: { title: 'Microsoft Teams, messages of Graph', proof: 'real files' } },
);
