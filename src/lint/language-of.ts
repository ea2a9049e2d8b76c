import type { JudgedConversation } from '../conversation/conversation.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { LanguageJudge } from './language-judge.ts';

/** Below this share of words that the language's list of common words holds, the language is looked at more closely. */
const plainlyTheLanguage = 0.35;

/** The language as the source says it. */
export function namedLanguage({ language }: JudgedConversation): string | undefined {
  return language?.split('-')[0]?.toLowerCase();
}

/** The language as the words show it; nothing where that is unsure (then it is judged). */
export function shownLanguage(
  conversation: JudgedConversation,
  judges: ReadonlyMap<string, LanguageJudge>,
): string | undefined {
  for (const [language, judge] of judges) if (judge.commonShare(conversation) >= plainlyTheLanguage) return language;
  return detectLanguage(conversation.turns.map(({ text }) => text))?.language;
}
