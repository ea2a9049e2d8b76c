import type { Channel } from '../conversation/conversation.ts';

const channels: ReadonlyMap<string, Channel> = new Map([
  ['call', 'call'],
  ['phone', 'call'],
  ['phone_call', 'call'],
  ['voice', 'call'],
  ['chat', 'chat'],
  ['webchat', 'chat'],
  ['messaging', 'chat'],
  ['sms', 'chat'],
  ['email', 'email'],
  ['e-mail', 'email'],
  ['unknown', 'unknown'],
]);

/** The channel that a word of the source names. */
export function channelOfWord(word: string): Channel | undefined {
  return channels.get(word.trim().toLowerCase());
}
