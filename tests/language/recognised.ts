import { recognise } from '../../src/language/recognise.ts';
import { createTokens, tokenise } from '../../src/language/tokenise.ts';
import { caseConversation } from '../../src/rules/case-conversation.ts';
import { language, lexicon } from './english.ts';

/** What is recognised in a talk of lines `Agent: …`, `Customer (Nadia K): …`, as `speaker's role: words`. */
export function recognised(what: 'name' | 'address' | 'introduction', ...lines: string[]): string[] {
  const conversation = caseConversation('test', lines.join('\n'));
  const tokens = createTokens();
  tokenise(conversation.turns, language, lexicon, tokens);
  return recognise(conversation, tokens, language)
    .get(what)!
    .map(({ start, end }) => {
      const { text, speaker } = conversation.turns[tokens.turn[start]!]!;
      return `${speaker.role}: ${text.slice(tokens.start[start], tokens.end[end - 1])}`;
    });
}

/** Names of many kinds and languages; some are common words, too. */
export const manyNames = [
  'Adeyemi',
  'Nguyễn',
  "O'Brien",
  "D'Angelo",
  'Siobhán',
  'Xi',
  'Jean-Luc',
  'Łukasz',
  'Zoë',
  'Ngozi',
  'Priya',
  'Þóra',
  'Will',
  'Grace',
  'Mark',
  'May',
  'Summer',
  'Mehmet',
  'Øyvind',
  'María',
  'Владимир',
  'Nkechi',
  'Lee',
  'Bob',
];
