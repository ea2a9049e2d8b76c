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
  const { writer, scanner } = cutterOf(language, lexicon, tokens);
  writer.startConversation(turns.length);
  for (let index = 0; index < turns.length; index++) {
    writer.startTurn(index);
    scanner.scan(turns[index]!.text);
  }
  writer.finish(turns.length);
}

interface Cutter {
  readonly language: PreparedLanguage;
  readonly lexicon: Lexicon;
  readonly writer: TokenWriter;
  readonly scanner: TextScanner;
}

/** What writes tokens is kept as long as they are. */
const cutters = new WeakMap<Tokens, Cutter>();

function cutterOf(language: PreparedLanguage, lexicon: Lexicon, tokens: Tokens): Cutter {
  const kept = cutters.get(tokens);
  if (kept?.language === language && kept.lexicon === lexicon) return kept;
  const writer = new TokenWriter(tokens);
  const cutter = { language, lexicon, writer, scanner: new TextScanner(language, lexicon, writer) };
  cutters.set(tokens, cutter);
  return cutter;
}
