import type { Conversation } from '../conversation/conversation.ts';
import type { Outcome } from '../lint/result.ts';

/** The name that an agent gave at the start, as the rule about it found it. */
export function introducedName(outcomes: readonly Outcome[], label: string): string | undefined {
  const found = outcomes.find(
    ({ ruleId, status, agent, evidence }) =>
      ruleId === 'introduce-yourself' && status === 'met' && agent === label && evidence !== undefined,
  );
  const name = found?.evidence?.quote.replace(/^[^\p{L}]+/u, '').trim();
  return name && /^\p{Lu}/u.test(name) ? name : undefined;
}

/** Who signs messages under one label: “Thanks - Rishma 2/2”, “^Calum”. */
export function signedNames({ turns }: Conversation, label: string): readonly string[] {
  const own = turns.filter(({ speaker }) => speaker.label === label && speaker.role === 'agent');
  const names = own.flatMap(({ text }) => [...text.matchAll(signature)].map((match) => match[1]!));
  return [...new Set(names)];
}

/** Behind a dash, a caret or thanks, at the end of a line; initials behind a caret. */
const signature =
  /(?:[\^~*]\s?(?=\p{Lu})|[-–—]\s?(?=\p{Lu}\p{Ll})|\b(?:[Tt]hanks|[Tt]hank you|[Rr]egards|[Cc]heers),?\s(?:[-–—]\s?)?(?=\p{Lu}\p{Ll}{2}))(\p{Lu}{2,3}|\p{Lu}\p{Ll}+)\.?(?:\s*\(?\d\/\d\)?)?(?:\s+https?:\S*)?\s*$/gmu;
