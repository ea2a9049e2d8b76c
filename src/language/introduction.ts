import type { NameReader, Writing } from './name-reader.ts';
import { NameKind, type NameWords } from './names.ts';
import { isKnown, type KnownNames, wordsOfName } from './people.ts';
import { SignatureFinder, type SignaturePlace } from './signature.ts';
import { Flag, type Span } from './tokens.ts';

/** What introductions in a turn depend on. */
export interface IntroductionPlace extends SignaturePlace {
  /** The speaker has hardly spoken yet. */
  readonly opening: boolean;
  /** The other side has just asked for the name. */
  readonly asked: boolean;
  /** People sign what they write, not what they say. */
  readonly spoken: boolean;
  readonly own: KnownNames;
}

const goingOn = NameKind.followerStart | NameKind.mention | NameKind.afterStart;
const edges = NameKind.introductionEnd | NameKind.doubtfulEnd | NameKind.afterStart;
/** "merritt, jo merritt", said without a pause; what is longer is no name alone. */
const mostSmallWords = 3;
/** One of these, or a word at an edge, shows where an introduction can be. */
const capitalOrSign = Flag.capitalised | Flag.signOff;

/** Finds where the speaker of a turn gives their own personal name, adds the spans in order and learns the names. */
export class IntroductionFinder {
  readonly #reader: NameReader;
  readonly #words: NameWords;
  readonly #signatures: SignatureFinder;

  constructor(reader: NameReader, words: NameWords) {
    this.#reader = reader;
    this.#words = words;
    this.#signatures = new SignatureFinder(reader);
  }

  find(place: IntroductionPlace, found: Span[]): void {
    const { flags } = this.#reader.tokens;
    let free = place.first;
    for (let slot = place.first; slot < place.end; slot++) {
      const kind = this.#reader.kind(slot);
      if ((kind & edges) === 0 && (flags[slot]! & capitalOrSign) === 0) continue;
      const given = this.#at(slot, kind, place);
      if (given && given.start < free) continue;
      // Customers end messages in other words, too, that look like a signature.
      const sure = given !== undefined || place.side === 'agent';
      const own = given ?? (place.spoken ? undefined : this.#signatures.at(slot, place));
      if (own === undefined) continue;
      found.push(this.#learned(own, place, sure));
      free = own.end;
      slot = Math.max(slot, free - 1);
    }
    const answer = place.asked && free === place.first ? this.#answer(place) : undefined;
    if (answer) found.push(this.#learned(answer, place, true));
  }

  #at(slot: number, kind: number, place: IntroductionPlace): Span | undefined {
    const found =
      kind & edges ? (this.#nameBehind(slot, kind, place) ?? this.#nameBefore(slot, kind, place)) : undefined;
    if (found !== undefined) return found;
    return this.#reader.flags(slot) & Flag.capitalised ? this.#nameWithHouse(slot, place) : undefined;
  }

  #learned({ start, end }: Span, { own }: IntroductionPlace, sure: boolean): Span {
    own.addWords(wordsOfName(this.#reader, start, end), this.#reader.isTitle(start), sure);
    return { start, end };
  }

  /** "This is Dana", "my name's Dana", "you're through to Dana". */
  #nameBehind(slot: number, kind: number, place: IntroductionPlace): Span | undefined {
    if ((kind & (NameKind.introductionEnd | NameKind.doubtfulEnd)) === 0) return undefined;
    const reader = this.#reader;
    const start = reader.next(slot + 1);
    if (start < 0 || !reader.canStartName(start)) return undefined;
    const sure = kind & NameKind.introductionEnd && reader.endsWith(this.#words.introductions, slot);
    const doubtful = !sure && kind & NameKind.doubtfulEnd && reader.endsWith(this.#words.doubtfulIntroductions, slot);
    if (!sure && !doubtful) return undefined;
    const end = reader.endOfName(start, this.#writing(start, place));
    if (end < 0 || !this.#canBeOwn(start, end, place)) return undefined;
    if (!doubtful || this.#isPlausible(start, end, place)) return { start, end };
    const whole = this.#endOfSmall(start, end);
    return whole > end && this.#isPlausible(start, whole, place) ? { start, end: whole } : undefined;
  }

  /** In speech without capitals a first name and a surname are two rare words: "it's lorraine petrakis i've got". */
  #endOfSmall(start: number, end: number): number {
    const reader = this.#reader;
    let whole = end;
    for (let words = 1; words < mostSmallWords; words++) {
      const next = reader.next(whole);
      if (next < 0 || reader.hasClauseBetween(whole - 1, next)) break;
      if (!reader.isNameWord(next, 'any') || reader.flags(next) & Flag.capitalised) break;
      whole = next + 1;
    }
    return reader.isBound(start, whole) ? end : whole;
  }

  /** In a turn that starts in lower case names do so too; later in a talk too much else would look like one. */
  #writing(start: number, place: IntroductionPlace): Writing {
    const small = (this.#reader.flags(this.#firstWord(place)) & (Flag.capitalised | Flag.upper)) === 0;
    return small && (place.asked || (place.opening && start > place.first)) ? 'any' : 'capitalised';
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
    return this.#goesOn(end);
  }

  /** The clause ends with the name, or a new one starts behind it. */
  #goesOn(end: number): boolean {
    const reader = this.#reader;
    return reader.endsClause(end) || (reader.kind(reader.next(end)) & goingOn) !== 0;
  }

  /** "Dana here", "Acme Gas, Adeyemi speaking", "Robyn, by the way", "Bríd is my name". */
  #nameBefore(slot: number, kind: number, place: IntroductionPlace): Span | undefined {
    const reader = this.#reader;
    if ((kind & NameKind.afterStart) === 0) return undefined;
    const last = reader.previous(slot);
    if (last < place.first || !reader.isNameWord(last, 'any')) return undefined;
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
    if (reader.kind(before) & (NameKind.greeting | NameKind.opener)) return true;
    const { introductions, doubtfulIntroductions } = this.#words;
    return reader.endsWith(introductions, before) || reader.endsWith(doubtfulIntroductions, before);
  }

  /** "Wade from Cedar Bend", "Niamh at Acme" at the start of a clause, when the talk begins. */
  #nameWithHouse(slot: number, place: IntroductionPlace): Span | undefined {
    const reader = this.#reader;
    if (!place.opening || !reader.canStartName(slot) || !this.#standsFree(slot)) return undefined;
    const end = reader.endOfName(slot, 'capitalised');
    const link = end < 0 ? -1 : reader.next(end);
    if (link < 0 || !this.#words.houseLinks.has(reader.tokens.word[link]!) || reader.hasClauseBetween(end - 1, link))
      return undefined;
    const house = reader.next(link + 1);
    if (house < 0 || (reader.flags(house) & (Flag.capitalised | Flag.upper)) === 0) return undefined;
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
    const given = reader.endOfName(start, this.#writing(start, place));
    if (given < 0) return undefined;
    const end = this.#endOfSmall(start, given);
    return this.#goesOn(end) && this.#canBeOwn(start, end, place) ? { start, end } : undefined;
  }

  /** Nobody introduces themselves by the other's name, unless both bear it. */
  #canBeOwn(start: number, end: number, { own, others }: IntroductionPlace): boolean {
    return !isKnown(this.#reader, others, start, end) || isKnown(this.#reader, own, start, end);
  }
}
