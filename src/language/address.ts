import { isDash } from './characters.ts';
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

/** What stands before a name, joined to it or not. */
type Opening = 'greeting' | 'thanks' | 'opener' | 'none';

/** A name in the place where it stands. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The word before it in the sentence, or -1. */
  readonly before: number;
  /** No clause mark stands between that word and the name. */
  readonly joined: boolean;
  readonly opened: Opening;
  readonly endsClause: boolean;
}

/** Whether a name in such a place is called rather than mentioned. */
type Hails = (name: Candidate) => boolean;

interface Name {
  readonly end: number;
  readonly hails: Hails;
}

const never: Hails = () => false;
const nameMark = /name|person|customer|client/i;

/** Finds where a turn calls the other side by a personal name; adds the spans and learns the names. */
export class AddressFinder {
  readonly #reader: NameReader;
  readonly #words: NameWords;

  constructor(reader: NameReader, words: NameWords) {
    this.#reader = reader;
    this.#words = words;
  }

  /** `introductions` are the speaker's own in this turn, in order. */
  find(place: AddressPlace, introductions: readonly Span[]): Span[] {
    const spans: Span[] = [];
    let introduction = 0;
    for (let slot = place.first; slot < place.end; slot++) {
      const introduced = introductions[introduction];
      if (introduced !== undefined && slot >= introduced.start) {
        slot = introduced.end - 1;
        introduction++;
        continue;
      }
      const found = this.#nameAt(slot, place);
      if (found === undefined) continue;
      if (this.#isCalled(slot, found.end, found.hails)) {
        spans.push({ start: slot, end: found.end });
        place.others.addWords(wordsOfName(this.#reader, slot, found.end), this.#reader.isTitle(slot), false);
      }
      slot = found.end - 1;
    }
    return spans;
  }

  /** The name that starts at the slot, and what makes an address of one of its kind. */
  #nameAt(slot: number, place: AddressPlace): Name | undefined {
    const reader = this.#reader;
    const flags = reader.flags(slot);
    if (flags & (Flag.signOff | Flag.quoted)) return undefined;
    if (this.#isOf(place.others, slot, place)) return this.#known(slot, place);
    if (flags & Flag.redacted) return { end: slot + 1, hails: this.#hailsRedacted };
    if (reader.isTitle(slot)) return this.#titled(slot, place);
    if (flags & Flag.capitalised && reader.isNameWord(slot, 'capitalised')) return this.#unknown(slot, place);
    return slot > place.first ? this.#greeted(slot) : undefined;
  }

  #isCalled(start: number, end: number, hails: Hails): boolean {
    const reader = this.#reader;
    if (reader.isBound(start, end) || reader.markBefore(start) === ':') return false;
    const before = reader.previous(start);
    const candidate = {
      start,
      end,
      before,
      joined: before >= 0 && !reader.hasClauseBetween(before, start),
      opened: this.#openingOf(before),
      endsClause: reader.endsClause(end),
    };
    return hails(candidate) && !this.#isReadBack(candidate);
  }

  #openingOf(before: number): Opening {
    if (before < 0) return 'none';
    const kind = this.#reader.kind(before);
    if (kind & NameKind.greeting) return 'greeting';
    if (kind & NameKind.thanksEnd && this.#reader.endsWith(this.#words.thanks, before)) return 'thanks';
    if (kind & NameKind.closingEnd && this.#reader.endsWith(this.#words.closings, before)) return 'opener';
    return kind & NameKind.opener ? 'opener' : 'none';
  }

  /** A name that the other side is known by: the place decides, not how it is written. */
  readonly #hailsKnown: Hails = (name) => {
    if (this.#hailsByPlace(name)) return true;
    if (!name.joined || !name.endsClause || this.#startsList(name.end)) return false;
    return !this.#isMentioned(name.before);
  };

  /** First or last in its clause, or behind a word that opens a talk: "Hi", "Thank you", "Okay". */
  readonly #hailsByPlace: Hails = (name) => {
    if (name.before < 0) return this.#opensSentence(name);
    if (name.joined) return name.opened !== 'none';
    return name.endsClause || this.#goesOn(name.end);
  };

  /** Nobody is called by a bare surname; at the start of a sentence it repeats what was heard. */
  readonly #hailsSurname: Hails = (name) => name.before >= 0 && this.#hailsKnown(name);

  readonly #hailsRedacted: Hails = (name) => {
    if (name.joined) return name.opened === 'greeting' || name.opened === 'thanks';
    if (name.before < 0) return name.endsClause && this.#reader.next(name.end) >= 0;
    return name.endsClause && nameMark.test(this.#reader.written(name.start));
  };

  /** Words that are only written as a name need more: other words with capitals stand in the same places. */
  readonly #hailsUnknown: Hails = (name) => {
    if (name.joined && name.opened === 'greeting') return true;
    if (!name.endsClause || isDash(this.#reader.markBefore(name.start).charCodeAt(0))) return false;
    if (name.joined || name.opened !== 'none') return name.opened !== 'none';
    const next = this.#reader.next(name.end);
    const goesOn = this.#goesOn(name.end);
    if (name.before >= 0) return (next < 0 || goesOn) && !this.#isExplained(name);
    if (next < 0 || this.#startsList(name.end)) return false;
    return goesOn || this.#opensMessage(name.start);
  };

  readonly #hailsGreeted: Hails = ({ joined, opened, endsClause }) => joined && endsClause && opened === 'greeting';

  #known(slot: number, place: AddressPlace): Name {
    const reader = this.#reader;
    let end = slot + 1;
    for (let at = reader.next(end); at >= 0 && this.#isOf(place.others, at, place); at = reader.next(end)) end = at + 1;
    const { start, end: ends } = reader.tokens;
    const bare = end === slot + 1 && place.others.isSurname(place.text, start[slot]!, ends[slot]!);
    return {
      end: Math.max(end, reader.endOfName(slot, 'capitalised')),
      hails: bare ? this.#hailsSurname : this.#hailsKnown,
    };
  }

  /** "Mr. Krishnan, good evening", "I'm really sorry, Ms Adeyemi", "hiya mrs kowalska what can I do". */
  #titled(slot: number, place: AddressPlace): Name | undefined {
    const end = this.#reader.endOfName(slot, 'capitalised');
    if (end < 0) return undefined;
    if (this.#isWrong(slot, end, place)) return { end, hails: never };
    return { end, hails: this.#isOf(place.others, end - 1, place) ? this.#hailsKnown : this.#hailsByPlace };
  }

  /** Before the other side has spoken only a greeting is meant for it; other names are the house's ("Hello, Acme, …"). */
  #unknown(slot: number, place: AddressPlace): Name | undefined {
    const end = this.#reader.endOfName(slot, 'capitalised');
    if (end < 0) return undefined;
    if (this.#isWrong(slot, end, place)) return { end, hails: never };
    const own = this.#isOf(place.own, slot, place);
    return { end, hails: place.met && !own ? this.#hailsUnknown : this.#hailsGreeted };
  }

  /** "hey mishicot," and "Hi Summer,": right behind a greeting any word can be a name. */
  #greeted(slot: number): Name | undefined {
    const reader = this.#reader;
    if (!reader.isFree(slot) || (reader.kind(slot - 1) & NameKind.greeting) === 0) return undefined;
    const written = reader.flags(slot) & Flag.capitalised || reader.isNameWord(slot, 'any');
    return written ? { end: slot + 1, hails: this.#hailsGreeted } : undefined;
  }

  /** "Ritika, 26 days is too long", "sarah i can see"; a name alone calls only where it is called out. */
  #opensSentence({ start, end, endsClause }: Candidate): boolean {
    const reader = this.#reader;
    if (reader.next(end) < 0) return reader.isLoud(start);
    return endsClause || this.#goesOn(end);
  }

  #goesOn(end: number): boolean {
    const next = this.#reader.next(end);
    if (next < 0) return false;
    return (this.#reader.kind(next) & NameKind.greeting) !== 0 || this.#reader.startsWith(this.#words.followers, next);
  }

  /** "For Kyle", "shall I call you Patricia". */
  #isMentioned(before: number): boolean {
    return (this.#reader.kind(before) & NameKind.mention) !== 0 || this.#reader.endsWith(this.#words.namings, before);
  }

  /** "@123 Timothy, …": nothing but a handle stands before it. */
  #opensMessage(slot: number): boolean {
    return (
      slot > 0 &&
      this.#reader.tokens.turn[slot - 1] === this.#reader.tokens.turn[slot] &&
      (this.#reader.flags(slot - 1) & Flag.handle) !== 0
    );
  }

  /** "Our carrier, Speedex" and "Leeds, Hull": the word before the comma is explained or listed with it. */
  #isExplained({ start, before }: Candidate): boolean {
    const reader = this.#reader;
    const flags = reader.flags(before);
    const named = (flags & (Flag.capitalised | Flag.upper)) !== 0 && (flags & Flag.sentenceStart) === 0;
    const listed = named && (flags & (Flag.common | Flag.clauseBefore)) !== Flag.common;
    return listed || (reader.kind(before) & NameKind.explained) !== 0 || reader.markBefore(start) !== ',';
  }

  /** "Leeds, Hull and York": more of the kind follows. */
  #startsList(end: number): boolean {
    const next = this.#reader.next(end);
    return next >= 0 && this.#reader.isNameWord(next, 'capitalised');
  }

  /** "John Smith, is that right?" asks for the name and calls nobody. */
  #isReadBack({ start, end, before }: Candidate): boolean {
    const reader = this.#reader;
    if (before >= 0 || !reader.isLoud(start)) return false;
    const next = reader.next(end);
    return next < 0 || reader.startsWith(this.#words.readBacks, next);
  }

  #isWrong(start: number, end: number, place: AddressPlace): boolean {
    const titled = this.#reader.isTitle(start);
    const words = wordsOfName(this.#reader, start, end);
    return words.every((word) => place.others.contradict(word, titled));
  }

  #isOf(names: KnownNames, slot: number, place: AddressPlace): boolean {
    const { tokens } = this.#reader;
    return names.has(place.text, tokens.start[slot]!, tokens.end[slot]!);
  }
}
