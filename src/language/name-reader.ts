import { fold } from './characters.ts';
import { NameKind } from './names.ts';
import { SlotReader } from './slot-reader.ts';
import { Flag } from './tokens.ts';

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
const noSurname = (noName & ~Flag.common) | Flag.empty | Flag.joined;
const noWord =
  NameKind.notName |
  NameKind.title |
  NameKind.business |
  NameKind.role |
  NameKind.greeting |
  NameKind.opener |
  NameKind.valediction |
  NameKind.mention;
/** A common word can be one of these, and then a name may follow it. */
const nameStart = NameKind.title | NameKind.particle;
/** Titles and particles counted, "Prof Dr Maria José van der Berg" has seven words; what is longer is a list. */
const longestName = 8;

/** How a word must be written to be read as part of a name. */
export type Writing = 'capitalised' | 'any';

/** Reads the slots of one conversation with an eye for names. */
export class NameReader extends SlotReader {
  /** A redaction mark, or a word that could be part of a name by its writing and is nothing else. */
  isNameWord(slot: number, writing: Writing): boolean {
    const flags = this.flags(slot);
    if (flags & Flag.redacted) return true;
    if (flags & (noName | Flag.joined) || !this.isFree(slot)) return false;
    if (flags & Flag.capitalised) return !this.#isHashtag(slot);
    return writing === 'any' && (flags & (Flag.upper | Flag.lookThrough)) === 0 && this.#length(slot) > 1;
  }

  /**
   * Whether a name can start there, as far as one look tells: most words are common ones and nothing else, and need no
   * closer look.
   */
  canStartName(slot: number): boolean {
    return (this.flags(slot) & Flag.common) === 0 || (this.kind(slot) & nameStart) !== 0;
  }

  /** The word is no form of address, team, greeting or the like. */
  isFree(slot: number): boolean {
    return (this.kind(slot) & noWord) === 0;
  }

  /** End of the name (titles, words, particles) that starts at the slot, or -1; a brand or team is none. */
  endOfName(start: number, writing: Writing): number {
    const titled = this.isTitle(start);
    let end = -1;
    let longest = 0;
    let at = start;
    for (let parts = 0; at >= 0 && parts < longestName; parts++, at = this.next(at + 1)) {
      const first = end < 0;
      // "Madam, The …" is no name, but "mrs, er, mrs kowalska" is.
      if (at > start && this.hasClauseBetween(first ? at - 1 : end - 1, at) && !(first && this.isTitle(at))) break;
      if (first && this.isTitle(at)) continue;
      if (first && titled ? this.#canFollowTitle(at, at - 1) : this.isNameWord(at, writing)) {
        end = at + 1;
        longest = Math.max(longest, this.#length(at));
        if (!titled && (this.flags(at) & Flag.capitalised) === 0) break;
      } else if (!this.#isParticle(at)) break;
    }
    return longest < 2 || this.isBound(start, end) || (!titled && this.#isTrade(end)) ? -1 : end;
  }

  /** First slot of the name that ends at `end`, or -1. */
  startOfName(end: number, writing: Writing): number {
    if (!this.isNameWord(end - 1, writing)) return -1;
    let start = end - 1;
    for (let parts = 1; parts < longestName && (this.flags(start) & Flag.redacted) === 0; parts++) {
      const before = this.previous(start);
      if (before < 0 || this.hasClauseBetween(before, start) || !this.#canPrecede(before)) break;
      start = before;
    }
    return this.isBound(start, end) ? -1 : start;
  }

  isTitle(slot: number): boolean {
    return (this.kind(slot) & NameKind.title) !== 0 && (this.flags(slot) & Flag.redacted) === 0;
  }

  /**
   * "Ms Young", "mrs kowalska", "mister price": behind a title every word with a capital is a name, and in lower case the
   * rare ones; of the common ones those with nothing to them but what they mean, where the title is no other word (miss).
   */
  #canFollowTitle(slot: number, title: number): boolean {
    if (this.flags(slot) & Flag.capitalised || this.isNameWord(slot, 'any')) return true;
    if (!this.isTitle(title) || this.kind(title) !== NameKind.title || !this.isUnmarked(slot)) return false;
    return this.kind(slot) === 0 && (this.flags(slot) & (noSurname | Flag.lookThrough)) === 0;
  }

  #canPrecede(slot: number): boolean {
    return this.isNameWord(slot, 'capitalised') || this.isTitle(slot) || this.#isParticle(slot);
  }

  /** "Acme support", "Virgin Trains". */
  #isTrade(end: number): boolean {
    const next = this.next(end);
    return next >= 0 && (this.kind(next) & NameKind.business) !== 0 && !this.hasClauseBetween(end - 1, next);
  }

  /** A possessive 's, or an ampersand (Holm & Tyne), makes something else of a name. */
  isBound(start: number, end: number): boolean {
    const next = end < this.tokens.count && this.tokens.turn[end] === this.tokens.turn[start] ? end : -1;
    if (next >= 0 && (this.kind(next) & NameKind.possessive || this.#isAmpersand(next))) return true;
    return start > 0 && this.tokens.turn[start - 1] === this.tokens.turn[start] && this.#isAmpersand(start - 1);
  }

  #length(slot: number): number {
    return this.tokens.end[slot]! - this.tokens.start[slot]!;
  }

  #isAmpersand(slot: number): boolean {
    return this.text(slot).charCodeAt(this.tokens.start[slot]!) === 0x26;
  }

  #isParticle(slot: number): boolean {
    return (this.kind(slot) & NameKind.particle) !== 0;
  }

  #isHashtag(slot: number): boolean {
    return this.text(slot).charCodeAt(this.tokens.start[slot]! - 1) === 0x23;
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
