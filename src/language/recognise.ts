import type { Channel, JudgedConversation, Turn } from '../conversation/conversation.ts';
import { AddressFinder } from './address.ts';
import { IntroductionFinder } from './introduction.ts';
import { findNames } from './name-mentions.ts';
import { NameReader } from './name-reader.ts';
import { openingName } from './opening-name.ts';
import { type KnownNames, People, type Side } from './people.ts';
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
  conversation: JudgedConversation,
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

/** One side of a conversation, as far as it has been read. */
interface Party {
  readonly side: Side;
  readonly names: KnownNames;
  contributions: number;
  /** The side has given a name. */
  told: boolean;
  /** The other side has just asked for the name. */
  asked: boolean;
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
    this.#introductions = new IntroductionFinder(this.#reader, language);
    this.#addresses = new AddressFinder(this.#reader, language.names);
  }

  recognise(conversation: JudgedConversation): ReadonlyMap<string, readonly Span[]> {
    const { turns, channel } = conversation;
    const { turnFirst } = this.#tokens;
    const reader = this.#reader;
    reader.open(turns);
    const people = new People(conversation, this.language.pack);
    const introduction: Span[] = [];
    const address: Span[] = [];
    const agent: Party = { side: 'agent', names: people.agent, contributions: 0, told: false, asked: false };
    const customer: Party = { side: 'customer', names: people.customer, contributions: 0, told: false, asked: false };
    let last: Party | undefined;
    let opening = -1;
    if (channel !== 'call') this.#learnSignatures(turns, agent, customer);
    for (let index = 0; index < turns.length; index++) {
      const turn = turns[index]!;
      const side = turn.speaker.role;
      if (side !== 'agent' && side !== 'customer') continue;
      const [own, other] = side === 'agent' ? [agent, customer] : [customer, agent];
      if (last !== own) {
        own.contributions++;
        other.asked = false;
        last = own;
      }
      const place = this.#placeOf(index, turn, own, other, channel);
      if (opening >= 0 && side === 'customer' && place.end > place.first) {
        const taken = openingName(reader, turnFirst[opening]!, turnFirst[opening + 1]!, place.first);
        if (taken) introduction.push(this.#introductions.learned(taken, agent.names));
        opening = -1;
      }
      const introduced = introduction.length;
      this.#introductions.find(place, introduction);
      own.told ||= introduction.length > introduced;
      if (index === 0 && side === 'agent' && introduction.length === 0) opening = index;
      this.#addresses.find(place, introduction, introduced, address);
      if (reader.hasAny(this.language.names.nameQuestions, place.first, place.end)) other.asked = true;
    }
    return new Map([
      ['introduction', introduction],
      ['address', address],
      ['name', findNames(reader, turns, people, introduction, address)],
    ]);
  }

  #placeOf(index: number, turn: Turn, own: Party, other: Party, channel: Channel) {
    const { turnFirst } = this.#tokens;
    return {
      first: turnFirst[index]!,
      end: turnFirst[index + 1]!,
      text: turn.text,
      side: own.side,
      own: own.names,
      others: other.names,
      met: other.contributions > 0,
      opening: own.contributions <= openingContributions,
      told: own.told,
      asked: own.asked,
      // Only speech has an end in time.
      spoken: channel === 'call' || turn.end !== undefined,
    };
  }

  /** Who signs a later message, signs an earlier one, where the name could be the customer's ("Merry Christmas, Nell"). */
  #learnSignatures(turns: readonly Turn[], agent: Party, customer: Party): void {
    for (const [index, turn] of turns.entries()) {
      if (turn.speaker.role !== 'agent' || turn.end !== undefined) continue;
      this.#introductions.learnSignature(this.#placeOf(index, turn, agent, customer, 'unknown'));
    }
  }
}
