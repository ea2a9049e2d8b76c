import { isDash } from './characters.ts';
import { foldWord, isSameWord, type NameReader } from './name-reader.ts';
import { NameKind, type NameWords } from './names.ts';
import { isKnown, type KnownNames, type Side } from './people.ts';
import { Flag, Mark, type Span } from './tokens.ts';

/** What signatures in a turn depend on. */
export interface SignaturePlace {
  /** Slots of the turn. */
  readonly first: number;
  readonly end: number;
  readonly side: Side;
  readonly own: KnownNames;
  readonly others: KnownNames;
}

/** What signs so is no person. */
const house = NameKind.business | NameKind.notName;
/** The parts of TeamAcme. */
const wordsInOne = /\p{Lu}\p{Ll}*/gu;
/** "Ottilie Brand, Membership", "P. Wragg, Assistant Bursar of the School": what the person is there. */
const mostOfficeWords = 6;

/** Finds the personal names with which messages are signed. */
export class SignatureFinder {
  readonly #reader: NameReader;
  readonly #words: NameWords;

  constructor(reader: NameReader, words: NameWords) {
    this.#reader = reader;
    this.#words = words;
  }

  at(slot: number, place: SignaturePlace): Span | undefined {
    const flags = this.#reader.flags(slot);
    if (flags & Flag.signOff) return this.#signOff(slot, place);
    return flags & Flag.capitalised ? this.#signature(slot, place) : undefined;
  }

  /** "- Dani", "^Helen"; initials (^KJ) are no personal name. */
  #signOff(slot: number, place: SignaturePlace): Span | undefined {
    const { flags, sentence } = this.#reader.tokens;
    const belongs = (at: number) => (flags[at]! & Flag.signOff) !== 0 && sentence[at] === sentence[slot];
    if ((slot > place.first && belongs(slot - 1)) || !this.#canSign(slot)) return undefined;
    let end = slot + 1;
    while (end < place.end && belongs(end) && (flags[end]! & Flag.clauseBefore) === 0) end++;
    if (this.#isHouse(slot, end)) return undefined;
    return end > slot + 1 && flags[slot]! & Flag.common ? undefined : { start: slot, end };
  }

  /** "– Dev Team", "– Acme Support", "^TeamAcme". */
  #isHouse(start: number, end: number): boolean {
    for (let slot = start; slot < end; slot++) {
      if (this.#reader.kind(slot) & house) return true;
      const parts = this.#reader.written(slot).match(wordsInOne);
      if (parts && parts.length > 1 && parts.some((part) => this.#words.houseWords.has(part.toLowerCase())))
        return true;
    }
    return false;
  }

  /** At the end of a message: "Thanks, Karen", "Rgds,Arti", or the name as a sentence of its own ("Robbie 2/2"). */
  #signature(slot: number, place: SignaturePlace): Span | undefined {
    const reader = this.#reader;
    const named = reader.canStartName(slot) ? reader.endOfName(slot, 'capitalised') : -1;
    const end = named < 0 && this.#followsValediction(slot) && this.#canSign(slot) ? slot + 1 : named;
    if (end < 0 || reader.isTitle(slot) || reader.isLoud(slot)) return undefined;
    const whole = reader.endsMessage(end) ? end : this.#beforeOffice(slot, end);
    if (whole < 0) return undefined;
    if (isKnown(reader, place.others, slot, end) || this.#isSaidBefore(slot, place)) return undefined;
    return this.#isSetOff(slot, place) ? { start: slot, end: whole } : undefined;
  }

  /**
   * "… any news. Ottilie Brand, Membership": where the name ends, or -1. Behind a first name any word with a capital is a
   * surname here, and what follows has capitals, too.
   */
  #beforeOffice(slot: number, end: number): number {
    const reader = this.#reader;
    const surname = reader.next(end);
    if (reader.previous(slot) >= 0 || surname < 0) return -1;
    const whole = reader.hasClauseBetween(end - 1, surname) || !this.#canSign(surname) ? end : surname + 1;
    const office = reader.next(whole);
    if (whole < slot + 2 || office < 0 || !reader.hasClauseBetween(whole - 1, office)) return -1;
    let last = whole;
    let isOffice = false;
    for (let words = 0; words < mostOfficeWords && !reader.endsMessage(last); words++) {
      const next = reader.next(last);
      if (next < 0 || !this.#isOfficeWord(next)) return -1;
      // "Merry Christmas, Nell" has none that only tells what somebody does.
      isOffice ||= (reader.flags(next) & Flag.common) !== 0;
      last = next + 1;
    }
    return isOffice && reader.endsMessage(last) ? whole : -1;
  }

  #isOfficeWord(slot: number): boolean {
    const reader = this.#reader;
    if (reader.flags(slot) & (Flag.capitalised | Flag.upper)) return true;
    return (reader.kind(slot) & NameKind.mention) !== 0;
  }

  /** The name that is the last sentence of a message: of one who signs so, it is known before it is met elsewhere. */
  last(place: SignaturePlace): Span | undefined {
    const { sentence, sentenceFirst } = this.#reader.tokens;
    if (place.end === place.first) return undefined;
    const slot = sentenceFirst[sentence[place.end - 1]!]!;
    return slot > place.first ? this.at(slot, place) : undefined;
  }

  /** Where people sign, a common word can be their name (Eve, Grace), but not the shortest ones. */
  #canSign(slot: number): boolean {
    const reader = this.#reader;
    const letters = reader.tokens.end[slot]! - reader.tokens.start[slot]!;
    const least = reader.flags(slot) & Flag.common ? 3 : 2;
    return (reader.flags(slot) & Flag.capitalised) !== 0 && letters >= least && reader.isFree(slot);
  }

  #isSetOff(slot: number, place: SignaturePlace): boolean {
    const reader = this.#reader;
    const before = reader.previous(slot);
    if (this.#followsValediction(slot)) return reader.hasSentenceBefore(slot) && !this.#isThanked(slot, place);
    // What customers put last is more often a thing than their name.
    if (place.side === 'customer') return false;
    if (before < 0) return reader.hasSentenceBefore(slot);
    if (reader.hasClauseBetween(before, slot) && isKnown(reader, place.own, slot, slot + 1)) return true;
    if (isDash(reader.markBefore(slot).charCodeAt(0))) return true;
    return (reader.flags(slot - 1) & Flag.emoji) !== 0 || reader.isPartMark(before);
  }

  #followsValediction(slot: number): boolean {
    const before = this.#reader.previous(slot);
    return before >= 0 && (this.#reader.kind(before) & NameKind.valediction) !== 0;
  }

  /** "Thank you Masood" and "Thanks, Ravi." thank; "Thanks, Karen" signs, and in public posts all of them do. */
  #isThanked(slot: number, place: SignaturePlace): boolean {
    const reader = this.#reader;
    const before = reader.previous(slot);
    if (reader.flags(place.first) & Flag.handle || (reader.kind(before) & NameKind.thanksEnd) === 0) return false;
    if (isDash(reader.markBefore(slot).charCodeAt(0))) return false;
    return !reader.hasClauseBetween(before, slot) || reader.markOf(slot) === Mark.period;
  }

  /** "Hi Masood, … Thank you, Masood." */
  #isSaidBefore(slot: number, place: SignaturePlace): boolean {
    const reader = this.#reader;
    const { start, end } = reader.tokens;
    const [word, text] = [foldWord(reader.written(slot)), reader.text(slot)];
    const line = text.lastIndexOf('\n', start[slot]);
    for (let at = slot - 1; at >= place.first && start[at]! > line; at--) {
      if (isSameWord(word, text, start[at]!, end[at]!)) return true;
    }
    return false;
  }
}
