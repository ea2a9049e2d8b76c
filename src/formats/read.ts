import type { Conversation } from '../conversation/conversation.ts';
import { eachConversation } from './each-conversation.ts';
import type { ReadOptions, ReadResult } from './format.ts';

/**
 * Reads the conversations of one file, whatever its name ends with: the format is told by its structure.
 * @throws SpeakerHintError where a speaker pattern of the options cannot be used.
 */
export function readConversations(path: string, bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const conversations: Conversation[] = [];
  const problems = eachConversation(path, bytes, options, (conversation) => conversations.push(conversation));
  return { conversations, problems };
}
