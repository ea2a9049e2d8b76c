import type { Turn } from '../conversation/conversation.ts';
import { fold } from './characters.ts';
import { NameKind, type Sequences } from './names.ts';
import type { PreparedLanguage } from './prepared.ts';
import { Flag, Mark, type Tokens } from './tokens.ts';

const noName =
  Flag.common |
  Flag.number |
  Flag.money |
  Flag.clock |
  Flag.emoji |
  Flag.handle |
  Flag.url |
  Flag.email |
  Flag.partMark;
const noWord =
  NameKind.notName |
  NameKind.title |
  NameKind.business |
  NameKind.role |
  NameKind.greeting |
  NameKind.opener |
  NameKind.valediction |
  NameKind.mention;
const messageTail = Flag.url | Flag.emoji | Flag.handle | Flag.partMark;
/** "Ms Maria José van der Berg" has six words; what is longer is a list or a headline. */
const longestName = 6;

/** How a word must be written to be read as part of a name. */
export type Writing = 'capitalised' | 'any';

/** Reads the slots of one conversation with an eye for names: neighbours, clause edges, runs of name words. */
export class NameReader {
  readonly tokens: Tokens;
  readonly turns: readonly Turn[];
  readonly #kinds: Int32Array;

  constructor(turns: readonly Turn[], tokens: Tokens, language: PreparedLanguage) {
    this.turns = turns;
    this.tokens = tokens;
    this.#kinds = language.names.kinds;
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
    return this.turns[this.tokens.turn[slot]!]!.text;
  }

  written(slot: number): string {
    return this.text(slot).slice(this.tokens.start[slot], this.tokens.end[slot]);
  }

  /** The nearest earlier word of the sentence, or -1. */
  previous(slot: number): number {
    const { sentence } = this.tokens;
    for (let at = slot - 1; at >= 0 && sentence[at] === sentence[slot]; at--) if (this.#isWord(at)) return at;
    return -1;
  }

  /** The first word of the sentence from `end` on, where the run that ends there has its last slot; or -1. */
  next(end: number): number {
    const { sentence, count } = this.tokens;
    for (let at = end; at < count && sentence[at] === sentence[end - 1]; at++) if (this.#isWord(at)) return at;
    return -1;
  }

  /** Nothing, or a clause mark, stands between the run that ends at `end` and the next word. */
  endsClause(end: number): boolean {
    const next = this.next(end);
    return next < 0 || this.hasClauseBetween(end - 1, next);
  }

  /** The sentence of the slot is a question or an exclamation. */
  isLoud(slot: number): boolean {
    const mark = this.tokens.sentenceMark[this.tokens.sentence[slot]!];
    return mark === Mark.question || mark === Mark.exclamation || mark === Mark.manyExclamations;
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
    const text = this.text(slot);
    let at = this.tokens.start[slot]! - 1;
    while (at >= 0 && text[at] === ' ') at--;
    return at < 0 ? '' : text[at]!;
  }

  /** A possessive 's, or an ampersand (Holm & Tyne), makes something else of a name. */
  isBound(start: number, end: number): boolean {
    const next = end < this.tokens.count && this.tokens.turn[end] === this.tokens.turn[start] ? end : -1;
    if (next >= 0 && (this.kind(next) & NameKind.possessive || this.#isAmpersand(next))) return true;
    return start > 0 && this.tokens.turn[start - 1] === this.tokens.turn[start] && this.#isAmpersand(start - 1);
  }

  /** One of the sequences ends at the slot (its words looked up backwards). */
  endsWith(sequences: Sequences, slot: number): boolean {
    const found = sequences.get(this.tokens.word[slot]!);
    return found?.some((words) => this.#follows(words, slot, (at) => this.previous(at))) ?? false;
  }

  /** One of the sequences starts at the slot. */
  startsWith(sequences: Sequences, slot: number): boolean {
    const found = sequences.get(this.tokens.word[slot]!);
    return found?.some((words) => this.#follows(words, slot, (at) => this.next(at + 1))) ?? false;
  }

  /** One of the sequences ends somewhere in the slots from `first` to `end`. */
  hasAny(sequences: Sequences, first: number, end: number): boolean {
    for (let slot = first; slot < end; slot++) {
      if (this.kind(slot) & NameKind.questionEnd && this.endsWith(sequences, slot)) return true;
    }
    return false;
  }

  #follows(words: readonly number[], slot: number, step: (at: number) => number): boolean {
    let at = slot;
    for (const word of words) {
      at = step(at);
      if (at < 0 || this.tokens.word[at] !== word) return false;
    }
    return true;
  }

  /** A redaction mark, or a word that could be part of a name by its writing and is nothing else. */
  isNameWord(slot: number, writing: Writing): boolean {
    const flags = this.flags(slot);
    if (flags & Flag.redacted) return true;
    if (flags & (noName | Flag.joined) || this.kind(slot) & noWord) return false;
    if (flags & Flag.capitalised) return !this.#isHashtag(slot);
    return (
      writing === 'any' &&
      (flags & (Flag.upper | Flag.lookThrough)) === 0 &&
      this.tokens.end[slot]! - this.tokens.start[slot]! > 1
    );
  }

  /** End of the name (title, words, particles) that starts at the slot, or -1; a brand or team is none. */
  endOfName(start: number, writing: Writing): number {
    const titled = this.isTitle(start);
    let at = start;
    while (at >= 0 && this.isTitle(at)) at = this.next(at + 1);
    let end = -1;
    let words = 0;
    let longest = 0;
    for (; at >= 0 && words < longestName; at = this.next(at + 1)) {
      if (words > 0 && this.hasClauseBetween(end - 1, at)) break;
      if (titled && words === 0 ? this.#canFollowTitle(at) : this.isNameWord(at, writing)) {
        end = at + 1;
        words++;
        longest = Math.max(longest, this.tokens.end[at]! - this.tokens.start[at]!);
        if (writing === 'any' && !titled && (this.flags(at) & Flag.capitalised) === 0) break;
      } else if (!this.#isParticle(at)) break;
    }
    if (longest < 2 || this.isBound(start, end)) return -1;
    const next = this.next(end);
    const trade = next >= 0 && this.kind(next) & NameKind.business && !this.hasClauseBetween(end - 1, next);
    return trade && !titled ? -1 : end;
  }

  /** First slot of the name that ends at `end`, or -1. */
  startOfName(end: number, writing: Writing): number {
    let start = -1;
    for (let at = end - 1; at >= 0; at = this.previous(at)) {
      if (start >= 0 && this.hasClauseBetween(at, start)) break;
      if (
        !this.isNameWord(at, start < 0 ? writing : 'capitalised') &&
        !(start >= 0 && (this.isTitle(at) || this.#isParticle(at)))
      )
        break;
      start = at;
      if (this.isTitle(at) || (this.flags(at) & Flag.redacted) !== 0) break;
    }
    return start >= 0 && this.isBound(start, end) ? -1 : start;
  }

  isTitle(slot: number): boolean {
    return (this.kind(slot) & NameKind.title) !== 0 && (this.flags(slot) & Flag.redacted) === 0;
  }

  /** "Ms Young", "mrs kowalska": behind a title every word with a capital is a name, and in lower case the rare ones. */
  #canFollowTitle(slot: number): boolean {
    return (this.flags(slot) & Flag.capitalised) !== 0 || this.isNameWord(slot, 'any');
  }

  #isParticle(slot: number): boolean {
    return (this.kind(slot) & NameKind.particle) !== 0;
  }

  #isHashtag(slot: number): boolean {
    return this.text(slot).charCodeAt(this.tokens.start[slot]! - 1) === 0x23;
  }

  #isAmpersand(slot: number): boolean {
    return this.text(slot).charCodeAt(this.tokens.start[slot]!) === 0x26;
  }

  /** Handles, emoji and the like are no words; redaction marks and the second slot of `its` are. */
  #isWord(slot: number): boolean {
    const flags = this.flags(slot);
    return (flags & Flag.lookThrough) === 0 || (flags & (Flag.redacted | Flag.joined)) !== 0;
  }
}

/** Both words are the same but for case. */
export function isSameWord(known: string, text: string, start: number, end: number): boolean {
  if (end - start !== known.length) return false;
  for (let at = start; at < end; at++) if (fold(text.charCodeAt(at)) !== known.charCodeAt(at - start)) return false;
  return true;
}

/** As words are compared: lower case, straight apostrophes. */
export function foldWord(word: string): string {
  let folded = '';
  for (let at = 0; at < word.length; at++) folded += String.fromCharCode(fold(word.charCodeAt(at)));
  return folded;
}
