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
  let recogniser = recognisers.get(tokens);
  if (recogniser?.language !== language) {
    recogniser = new Recogniser(tokens, language);
    recognisers.set(tokens, recogniser);
  }
  return recogniser.recognise(conversation);
}

/** Tokens are written over from conversation to conversation; what reads them is kept as long as they are. */
const recognisers = new WeakMap<Tokens, Recogniser>();

class Recogniser {
  readonly language: PreparedLanguage;
  readonly #tokens: Tokens;
  readonly #reader: NameReader;
  readonly #introductions: IntroductionFinder;
  readonly #addresses: AddressFinder;

  constructor(tokens: Tokens, language: PreparedLanguage) {
    this.language = language;
    this.#tokens = tokens;
    this.#reader = new NameReader(tokens, language);
    this.#introductions = new IntroductionFinder(this.#reader, language.names);
    this.#addresses = new AddressFinder(this.#reader, language.names);
  }

  recognise(conversation: Conversation): ReadonlyMap<string, readonly Span[]> {
    const { turns, channel } = conversation;
    const { turnFirst } = this.#tokens;
    const reader = this.#reader;
    reader.open(turns);
    const people = new People(conversation, this.language.pack);
    const introduction: Span[] = [];
    const address: Span[] = [];
    const contributions: Record<Side, number> = { agent: 0, customer: 0 };
    const asked: Record<Side, boolean> = { agent: false, customer: false };
    let last: Side | undefined;
    for (let index = 0; index < turns.length; index++) {
      const turn = turns[index]!;
      const side = turn.speaker.role;
      if (side !== 'agent' && side !== 'customer') continue;
      const other = otherSide(side);
      if (last !== side) {
        contributions[side]++;
        asked[other] = false;
        last = side;
      }
      const place = {
        first: turnFirst[index]!,
        end: turnFirst[index + 1]!,
        text: turn.text,
        side,
        own: people.of(side),
        others: people.of(other),
        met: contributions[other] > 0,
        opening: contributions[side] <= openingContributions,
        asked: asked[side],
        // Only speech has an end in time.
        spoken: channel === 'call' || turn.end !== undefined,
      };
      const introduced = introduction.length;
      this.#introductions.find(place, introduction);
      this.#addresses.find(place, introduction, introduced, address);
      if (reader.hasAny(this.language.names.nameQuestions, place.first, place.end)) asked[other] = true;
    }
    return new Map([
      ['introduction', introduction],
      ['address', address],
      ['name', findNames(reader, turns, people, introduction, address)],
    ]);
  }
}
