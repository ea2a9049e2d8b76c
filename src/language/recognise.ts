import type { Conversation } from '../conversation/conversation.ts';
import { AddressFinder } from './address.ts';
import { IntroductionFinder } from './introduction.ts';
import { findNames } from './name-mentions.ts';
import { NameReader } from './name-reader.ts';
import { otherSide, People, type Side } from './people.ts';
import type { PreparedLanguage } from './prepared.ts';
import type { Span, Tokens } from './tokens.ts';

/** People introduce themselves in their first contributions; later the doubtful forms are something else. */
const openingContributions = 2;

/**
 * Finds what only the talk as a whole can show: `name` (a word that is used or written as a personal name, with its
 * title), `address` (a personal name by which a turn calls the other side) and `introduction` (a speaker giving their
 * own). Spans are slots, in order. Names are told by their use, so it does not matter whose they are.
 */
export function recognise(
  conversation: Conversation,
  tokens: Tokens,
  language: PreparedLanguage,
): ReadonlyMap<string, readonly Span[]> {
  const { turns, channel } = conversation;
  const reader = new NameReader(turns, tokens, language);
  const people = new People(conversation, language.pack);
  const introductionFinder = new IntroductionFinder(reader, language.names);
  const addressFinder = new AddressFinder(reader, language.names);
  const introduction: Span[] = [];
  const address: Span[] = [];
  const contributions: Record<Side, number> = { agent: 0, customer: 0 };
  const asked: Record<Side, boolean> = { agent: false, customer: false };
  let last: Side | undefined;
  for (let index = 0; index < turns.length; index++) {
    const { text, speaker, end: endTime } = turns[index]!;
    const side = speaker.role;
    if (side !== 'agent' && side !== 'customer') continue;
    const other = otherSide(side);
    if (last !== side) {
      contributions[side]++;
      asked[other] = false;
      last = side;
    }
    const [first, end] = [tokens.turnFirst[index]!, tokens.turnFirst[index + 1]!];
    const place = {
      first,
      end,
      text,
      side,
      own: people.of(side),
      others: people.of(other),
      met: contributions[other] > 0,
      opening: contributions[side] <= openingContributions,
      asked: asked[side],
      // Only speech has an end in time.
      spoken: channel === 'call' || endTime !== undefined,
    };
    const introductions = introductionFinder.find(place);
    const addresses = addressFinder.find(place, introductions);
    for (const span of introductions) introduction.push(span);
    for (const span of addresses) address.push(span);
    if (reader.hasAny(language.names.nameQuestions, first, end)) asked[other] = true;
  }
  const name = findNames(reader, people, [introduction, address]);
  return new Map([
    ['introduction', introduction],
    ['address', address],
    ['name', name],
  ]);
}
