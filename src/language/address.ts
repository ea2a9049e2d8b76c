import { type Bearing, Hailing } from './hailing.ts';
import type { NameReader } from './name-reader.ts';
import { NameKind, type NameWords } from './names.ts';
import { type KnownNames, wordsOfName } from './people.ts';
import { Flag, type Span } from './tokens.ts';

/** What addresses in a turn depend on. */
export interface AddressPlace {
  /** Slots of the turn. */
  readonly first: number;
  readonly end: number;
  readonly text: string;
  /** The other side has spoken, so that its name can have been told. */
  readonly met: boolean;
  readonly own: KnownNames;
  readonly others: KnownNames;
}

interface Name {
  readonly end: number;
  /** Absent where the name is a wrong one. */
  readonly bearing?: Bearing;
}

/** Finds where a turn calls the other side by a personal name; adds the spans and learns the names. */
export class AddressFinder {
  readonly #reader: NameReader;
  readonly #hailing: Hailing;

  constructor(reader: NameReader, words: NameWords) {
    this.#reader = reader;
    this.#hailing = new Hailing(reader, words);
  }

  /** `introductions`, from `introduced` on, are the speaker's own in this turn, in order. */
  find(place: AddressPlace, introductions: readonly Span[], introduced: number, found: Span[]): void {
    let next = introduced;
    for (let slot = place.first; slot < place.end; slot++) {
      if (next < introductions.length && slot >= introductions[next]!.start) {
        slot = introductions[next]!.end - 1;
        next++;
        continue;
      }
      const name = this.#nameAt(slot, place);
      if (name === undefined) continue;
      const end = this.#behindHonorific(name.end);
      if (name.bearing && this.#hailing.isCalled(slot, end, name.bearing)) {
        found.push({ start: slot, end });
        place.others.addWords(wordsOfName(this.#reader, slot, end), this.#reader.isTitle(slot), false);
      }
      slot = end - 1;
    }
  }

  /** "Rajesh ji", "Priya ma'am". */
  #behindHonorific(end: number): number {
    const next = this.#reader.next(end);
    const follows = next >= 0 && this.#reader.kind(next) & NameKind.honorific;
    return follows && !this.#reader.hasClauseBetween(end - 1, next) ? next + 1 : end;
  }

  /** The name that starts at the slot, and what is known of it. Asked of every slot: cheap looks first. */
  #nameAt(slot: number, place: AddressPlace): Name | undefined {
    const reader = this.#reader;
    const flags = reader.flags(slot);
    if (flags & (Flag.signOff | Flag.quoted)) return undefined;
    if (this.#isOf(place.others, slot, place)) return this.#known(slot, place);
    if (flags & Flag.redacted) return { end: slot + 1, bearing: 'redacted' };
    if (reader.canStartName(slot)) {
      if (reader.isTitle(slot)) return this.#titled(slot, place);
      if (flags & Flag.capitalised && reader.isNameWord(slot, 'capitalised')) return this.#unknown(slot, place);
    }
    return slot > place.first && reader.kind(slot - 1) & NameKind.greeting ? this.#greeted(slot) : undefined;
  }

  #known(slot: number, place: AddressPlace): Name {
    const reader = this.#reader;
    let end = slot + 1;
    for (let at = reader.next(end); at >= 0 && this.#isOf(place.others, at, place); at = reader.next(end)) {
      if (reader.hasClauseBetween(end - 1, at)) break;
      end = at + 1;
    }
    const bare = this.#isBareSurname(slot, end, place);
    const whole = Math.max(end, reader.endOfName(slot, 'capitalised'));
    // "Declan McGroarty, lovely": people are greeted so, but otherwise it is what was written down.
    if (reader.previous(slot) < 0 && this.#isFullName(slot, whole, place)) return { end: whole };
    return { end: whole, bearing: bare ? 'surname' : 'known' };
  }

  #isFullName(slot: number, end: number, place: AddressPlace): boolean {
    const last = end - 1;
    return last > slot && !this.#reader.isHyphenated(last) && this.#isBareSurname(last, end, place);
  }

  /** "Okonjo", "Smith-Jones": one word, and known for a surname. */
  #isBareSurname(slot: number, end: number, place: AddressPlace): boolean {
    const { start, end: ends } = this.#reader.tokens;
    for (let at = slot; at < end; at++) {
      if (at > slot && !this.#reader.isHyphenated(at)) return false;
      if (!place.others.isSurname(place.text, start[at]!, ends[at]!)) return false;
    }
    return true;
  }

  /** "Mr. Krishnan, good evening", "I'm really sorry, Ms Adeyemi", "hiya mrs kowalska what can I do". */
  #titled(slot: number, place: AddressPlace): Name | undefined {
    const reader = this.#reader;
    const next = reader.next(slot + 1);
    // "Miss Onions" is known by her label, be it a common word.
    const borne = next >= 0 && !reader.hasClauseBetween(slot, next) && this.#isOf(place.others, next, place);
    const end = Math.max(reader.endOfName(slot, 'capitalised'), borne ? next + 1 : -1);
    if (end < 0) return undefined;
    if (this.#isWrong(slot, end, place)) return { end };
    return { end, bearing: this.#isOf(place.others, end - 1, place) ? 'known' : 'titled' };
  }

  /** Before the other side has spoken only a greeting is meant for it; other names are the house's ("Hello, Acme, …"). */
  #unknown(slot: number, place: AddressPlace): Name | undefined {
    const end = this.#reader.endOfName(slot, 'capitalised');
    if (end < 0 || this.#isForeignGreeting(slot, end, place)) return undefined;
    if (this.#isWrong(slot, end, place)) return { end };
    const own = this.#isOf(place.own, slot, place);
    return { end, bearing: place.met && !own ? 'unknown' : 'greeted' };
  }

  /** "Asante Otieno", "Namaste Ritika": a first word that nobody bears, and behind it a name that is known. */
  #isForeignGreeting(slot: number, end: number, place: AddressPlace): boolean {
    const reader = this.#reader;
    const next = reader.next(slot + 1);
    if (next < 0 || next >= end || reader.previous(slot) >= 0 || this.#isOf(place.own, slot, place)) return false;
    return this.#isOf(place.others, next, place) && !this.#isBareSurname(next, next + 1, place);
  }

  /** "hey mishicot," and "Hi Summer,": right behind a greeting any word can be a name. */
  #greeted(slot: number): Name | undefined {
    const reader = this.#reader;
    if (!reader.isFree(slot)) return undefined;
    const written = reader.flags(slot) & Flag.capitalised || reader.isNameWord(slot, 'any');
    return written ? { end: slot + 1, bearing: 'greeted' } : undefined;
  }

  #isWrong(start: number, end: number, place: AddressPlace): boolean {
    const titled = this.#reader.isTitle(start);
    const words = wordsOfName(this.#reader, start, end);
    // "Ms Young": of a common word nobody can tell whether it was given.
    return words.length > 0 && words.every((word) => place.others.contradict(word, titled));
  }

  #isOf(names: KnownNames, slot: number, place: AddressPlace): boolean {
    const { tokens } = this.#reader;
    return names.has(place.text, tokens.start[slot]!, tokens.end[slot]!);
  }
}
