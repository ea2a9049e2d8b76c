import type { Conversation } from '../conversation/conversation.ts';

const given = [
  /\b(?:[Mm]y name(?:['’]s| is)|[Nn]ame(?:['’]s| is|:)|[Tt]his is|[Cc]all me)\s+(?:(?:Mrs?|Ms|Miss|Dr)\.?\s+)?\p{Lu}\p{Ll}/u,
  /(?:^|[.!?,]\s+)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?\s+(?:here|speaking)\b/u,
];

/**
 * From which turn on the agent could know the customer's name: at once, where the label has it; nothing where nobody gave
 * one.
 */
export function customerNamedAt({ turns }: Conversation, isNameKnown: boolean): number | undefined {
  const named = turns.find(
    ({ speaker, text }) => speaker.role === 'customer' && (isNameKnown || given.some((form) => form.test(text))),
  );
  return named?.index;
}
