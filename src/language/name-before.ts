import type { NameReader } from './name-reader.ts';
import { NameKind, type NameWords, polite } from './names.ts';
import type { IntroductionPlace, OwnNameReader } from './own-name-reader.ts';
import { Flag, type Span } from './tokens.ts';

/** No name in the running speech of a house stands right behind one of these: "we have dana here". */
const notBeforeOwn =
  NameKind.mention | NameKind.holder | NameKind.role | NameKind.title | NameKind.pronoun | NameKind.auxiliary;

/** Finds the speaker's own name before words that say whose it is, or where they are from. */
export class NameBeforeFinder {
  readonly #reader: NameReader;
  readonly #words: NameWords;
  readonly #ownNames: OwnNameReader;

  constructor(reader: NameReader, words: NameWords, ownNames: OwnNameReader) {
    this.#reader = reader;
    this.#words = words;
    this.#ownNames = ownNames;
  }

  /** "Dana here", "Acme Gas, Adeyemi speaking", "Robyn, by the way", "Bríd is my name": the slot has the word behind the name. */
  at(slot: number, kind: number, place: IntroductionPlace): Span | undefined {
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

  /** "Wade from Cedar Bend", "Niamh at Acme": the slot starts a clause and the name, and the talk begins. */
  withHouse(slot: number, place: IntroductionPlace): Span | undefined {
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
