import type { Contribution, JudgedConversation } from '../conversation/conversation.ts';
import type { CueReader } from '../cues/cue-reader.ts';
import type { Span, Tokens } from '../language/tokens.ts';
import type { Match } from '../patterns/phrase.ts';
import { weigh } from './balance.ts';
import type { Side } from './prepared.ts';

/** The concept of signs of listening: asked of every conversation, by replies and windows, whatever the rules. */
export const backChannel = 'back-channel';

/** A run of slots in a contribution, end exclusive: where an occasion, or evidence, stands. */
export interface Place extends Span {
  readonly contribution: number;
  readonly turn: number;
}

/** Where the phrases of a list were found. */
export type FindMatches = (list: string) => readonly Match[];

/** Where states hold. */
export interface FindMoments {
  /** All moments, in order. */
  all(state: string, scene: Scene): readonly Place[];
  /** One in the contribution in which the state first holds. */
  first(state: string, scene: Scene): Place | undefined;
}

/** All that conditions look at: one conversation with its words and what was found in them. */
export class Scene {
  readonly conversation: JudgedConversation;
  readonly contributions: readonly Contribution[];
  readonly tokens: Tokens;
  readonly matches: FindMatches;
  readonly cues: CueReader;
  /** Where the phrases of a list were found in the notes; slots of the notes, not of the turns. */
  readonly noted: FindMatches;
  readonly #moments: FindMoments;
  readonly #contributionOfTurn: Int32Array;
  readonly #full: (boolean | undefined)[] = [];
  readonly #balances = new Map<string, number>();

  constructor(
    conversation: JudgedConversation,
    contributions: readonly Contribution[],
    tokens: Tokens,
    matches: FindMatches,
    cues: CueReader,
    noted: FindMatches,
    moments: FindMoments,
  ) {
    this.conversation = conversation;
    this.contributions = contributions;
    this.tokens = tokens;
    this.matches = matches;
    this.cues = cues;
    this.noted = noted;
    this.#moments = moments;
    this.#contributionOfTurn = new Int32Array(conversation.turns.length);
    for (const { index, firstTurn, lastTurn } of contributions) {
      this.#contributionOfTurn.fill(index, firstTurn, lastTurn + 1);
    }
  }

  moments(state: string): readonly Place[] {
    return this.#moments.all(state, this);
  }

  firstMoment(state: string): Place | undefined {
    return this.#moments.first(state, this);
  }

  /**
   * What the cue's side says that the cue takes for what it was trained on, piece by piece.
   * @param odds from which on it does (see `oddsOf`)
   */
  cued(cue: string, odds: number): Place[] {
    const { cues } = this;
    const places: Place[] = [];
    const number = cues.numberOf(cue);
    if (cues.highestOf(number) < odds) return places;
    for (let piece = 0; piece < cues.pieces.count; piece++) {
      if (cues.sumOf(number, piece) >= odds) places.push(this.placeOf(cues.pieces.spanOf(piece)));
    }
    return places;
  }

  /** The first of these between the slots `start` and `end`, taking in the piece that `start` stands in. */
  firstCued(cue: string, odds: number, start: number, end: number): Place | undefined {
    const { cues } = this;
    if (start >= end) return undefined;
    const number = cues.numberOf(cue);
    for (let piece = cues.pieces.at(start); piece < cues.pieces.count && cues.pieces.startOf(piece) < end; piece++) {
      if (cues.sumOf(number, piece) >= odds) return this.placeOf(cues.pieces.spanOf(piece));
    }
    return undefined;
  }

  /** Whether `cued` finds anything. */
  isCued(cue: string, odds: number): boolean {
    return this.cues.highestOf(this.cues.numberOf(cue)) >= odds;
  }

  /** What a balance comes to in the conversation: `oddsOf` of a probability. */
  balanceOf(id: string): number {
    const known = this.#balances.get(id);
    if (known !== undefined) return known;
    const odds = weigh(this, id);
    this.#balances.set(id, odds);
    return odds;
  }

  /** Whether nobody of that role has spoken before the contribution of the place. */
  opens({ contribution }: Place): boolean {
    const { role } = this.contributions[contribution]!.speaker;
    return this.contributions.find(({ speaker }) => speaker.role === role)?.index === contribution;
  }

  contributionOf(turn: number): Contribution {
    return this.contributions[this.#contributionOfTurn[turn]!]!;
  }

  /** The words of a contribution, as slots. */
  wordsOf({ firstTurn, lastTurn }: Pick<Contribution, 'firstTurn' | 'lastTurn'>): Span {
    const { turnFirst } = this.tokens;
    return { start: turnFirst[firstTurn]!, end: turnFirst[lastTurn + 1]! };
  }

  placeOf(match: Span): Place {
    const turn = this.tokens.turn[match.start]!;
    return { contribution: this.#contributionOfTurn[turn]!, turn, start: match.start, end: match.end };
  }

  /** The first sentence of a contribution, after mere signs of listening: what is quoted where all of it is meant. */
  openingOf(contribution: Contribution): Place {
    const { tokens } = this;
    const { start, end } = this.#wordsBehindBackChannels(contribution);
    if (start === end) return { contribution: contribution.index, turn: contribution.firstTurn, start, end };
    const turn = tokens.turn[start]!;
    return { contribution: contribution.index, turn, start, end: tokens.sentenceFirst[tokens.sentence[start]! + 1]! };
  }

  /** The words from the first message on that says something; all where none does. */
  #wordsBehindBackChannels(contribution: Contribution): Span {
    const words = this.wordsOf(contribution);
    for (let turn = contribution.firstTurn; turn <= contribution.lastTurn; turn++) {
      const message = this.wordsOf({ firstTurn: turn, lastTurn: turn });
      if (message.start < message.end && !this.#isBackChannel(message)) return { start: message.start, end: words.end };
    }
    return words;
  }

  /** The nearest full contribution of `side` from `index` on (step 1) or back (step -1). */
  nearest(side: Side, index: number, step: 1 | -1): Contribution | undefined {
    for (let at = index; at >= 0 && at < this.contributions.length; at += step) {
      const contribution = this.contributions[at]!;
      if (contribution.speaker.role === side && this.isFull(contribution)) return contribution;
    }
    return undefined;
  }

  /** A back-channel ("mm-hm", "okay") is no contribution that one could wait for. */
  isFull(contribution: Contribution): boolean {
    const known = this.#full[contribution.index];
    if (known !== undefined) return known;
    const words = this.wordsOf(contribution);
    const full = words.start === words.end || !this.#isBackChannel(words);
    this.#full[contribution.index] = full;
    return full;
  }

  #isBackChannel({ start, end }: Span): boolean {
    return this.matches(backChannel).some((match) => match.start <= start && match.end >= end);
  }
}
