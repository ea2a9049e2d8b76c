import { isDash } from './characters.ts';
import type { NameReader, Writing } from './name-reader.ts';
import { NameKind, type NameWords } from './names.ts';
import { type KnownNames, type Side, wordsOfName } from './people.ts';
import { Flag, type Span } from './tokens.ts';

/** What introductions in a turn depend on. */
export interface IntroductionPlace {
  /** Slots of the turn. */
  readonly first: number;
  readonly end: number;
  readonly side: Side;
  /** The speaker has hardly spoken yet. */
  readonly opening: boolean;
  /** The other side has just asked for the name. */
  readonly asked: boolean;
  /** People sign what they write, not what they say. */
  readonly spoken: boolean;
  readonly own: KnownNames;
  readonly others: KnownNames;
}

const goingOn = NameKind.follower | NameKind.mention | NameKind.afterStart;
const edges = NameKind.introductionEnd | NameKind.doubtfulEnd | NameKind.afterStart;

/** Finds where the speaker of a turn gives their own personal name, adds the spans and learns the names. */
export class IntroductionFinder {
  readonly #reader: NameReader;
  readonly #words: NameWords;

  constructor(reader: NameReader, words: NameWords) {
    this.#reader = reader;
    this.#words = words;
  }

  find(place: IntroductionPlace): Span[] {
    const reader = this.#reader;
    const spans: Span[] = [];
    for (let slot = place.first; slot < place.end; slot++) {
      const span = this.#at(slot, place);
      if (span !== undefined && span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
    }
    const answer = place.asked && spans.length === 0 ? this.#answer(place) : undefined;
    if (answer !== undefined) spans.push(answer);
    for (const { start, end } of spans) {
      const signed = !place.spoken && reader.endsMessage(end);
      place.own.addWords(wordsOfName(reader, start, end), reader.isTitle(start), !signed || place.side === 'agent');
    }
    return spans;
  }

  #at(slot: number, place: IntroductionPlace): Span | undefined {
    const reader = this.#reader;
    if (reader.flags(slot) & Flag.signOff) return this.#signOff(slot, place);
    const kind = reader.kind(slot);
    if (kind & edges) {
      const found = this.#nameBehind(slot, kind, place) ?? this.#nameBefore(slot, kind, place);
      if (found !== undefined) return found;
    }
    return this.#isNameStart(slot) ? (this.#signature(slot, place) ?? this.#nameWithHouse(slot, place)) : undefined;
  }

  /** "This is Dana", "my name's Dana", "you're through to Dana". */
  #nameBehind(slot: number, kind: number, place: IntroductionPlace): Span | undefined {
    const reader = this.#reader;
    const sure = kind & NameKind.introductionEnd && reader.endsWith(this.#words.introductions, slot);
    const doubtful = !sure && kind & NameKind.doubtfulEnd && reader.endsWith(this.#words.doubtfulIntroductions, slot);
    if (!sure && !doubtful) return undefined;
    const start = reader.next(slot + 1);
    if (start < 0) return undefined;
    const end = reader.endOfName(start, this.#writing(start, place));
    if (end < 0 || !this.#canBeOwn(start, end, place)) return undefined;
    if (doubtful && !this.#isPlausible(start, end, place)) return undefined;
    return { start, end };
  }

  /** In a turn that starts in lower case names do so too; later in a talk too much else would look like one. */
  #writing(start: number, place: IntroductionPlace): Writing {
    const small = (this.#reader.flags(this.#firstWord(place)) & (Flag.capitalised | Flag.upper)) === 0;
    return (place.opening || place.asked) && small && start > place.first ? 'any' : 'capitalised';
  }

  #firstWord(place: IntroductionPlace): number {
    let slot = place.first;
    while (slot + 1 < place.end && this.#reader.flags(slot) & Flag.lookThrough) slot++;
    return slot;
  }

  /** "It's Hollie here", "I'm Sandeep and …"; but not "it's Royal Mail who …". */
  #isPlausible(start: number, end: number, place: IntroductionPlace): boolean {
    const reader = this.#reader;
    if (place.asked || reader.isTitle(start) || reader.flags(start) & Flag.redacted) return true;
    if (!place.opening && (reader.flags(start) & Flag.capitalised) === 0) return false;
    const next = reader.next(end);
    return reader.endsClause(end) || (reader.kind(next) & goingOn) !== 0;
  }

  /** "Dana here", "Acme Gas, Adeyemi speaking", "Robyn, by the way", "Bríd is my name". */
  #nameBefore(slot: number, kind: number, place: IntroductionPlace): Span | undefined {
    const reader = this.#reader;
    if ((kind & NameKind.afterStart) === 0) return undefined;
    const last = reader.previous(slot);
    if (last < place.first) return undefined;
    const { asides, afterIntroductions } = this.#words;
    const fits = reader.hasClauseBetween(last, slot) ? asides : afterIntroductions;
    if (!reader.startsWith(fits, slot) && !reader.startsWith(asides, slot)) return undefined;
    const start = reader.startOfName(last + 1, this.#writing(last, place));
    if (start < 0 || !this.#standsFree(start) || !this.#canBeOwn(start, last + 1, place)) return undefined;
    return { start, end: last + 1 };
  }

  /** First of its clause, or right behind a greeting or an introduction ("it's Hollie here"). */
  #standsFree(start: number): boolean {
    const reader = this.#reader;
    const before = reader.previous(start);
    if (before < 0 || reader.hasClauseBetween(before, start)) return true;
    return (reader.kind(before) & (NameKind.greeting | NameKind.opener | NameKind.introductionEnd)) !== 0;
  }

  /** "- Dani", "^Helen"; initials (^KJ) are no personal name. */
  #signOff(slot: number, place: IntroductionPlace): Span | undefined {
    const { flags, sentence } = this.#reader.tokens;
    const belongs = (at: number) => (flags[at]! & Flag.signOff) !== 0 && sentence[at] === sentence[slot];
    if ((slot > place.first && belongs(slot - 1)) || !this.#isSigned(slot)) return undefined;
    let end = slot + 1;
    while (end < place.end && belongs(end) && (flags[end]! & Flag.clauseBefore) === 0) end++;
    return end > slot + 1 && flags[slot]! & Flag.common ? undefined : { start: slot, end };
  }

  /** Where people sign, a common word can be their name (Eve, Grace), but not the shortest ones. */
  #isSigned(slot: number): boolean {
    const reader = this.#reader;
    const letters = reader.tokens.end[slot]! - reader.tokens.start[slot]!;
    const least = reader.flags(slot) & Flag.common ? 3 : 2;
    return (reader.flags(slot) & Flag.capitalised) !== 0 && letters >= least && reader.kind(slot) === 0;
  }

  /** At the end of a message: "Thanks, Karen", "Rgds,Arti", or the name as a sentence of its own ("Robbie 2/2"). */
  #signature(slot: number, place: IntroductionPlace): Span | undefined {
    const reader = this.#reader;
    if (place.spoken || reader.isTitle(slot)) return undefined;
    const named = reader.endOfName(slot, 'capitalised');
    const end = named < 0 && this.#isSigned(slot) && this.#followsValediction(slot) ? slot + 1 : named;
    if (end < 0 || !reader.endsMessage(end) || reader.isLoud(slot)) return undefined;
    if (this.#isKnown(place.others, slot, end) || !this.#canBeOwn(slot, end, place)) return undefined;
    return this.#isSetOff(slot, place) ? { start: slot, end } : undefined;
  }

  #followsValediction(slot: number): boolean {
    const before = this.#reader.previous(slot);
    return before >= 0 && (this.#reader.kind(before) & NameKind.valediction) !== 0;
  }

  #isSetOff(slot: number, place: IntroductionPlace): boolean {
    const reader = this.#reader;
    const before = reader.previous(slot);
    if (this.#followsValediction(slot)) return reader.hasSentenceBefore(slot);
    // What customers put last is more often a thing than their name.
    if (place.side === 'customer') return false;
    if (before >= 0 && isDash(reader.markBefore(slot).charCodeAt(0))) return true;
    if (before < 0) return reader.hasSentenceBefore(slot);
    return (reader.flags(slot - 1) & Flag.emoji) !== 0 || reader.isPartMark(before);
  }

  /** "Wade from Cedar Bend", "Niamh at Acme" at the start of a clause, when the talk begins. */
  #nameWithHouse(slot: number, place: IntroductionPlace): Span | undefined {
    const reader = this.#reader;
    if (!place.opening || !this.#standsFree(slot)) return undefined;
    const end = reader.endOfName(slot, 'capitalised');
    const link = end < 0 ? -1 : reader.next(end);
    if (link < 0 || !this.#words.houseLinks.has(reader.tokens.word[link]!) || reader.hasClauseBetween(end - 1, link))
      return undefined;
    const house = reader.next(link + 1);
    if (house < 0 || !reader.isNameWord(house, 'capitalised') || reader.flags(house) & Flag.redacted) return undefined;
    return this.#canBeOwn(slot, end, place) ? { start: slot, end } : undefined;
  }

  /** "May I have your name?" – "Patricia Lomax. Seventeenth of …", "Alright, [PII]", "yes its sarah". */
  #answer(place: IntroductionPlace): Span | undefined {
    const reader = this.#reader;
    let start = this.#firstWord(place);
    while (start >= 0 && start < place.end && reader.kind(start) & NameKind.opener) {
      start = reader.next(start + 1);
    }
    if (start < 0 || start >= place.end) return undefined;
    const end = reader.endOfName(start, this.#writing(start, place));
    return end > 0 && reader.endsClause(end) && this.#canBeOwn(start, end, place) ? { start, end } : undefined;
  }

  #isNameStart(slot: number): boolean {
    return (this.#reader.flags(slot) & Flag.capitalised) !== 0;
  }

  /** Nobody introduces themselves by the other's name, unless both bear it. */
  #canBeOwn(start: number, end: number, place: IntroductionPlace): boolean {
    return !this.#isKnown(place.others, start, end) || this.#isKnown(place.own, start, end);
  }

  #isKnown(names: KnownNames, start: number, end: number): boolean {
    const { tokens } = this.#reader;
    for (let at = start; at < end; at++) {
      if (names.has(this.#reader.text(at), tokens.start[at]!, tokens.end[at]!)) return true;
    }
    return false;
  }
}
