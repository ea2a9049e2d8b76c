import type { NameReader, Writing } from './name-reader.ts';
import { NameKind } from './names.ts';
import type { LanguagePack } from './pack.ts';
import { isKnown, type KnownNames } from './people.ts';
import type { SignaturePlace } from './signature.ts';
import { Flag, type Span } from './tokens.ts';

/** What introductions in a turn depend on. */
export interface IntroductionPlace extends SignaturePlace {
  /** The speaker has hardly spoken yet. */
  readonly opening: boolean;
  /** The other side has spoken before. */
  readonly met: boolean;
  /** The speaker has given a name before. */
  readonly told: boolean;
  /** The other side has just asked for the name. */
  readonly asked: boolean;
  /** People sign what they write, not what they say. */
  readonly spoken: boolean;
  readonly own: KnownNames;
}

/** A name that is given, or what only may be one: "its vodafone you sent me". */
export interface Given extends Span {
  readonly sure: boolean;
}

const goingOn = NameKind.followerStart | NameKind.mention | NameKind.afterStart;
/** "merritt, jo merritt", said without a pause; what is longer is no name alone. */
const mostSmallWords = 3;
/** Manning is a name, ring and king are short. */
const leastBeforeEnding = 4;

/** Reads the name that a speaker may give as their own: how it may be written, where it ends, whether it can be theirs. */
export class OwnNameReader {
  readonly #reader: NameReader;
  readonly #pack: LanguagePack;

  constructor(reader: NameReader, pack: LanguagePack) {
    this.#reader = reader;
    this.#pack = pack;
  }

  /** In a turn that starts in lower case names do so too; later in a talk too much else would look like one. */
  writing(start: number, place: IntroductionPlace): Writing {
    const small = (this.#reader.flags(this.firstWord(place)) & (Flag.capitalised | Flag.upper)) === 0;
    return small && (place.asked || (place.opening && start > place.first)) ? 'any' : 'capitalised';
  }

  firstWord(place: IntroductionPlace): number {
    let slot = place.first;
    while (slot + 1 < place.end && this.#reader.flags(slot) & Flag.lookThrough) slot++;
    return slot;
  }

  /** In speech without capitals a first name and a surname are two rare words: "it's lorraine petrakis i've got". */
  endOfSmall(start: number, end: number, { others }: IntroductionPlace): number {
    const reader = this.#reader;
    if (reader.flags(end - 1) & Flag.capitalised) return end;
    let whole = end;
    for (let words = 1; words < mostSmallWords; words++) {
      const next = reader.next(whole);
      if (next < 0 || reader.hasClauseBetween(whole - 1, next)) break;
      if (!reader.isNameWord(next, 'any') || reader.flags(next) & Flag.capitalised) break;
      if (isKnown(reader, others, next, next + 1)) break;
      whole = next + 1;
    }
    return reader.isBound(start, whole) ? end : whole;
  }

  /** "Hi its overheating again". */
  isState(slot: number): boolean {
    if (this.#reader.flags(slot) & Flag.capitalised) return false;
    const word = this.#reader.written(slot);
    return this.#pack.names.stateEndings.some(
      (ending) => word.length >= ending.length + leastBeforeEnding && word.endsWith(ending),
    );
  }

  /** The clause ends with the name, or a new one starts behind it. */
  goesOn(end: number): boolean {
    const reader = this.#reader;
    return reader.endsClause(end) || (reader.kind(reader.next(end)) & goingOn) !== 0;
  }

  /** Nobody introduces themselves by the other's name, unless both bear it. */
  canBeOwn(start: number, end: number, { own, others }: IntroductionPlace): boolean {
    return !isKnown(this.#reader, others, start, end) || isKnown(this.#reader, own, start, end);
  }
}
