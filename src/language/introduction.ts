import { BareNameFinder } from './bare-name.ts';
import { labelName } from './label-name.ts';
import { NameBeforeFinder } from './name-before.ts';
import { NameBehindFinder } from './name-behind.ts';
import type { NameReader } from './name-reader.ts';
import { NameKind } from './names.ts';
import { type Given, type IntroductionPlace, OwnNameReader } from './own-name-reader.ts';
import type { LanguagePack } from './pack.ts';
import { type KnownNames, wordsOfName } from './people.ts';
import type { PreparedLanguage } from './prepared.ts';
import { SignatureFinder } from './signature.ts';
import { Flag, type Span } from './tokens.ts';

const edges = NameKind.introductionEnd | NameKind.doubtfulEnd | NameKind.afterStart;
/** One of these, or a word at an edge, shows where an introduction can be. */
const capitalOrSign = Flag.capitalised | Flag.signOff;

/** Finds where the speaker of a turn gives their own personal name, adds the spans in order and learns the names. */
export class IntroductionFinder {
  readonly #reader: NameReader;
  readonly #pack: LanguagePack;
  readonly #behind: NameBehindFinder;
  readonly #before: NameBeforeFinder;
  readonly #bareNames: BareNameFinder;
  readonly #signatures: SignatureFinder;

  constructor(reader: NameReader, language: PreparedLanguage) {
    this.#reader = reader;
    this.#pack = language.pack;
    const ownNames = new OwnNameReader(reader, language.pack);
    this.#behind = new NameBehindFinder(reader, language.names, ownNames);
    this.#before = new NameBeforeFinder(reader, language.names, ownNames);
    this.#bareNames = new BareNameFinder(reader, ownNames);
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
    const behind = kind & edges ? this.#behind.at(slot, kind, place) : undefined;
    if (behind !== undefined) return behind;
    const before = kind & edges ? this.#before.at(slot, kind, place) : undefined;
    if (before !== undefined) return { ...before, sure: true };
    const housed = this.#reader.flags(slot) & Flag.capitalised ? this.#before.withHouse(slot, place) : undefined;
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
}
