import type { JudgedConversation } from '../conversation/conversation.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { PreparedLanguage } from '../language/prepared.ts';
import { createTokens, tokenise } from '../language/tokenise.ts';
import type { Matcher, Matches } from '../patterns/matcher.ts';
import type { Match } from '../patterns/phrase.ts';

/** Searches the notes of conversations, which are no speech: words and matches of their own. */
export class NoteReader {
  readonly #language: PreparedLanguage;
  readonly #lexicon: Lexicon;
  readonly #makeMatcher: () => Matcher;
  readonly #tokens = createTokens();
  /** Made when a note is first looked at: most conversations have none. */
  #matcher: Matcher | undefined;
  #read: { readonly conversation: JudgedConversation; readonly matches: Matches } | undefined;

  constructor(language: PreparedLanguage, lexicon: Lexicon, makeMatcher: () => Matcher) {
    this.#language = language;
    this.#lexicon = lexicon;
    this.#makeMatcher = makeMatcher;
  }

  /** The matches of the list in the notes of the conversation. */
  matches(conversation: JudgedConversation, list: string): readonly Match[] {
    if (conversation.notes.length === 0) return [];
    this.#matcher ??= this.#makeMatcher();
    if (this.#read?.conversation !== conversation) {
      tokenise(conversation.notes, this.#language, this.#lexicon, this.#tokens);
      this.#read = { conversation, matches: this.#matcher.find(this.#tokens, new Map(), () => 'agent') };
    }
    return this.#read.matches.of(this.#matcher.list(list));
  }
}
