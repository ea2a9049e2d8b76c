import type { Turn } from '../conversation/conversation.ts';
import { isDash } from './characters.ts';
import { NameKind, type Sequences } from './names.ts';
import type { PreparedLanguage } from './prepared.ts';
import { Flag, isQuestion, Mark, type Tokens } from './tokens.ts';

const messageTail = Flag.url | Flag.emoji | Flag.handle | Flag.partMark;
/** Fillers, links and emoji come in handfuls; the bound keeps a text of nothing else linear. */
const farthestLook = 16;

/** What ends or parts clauses; a hyphen only between spaces. */
const punctuation = /[.,;:?!…–—。，？！]|\s-\s/;

/** Reads the slots of one conversation after the other: neighbours, edges of clauses and messages, sequences of words. */
export class SlotReader {
  readonly tokens: Tokens;
  readonly #kinds: Int32Array;
  #turns: readonly Turn[] = [];
  /** The turn that was last looked at for punctuation, and what was seen. */
  #lookedAt = -1;
  #isMarked = false;

  constructor(tokens: Tokens, language: PreparedLanguage) {
    this.tokens = tokens;
    this.#kinds = language.names.kinds;
  }

  /** The tokens are now those of these turns. */
  open(turns: readonly Turn[]): void {
    this.#turns = turns;
    this.#lookedAt = -1;
  }

  /** Bits of {@link NameKind} of the word in the slot. */
  kind(slot: number): number {
    const word = this.tokens.word[slot]!;
    return word < this.#kinds.length ? this.#kinds[word]! : 0;
  }

  flags(slot: number): number {
    return this.tokens.flags[slot]!;
  }

  text(slot: number): string {
    return this.#turns[this.tokens.turn[slot]!]!.text;
  }

  /** The turn has no punctuation, as machine transcripts have none: a clause can end anywhere. */
  isUnmarked(slot: number): boolean {
    const turn = this.tokens.turn[slot]!;
    if (turn !== this.#lookedAt) {
      this.#lookedAt = turn;
      this.#isMarked = punctuation.test(this.#turns[turn]!.text);
    }
    return !this.#isMarked;
  }

  written(slot: number): string {
    return this.text(slot).slice(this.tokens.start[slot], this.tokens.end[slot]);
  }

  /** The nearest earlier word of the sentence, or -1. */
  previous(slot: number): number {
    const { sentence, flags } = this.tokens;
    if (flags[slot]! & Flag.sentenceStart) return -1;
    const last = Math.max(0, slot - farthestLook);
    for (let at = slot - 1; at >= last && sentence[at] === sentence[slot]; at--) if (this.#isWord(at)) return at;
    return -1;
  }

  /** The first word of the sentence from `end` on, where the run that ends there has its last slot; or -1. */
  next(end: number): number {
    const { sentence, count } = this.tokens;
    const last = Math.min(count, end + farthestLook);
    for (let at = end; at < last && sentence[at] === sentence[end - 1]; at++) if (this.#isWord(at)) return at;
    return -1;
  }

  /** Nothing, or a clause mark, stands between the run that ends at `end` and the next word. */
  endsClause(end: number): boolean {
    const next = this.next(end);
    return next < 0 || this.hasClauseBetween(end - 1, next);
  }

  /** How the sentence of the slot ends: one of {@link Mark}. */
  markOf(slot: number): number {
    return this.tokens.sentenceMark[this.tokens.sentence[slot]!]!;
  }

  /** The sentence of the slot is a question or an exclamation. */
  isLoud(slot: number): boolean {
    const mark = this.markOf(slot);
    return isQuestion(mark) || mark === Mark.exclamation || mark === Mark.manyExclamations;
  }

  /** A clause mark stands before one of the slots from `slot` + 1 to `later`. */
  hasClauseBetween(slot: number, later: number): boolean {
    for (let at = slot + 1; at <= later; at++) if (this.tokens.flags[at]! & Flag.clauseBefore) return true;
    return false;
  }

  /** Only links, emoji and part marks follow in the line. */
  endsMessage(end: number): boolean {
    const { turn, flags, count, end: ends } = this.tokens;
    let last = end - 1;
    for (let at = end; at < count && turn[at] === turn[last]; at++) {
      if (this.text(last).slice(ends[last], this.tokens.start[at]).includes('\n')) return true;
      if ((flags[at]! & messageTail) === 0) return false;
      last = at;
    }
    return true;
  }

  /** Something was said in the line before this sentence. */
  hasSentenceBefore(slot: number): boolean {
    const first = this.tokens.sentenceFirst[this.tokens.sentence[slot]!]!;
    if (first === 0 || this.tokens.turn[first - 1] !== this.tokens.turn[slot]) return false;
    return (this.flags(first - 1) & Flag.handle) === 0 || this.previous(first) >= 0;
  }

  /** 2/2 that the sign-off behind it keeps from being a part mark of the tokens. */
  isPartMark(slot: number): boolean {
    return (this.flags(slot) & (Flag.number | Flag.partMark)) !== 0 && this.written(slot).includes('/');
  }

  /** The mark that stands right before the slot, or ''. */
  markBefore(slot: number): string {
    if (this.isHyphenated(slot)) return '';
    const text = this.text(slot);
    let at = this.tokens.start[slot]! - 1;
    while (at >= 0 && text[at] === ' ') at--;
    return at < 0 ? '' : text[at]!;
  }

  /** A hyphen makes one word of the slot and the one before it: the Luc of Jean-Luc. */
  isHyphenated(slot: number): boolean {
    const { start, end, turn } = this.tokens;
    if (slot === 0 || turn[slot - 1] !== turn[slot] || end[slot - 1] !== start[slot]! - 1) return false;
    return isDash(this.text(slot).charCodeAt(start[slot]! - 1));
  }

  /** One of the sequences ends at the slot (its words looked up backwards). */
  endsWith(sequences: Sequences, slot: number): boolean {
    const found = sequences.get(this.tokens.word[slot]!);
    if (found !== undefined) for (const words of found) if (this.#endsAt(words, slot)) return true;
    return false;
  }

  /** One of the sequences starts at the slot. */
  startsWith(sequences: Sequences, slot: number): boolean {
    const found = sequences.get(this.tokens.word[slot]!);
    if (found !== undefined) for (const words of found) if (this.#startsAt(words, slot)) return true;
    return false;
  }

  /** One of the sequences ends somewhere in the slots from `first` to `end`. */
  hasAny(sequences: Sequences, first: number, end: number): boolean {
    for (let slot = first; slot < end; slot++) {
      if (this.kind(slot) & NameKind.questionEnd && this.endsWith(sequences, slot)) return true;
    }
    return false;
  }

  #endsAt(words: readonly number[], slot: number): boolean {
    let at = slot;
    for (const word of words) {
      at = this.previous(at);
      if (at < 0 || this.tokens.word[at] !== word) return false;
    }
    return true;
  }

  #startsAt(words: readonly number[], slot: number): boolean {
    let at = slot;
    for (const word of words) {
      at = this.next(at + 1);
      if (at < 0 || this.tokens.word[at] !== word) return false;
    }
    return true;
  }

  /** Handles, emoji and the like are no words; redaction marks and the second slot of `its` are. */
  #isWord(slot: number): boolean {
    const flags = this.flags(slot);
    return (flags & Flag.lookThrough) === 0 || (flags & (Flag.redacted | Flag.joined)) !== 0;
  }
}
