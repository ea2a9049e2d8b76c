import type { Turn } from '../conversation/conversation.ts';
import type { Lexicon } from './lexicon.ts';
import type { PreparedLanguage } from './prepared.ts';
import { TextScanner } from './text-scanner.ts';
import { TokenWriter } from './token-writer.ts';
import type { Tokens } from './tokens.ts';

export { createTokens } from './token-writer.ts';

/**
 * Cuts the texts of a conversation into slots and sentences, written over whatever `tokens` held; its arrays grow and
 * are used again. Turns are numbered by their place in `turns`.
 */
export function tokenise(
  turns: readonly Pick<Turn, 'text'>[],
  language: PreparedLanguage,
  lexicon: Lexicon,
  tokens: Tokens,
): void {
  const writer = new TokenWriter(tokens, turns.length);
  const scanner = new TextScanner(language, lexicon, writer);
  for (let index = 0; index < turns.length; index++) {
    writer.startTurn(index);
    scanner.scan(turns[index]!.text);
  }
  writer.finish(turns.length);
}
