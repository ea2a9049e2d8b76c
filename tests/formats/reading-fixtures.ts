import { readFileSync } from 'node:fs';
import type { Conversation, Position } from '../../src/conversation/conversation.ts';
import type { ReadOptions, ReadResult } from '../../src/formats/format.ts';
import { readConversations } from '../../src/formats/read.ts';

export function fixture(path: string): ReadResult {
  return readConversations(path, readFileSync(new URL(`../../fixtures/formats/${path}`, import.meta.url)));
}

export function fromText(text: string, options?: ReadOptions, path = 'chat.txt'): ReadResult {
  return readConversations(path, new TextEncoder().encode(text), options);
}

/** The one conversation of a text that is read without a problem. */
export function only(result: ReadResult): Conversation {
  if (result.problems.length > 0 || result.conversations.length !== 1) {
    throw new Error(
      `expected one conversation, got ${JSON.stringify({ ...result, conversations: result.conversations.length })}`,
    );
  }
  return result.conversations[0]!;
}

/** `label: text` of each turn. */
export function spoken(conversation: Conversation): string[] {
  return conversation.turns.map(({ speaker, text }) => `${speaker.label}: ${text}`);
}

/** What stands in the source between two positions. */
export function sourceBetween(source: string, from: Position, to: Position): string {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = ({ line, column }: Position) => lines.slice(0, line - 1).join('').length + column - 1;
  return source.slice(offset(from), offset(to));
}
