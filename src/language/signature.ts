import { isDash } from './characters.ts';
import { foldWord, isSameWord, type NameReader } from './name-reader.ts';
import { NameKind } from './names.ts';
import { isKnown, type KnownNames, type Side } from './people.ts';
import { Flag, Mark, type Span } from './tokens.ts';

/** What signatures in a turn depend on. */
export interface SignaturePlace {
  /** Slots of the turn. */
  readonly first: number;
  readonly end: number;
  readonly side: Side;
  readonly others: KnownNames;
}

/** What signs so is no person. */
const house = NameKind.business | NameKind.notName;

/** Finds the personal names with which messages are signed. */
export class SignatureFinder {
  readonly #reader: NameReader;

  constructor(reader: NameReader) {
    this.#reader = reader;
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

  /** "– Dev Team", "– Acme Support". */
  #isHouse(start: number, end: number): boolean {
    for (let slot = start; slot < end; slot++) if (this.#reader.kind(slot) & house) return true;
    return false;
  }

  /** At the end of a message: "Thanks, Karen", "Rgds,Arti", or the name as a sentence of its own ("Robbie 2/2"). */
  #signature(slot: number, place: SignaturePlace): Span | undefined {
    const reader = this.#reader;
    const named = reader.canStartName(slot) ? reader.endOfName(slot, 'capitalised') : -1;
    const end = named < 0 && this.#followsValediction(slot) && this.#canSign(slot) ? slot + 1 : named;
    if (end < 0 || reader.isTitle(slot) || reader.isLoud(slot) || !reader.endsMessage(end)) return undefined;
    if (isKnown(reader, place.others, slot, end) || this.#isSaidBefore(slot, place)) return undefined;
    return this.#isSetOff(slot, place) ? { start: slot, end } : undefined;
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
