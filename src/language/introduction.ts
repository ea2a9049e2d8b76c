import { BareNameFinder } from './bare-name.ts';
import { labelName } from './label-name.ts';
import type { NameReader } from './name-reader.ts';
import { NameKind, type NameWords, polite } from './names.ts';
import { type Given, type IntroductionPlace, OwnNameReader } from './own-name-reader.ts';
import type { LanguagePack } from './pack.ts';
import { isKnown, type KnownNames, wordsOfName } from './people.ts';
import type { PreparedLanguage } from './prepared.ts';
import { SignatureFinder } from './signature.ts';
import { Flag, type Span } from './tokens.ts';

const edges = NameKind.introductionEnd | NameKind.doubtfulEnd | NameKind.afterStart;
/** No name in the running speech of a house stands right behind one of these: "we have dana here". */
const notBeforeOwn =
  NameKind.mention | NameKind.holder | NameKind.role | NameKind.title | NameKind.pronoun | NameKind.auxiliary;
/** One of these, or a word at an edge, shows where an introduction can be. */
const capitalOrSign = Flag.capitalised | Flag.signOff;

/** Finds where the speaker of a turn gives their own personal name, adds the spans in order and learns the names. */
export class IntroductionFinder {
  readonly #reader: NameReader;
  readonly #pack: LanguagePack;
  readonly #words: NameWords;
  readonly #ownNames: OwnNameReader;
  readonly #bareNames: BareNameFinder;
  readonly #signatures: SignatureFinder;

  constructor(reader: NameReader, language: PreparedLanguage) {
    this.#reader = reader;
    this.#pack = language.pack;
    this.#words = language.names;
    this.#ownNames = new OwnNameReader(reader, language.pack);
    this.#bareNames = new BareNameFinder(reader, this.#ownNames);
    this.#signatures = new SignatureFinder(reader, language.names);
  }

  /** Learns the name with which a side signs before its turns are read one by one. */
  learnSignature(place: IntroductionPlace): void {
    const signed = place.spoken ? undefined : this.#signatures.last(place);
    if (signed) place.own.addWords(wordsOfName(this.#reader, signed.start, signed.end), false, false);
  }

  find(place: IntroductionPlace, found: Span[]): void {
    const { flags } = this.#reader.tokens;
    let free = place.first;
    for (let slot = place.first; slot < place.end; slot++) {
      const kind = this.#reader.kind(slot);
      if (flags[slot]! & Flag.email && place.side === 'customer') this.#learnMailbox(slot, place);
      if ((kind & edges) === 0 && (flags[slot]! & capitalOrSign) === 0) continue;
      const given = this.#at(slot, kind, place);
      if (given && given.start < free) continue;
      // Customers end messages in other words, too, that look like a signature.
      const sure = given?.sure ?? place.side === 'agent';
      const own = given ?? (place.spoken ? undefined : this.#signatures.at(slot, place));
      if (own === undefined) continue;
      found.push(this.learned(own, place.own, sure));
      free = own.end;
      slot = Math.max(slot, free - 1);
    }
    if (free > place.first) return;
    const bare = this.#bareNames.at(place);
    if (bare) found.push(this.learned(bare, place.own, bare.sure));
    else if (place.asked) this.#bareNames.learnHeard(place);
  }

  #at(slot: number, kind: number, place: IntroductionPlace): Given | undefined {
    const behind = kind & edges ? this.#nameBehind(slot, kind, place) : undefined;
    if (behind !== undefined) return behind;
    const before = kind & edges ? this.#nameBefore(slot, kind, place) : undefined;
    if (before !== undefined) return { ...before, sure: true };
    const housed = this.#reader.flags(slot) & Flag.capitalised ? this.#nameWithHouse(slot, place) : undefined;
    return housed && { ...housed, sure: true };
  }

  /** "dov.kessler@mailbox.example": what customers give is mostly their own. */
  #learnMailbox(slot: number, { own }: IntroductionPlace): void {
    const { start, end } = this.#reader.tokens;
    // What stands before a hyphen is a slot of its own: jean-luc@acme.example.
    const first = this.#reader.isHyphenated(slot) ? slot - 1 : slot;
    const address = this.#reader.text(slot).slice(start[first], end[slot]);
    own.addWords(labelName(address, this.#pack).words, false, false);
  }

  /** The span without more; its words are now known as names of the side. */
  learned({ start, end }: Span, own: KnownNames, sure = true): Span {
    own.addWords(wordsOfName(this.#reader, start, end), this.#reader.isTitle(start), sure);
    return { start, end };
  }

  /** "This is Dana", "my name's Dana", "you're through to Dana". */
  #nameBehind(slot: number, kind: number, place: IntroductionPlace): Given | undefined {
    if ((kind & (NameKind.introductionEnd | NameKind.doubtfulEnd)) === 0) return undefined;
    const reader = this.#reader;
    const start = reader.next(slot + 1);
    if (start < 0 || !reader.canStartName(start) || reader.flags(start) & Flag.quoted) return undefined;
    const sure = kind & NameKind.introductionEnd && reader.endsWith(this.#words.introductions, slot);
    if (!sure && (kind & NameKind.doubtfulEnd) === 0) return undefined;
    const doubtful = !sure && reader.endsWith(this.#words.doubtfulIntroductions, slot);
    if (!sure && !doubtful && !this.#answersAt(slot, place)) return undefined;
    const end = reader.endOfName(start, this.#ownNames.writing(start, place));
    if (end < 0 || !this.#ownNames.canBeOwn(start, end, place)) return undefined;
    if (sure && place.side === 'agent') return { start, end, sure: true };
    if (sure) return { start, end: this.#endOfSaid(start, end, place), sure: true };
    if (this.#isTold(start, end, place)) return undefined;
    const whole = this.#ownNames.endOfSmall(start, end, place);
    // "It's daylight robbery": only capitals or the question make it a name that others are held against.
    const given = place.asked || (reader.flags(start) & Flag.capitalised) !== 0;
    if (whole === end && !place.asked && this.#ownNames.isState(start)) return undefined;
    if (whole > end && this.#isPlausible(start, whole, place)) return { start, end: whole, sure: doubtful && given };
    if (this.#isPlausible(start, end, place)) return { start, end, sure: doubtful && given };
    return this.#isSaid(slot, start, place) ? { start, end: whole, sure: false } : undefined;
  }

  /** Who has given a name and goes on with "it's echuca" means something else. */
  #isTold(start: number, end: number, { side, own, told }: IntroductionPlace): boolean {
    if (side !== 'customer' || this.#reader.flags(start) & Flag.capitalised) return false;
    if (told) return !isKnown(this.#reader, own, start, end);
    const titled = this.#reader.isTitle(start);
    const words = wordsOfName(this.#reader, start, end);
    return words.length > 0 && words.every((word) => own.contradict(word, titled));
  }

  /** "My name is hyun woo kim i ordered": without punctuation rare words go on with a name. */
  #endOfSaid(start: number, end: number, place: IntroductionPlace): number {
    return this.#reader.isUnmarked(start) ? this.#ownNames.endOfSmall(start, end, place) : end;
  }

  /** "It's under Okafor", "surname Nowak": only for those who were asked. */
  #answersAt(slot: number, place: IntroductionPlace): boolean {
    return place.asked && this.#reader.endsWith(this.#words.answers, slot);
  }

  /**
   * "Hi its dylan price with biscuit", "donal its geraldine out at ballyknock", "county transport it's bev phones have":
   * where a talk begins, and of the company before anything can have been told that it would speak of.
   */
  #isSaid(slot: number, start: number, place: IntroductionPlace): boolean {
    const reader = this.#reader;
    if (!place.opening || !reader.isUnmarked(start) || !reader.endsWith(this.#words.spokenIntroductions, slot))
      return false;
    if (place.side === 'agent') return !place.met;
    const lead = reader.previous(slot);
    const before = lead < place.first ? -1 : reader.previous(lead);
    if (before < place.first || reader.hasClauseBetween(before, lead)) return true;
    return (reader.kind(before) & polite) !== 0 || isKnown(reader, place.others, before, before + 1);
  }

  /** "It's Hollie here", "I'm Sandeep and …"; but not "it's Royal Mail who …". */
  #isPlausible(start: number, end: number, place: IntroductionPlace): boolean {
    const reader = this.#reader;
    if (place.asked || reader.isTitle(start) || reader.flags(start) & Flag.redacted) return true;
    if (!place.opening && (reader.flags(start) & Flag.capitalised) === 0) return false;
    return this.#ownNames.goesOn(end);
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
    const start = reader.startOfName(last + 1, this.#ownNames.writing(last, place));
    if (start < 0 || !this.#ownNames.canBeOwn(start, last + 1, place)) return undefined;
    if (!this.#standsFree(start) && !this.#endsHouse(start, place)) return undefined;
    return { start, end: last + 1 };
  }

  /** First of its clause, or right behind a greeting or an introduction ("it's Hollie here"). */
  #standsFree(start: number): boolean {
    const reader = this.#reader;
    const before = reader.previous(start);
    if (before < 0 || reader.hasClauseBetween(before, start)) return true;
    if (reader.kind(before) & polite) return !this.#isDegree(before, start);
    const { introductions, doubtfulIntroductions } = this.#words;
    return reader.endsWith(introductions, before) || reader.endsWith(doubtfulIntroductions, before);
  }

  /** "Absolutely manic here": in lower case that is no name. */
  #isDegree(before: number, start: number): boolean {
    const reader = this.#reader;
    return (reader.flags(start) & Flag.capitalised) === 0 && (reader.kind(before) & NameKind.degree) !== 0;
  }

  /** "Fix point in the arcade gita here": what a company says before anybody else has spoken is its name and theirs. */
  #endsHouse(start: number, place: IntroductionPlace): boolean {
    const reader = this.#reader;
    if (place.met || place.side !== 'agent' || !reader.isUnmarked(start)) return false;
    return (reader.kind(reader.previous(start)) & notBeforeOwn) === 0;
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
    return this.#ownNames.canBeOwn(slot, end, place) ? { start: slot, end } : undefined;
  }
}
