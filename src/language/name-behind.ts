import type { NameReader } from './name-reader.ts';
import { NameKind, type NameWords, polite } from './names.ts';
import type { Given, IntroductionPlace, OwnNameReader } from './own-name-reader.ts';
import { isKnown, wordsOfName } from './people.ts';
import { Flag } from './tokens.ts';

/** Finds the speaker's own name behind words that introduce it. */
export class NameBehindFinder {
  readonly #reader: NameReader;
  readonly #words: NameWords;
  readonly #ownNames: OwnNameReader;

  constructor(reader: NameReader, words: NameWords, ownNames: OwnNameReader) {
    this.#reader = reader;
    this.#words = words;
    this.#ownNames = ownNames;
  }

  /** "This is Dana", "my name's Dana", "you're through to Dana": the slot has the word before the name. */
  at(slot: number, kind: number, place: IntroductionPlace): Given | undefined {
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
}
