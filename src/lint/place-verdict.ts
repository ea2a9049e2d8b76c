import type { JudgedConversation } from '../conversation/conversation.ts';
import type { Tokens } from '../language/tokens.ts';
import type { Verdict } from '../rules/judge.ts';
import type { Place } from '../rules/scene.ts';
import type { Passage, PlacedVerdict } from './judgement.ts';

/** A verdict, which speaks of slots, in offsets of texts. */
export function placeVerdict(
  { status, anchor, occasion, evidence }: Verdict,
  { turns }: JudgedConversation,
  tokens: Tokens,
): PlacedVerdict {
  const passage = ({ turn, start, end }: Place): Passage =>
    // The whole text where the place has no words.
    start === end
      ? { turn, from: 0, to: turns[turn]!.text.length }
      : { turn, from: tokens.start[start]!, to: tokens.end[end - 1]! };
  const isElsewhere = anchor.turn !== occasion.turn || anchor.start !== occasion.start;
  return {
    status,
    anchor: passage(anchor),
    ...(isElsewhere && { occasion: passage(occasion) }),
    ...(evidence && { evidence: passage(evidence) }),
  };
}
