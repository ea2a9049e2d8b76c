import type { NameReader } from './name-reader.ts';
import { NameKind, polite } from './names.ts';
import type { Given, IntroductionPlace, OwnNameReader } from './own-name-reader.ts';
import { isKnown } from './people.ts';
import { Flag, type Span } from './tokens.ts';

/** Rare words of an answer that may be the name. */
const mostHeard = 4;

/**
 * Finds the speaker's own name where no words around it say that it is one: as the answer to the question for it, or
 * first of all in a call. To be asked where nothing else in the turn gives a name.
 */
export class BareNameFinder {
  readonly #reader: NameReader;
  readonly #ownNames: OwnNameReader;

  constructor(reader: NameReader, ownNames: OwnNameReader) {
    this.#reader = reader;
    this.#ownNames = ownNames;
  }

  at(place: IntroductionPlace): Given | undefined {
    const answer = place.asked ? this.#answer(place) : undefined;
    if (answer !== undefined) return { ...answer, sure: true };
    const named = this.#namedFirst(place);
    return named && { ...named, sure: false };
  }

  /** "Fourteen c lyle court jonah go on": what stands where the name was asked for may be it, if it is called. */
  learnHeard({ first, end, side, own }: IntroductionPlace): void {
    const reader = this.#reader;
    if (side !== 'customer' || end === first || !reader.isUnmarked(first)) return;
    let heard = 0;
    for (let slot = first; slot < end && heard < mostHeard; slot++) {
      if (!reader.canStartName(slot) || !reader.isNameWord(slot, 'any')) continue;
      if (reader.kind(slot) & NameKind.alsoWord || this.#ownNames.isState(slot)) continue;
      own.add(reader.written(slot), 'any', false);
      heard++;
    }
  }

  /** "May I have your name?" – "Patricia Lomax. Seventeenth of …", "Alright, [PII]", "yes its sarah". */
  #answer(place: IntroductionPlace): Span | undefined {
    const reader = this.#reader;
    let start = this.#ownNames.firstWord(place);
    while (start >= 0 && start < place.end && reader.kind(start) & NameKind.opener) {
      start = reader.next(start + 1);
    }
    if (start < 0 || start >= place.end) return undefined;
    const given = reader.endOfName(start, this.#ownNames.writing(start, place));
    if (given < 0) return undefined;
    const end = this.#ownNames.endOfSmall(start, given, place);
    // Two words that are rare are a name, whatever follows: "zhang wei oh seven seven".
    const isName = end > given || this.#ownNames.goesOn(end) || this.#isSpelled(end);
    return isName && this.#ownNames.canBeOwn(start, end, place) ? { start, end } : undefined;
  }

  /** "Ife i f e", "maureen tully t u double l y", "barry finch oh seven …": a name that is spelled, or numbers. */
  #isSpelled(end: number): boolean {
    const reader = this.#reader;
    const next = reader.next(end);
    if (next < 0) return false;
    const letters = reader.tokens.end[next]! - reader.tokens.start[next]!;
    if (letters === 1 || reader.flags(next) & Flag.number) return true;
    const later = reader.next(next + 1);
    return later >= 0 && (reader.flags(later) & Flag.number) !== 0;
  }

  /** "Hiya aisling ferdia mulvihill out in spiddal": behind the name of who answered, two rare words are one's own. */
  #namedFirst(place: IntroductionPlace): Span | undefined {
    const reader = this.#reader;
    if (!place.opening || place.side !== 'customer' || place.first === place.end) return undefined;
    let start = this.#ownNames.firstWord(place);
    while (start >= 0 && reader.kind(start) & polite) start = reader.next(start + 1);
    if (start < 0 || !isKnown(reader, place.others, start, start + 1) || !reader.isUnmarked(start)) return undefined;
    do start = reader.next(start + 1);
    while (start >= 0 && reader.kind(start) & polite);
    const given = start < 0 || !reader.canStartName(start) ? -1 : reader.endOfName(start, 'any');
    const end = given < 0 ? -1 : this.#ownNames.endOfSmall(start, given, place);
    return end > given && this.#ownNames.canBeOwn(start, end, place) ? { start, end } : undefined;
  }
}
