import type { Role } from '../conversation/conversation.ts';
import { Flag, isQuestion, Mark, type Span, type Tokens } from '../language/tokens.ts';
import type { EdgeName, GuardName, Match, Phrase, PhraseList } from './phrase.ts';
import { flagRecognisers } from './recognisers.ts';

/**
 * The slow matcher: the definition of docs/phrase-language.md, written down as directly as it can be. The fast one is
 * tested against it, and must agree on everything.
 */
export interface ReferenceLanguage {
  /** Whether the slot's word is one that the phrase word takes. */
  takes(phraseWord: string, slotWord: number): boolean;
  inflections(lemma: string): readonly string[];
  holds(guard: GuardName, start: number, end: number): boolean;
}

/** How a place was reached; see docs/phrase-language.md, "Clause marks". */
type Reached = 'fresh' | 'after-word' | 'after-gap' | 'after-mark';

interface Place {
  /** Before this slot. */
  readonly at: number;
  readonly reached: Reached;
  readonly sentence: Sentence;
}

interface Sentence extends Span {
  readonly mark: number;
}

const longestMatch = 31;

/** By list id, what `Matches.of` must answer. */
export function findSlowly(
  lists: readonly PhraseList[],
  language: ReferenceLanguage,
  tokens: Tokens,
  recognised: ReadonlyMap<string, readonly Span[]>,
  roleOfTurn: (turn: number) => Role,
): Map<string, Match[]> {
  const reference = new Reference(lists, language, tokens, recognised);
  return new Map(lists.map((list) => [list.id, reference.picked(list, rolesOf(list, lists), roleOfTurn)]));
}

/** A list's own roles and those of the lists that use it, straight or through others. */
function rolesOf(list: PhraseList, lists: readonly PhraseList[]): Set<Role> {
  const users = lists.filter((user) => [...user.phrases, ...user.except].some((phrase) => uses(phrase, list.id)));
  return new Set<Role>([...list.roles, ...users.flatMap((user) => [...rolesOf(user, lists)])]);
}

function uses(phrase: Phrase, concept: string): boolean {
  switch (phrase.kind) {
    case 'concept':
      return phrase.name === concept;
    case 'sequence':
      return phrase.parts.some((part) => uses(part, concept));
    case 'either':
      return phrase.options.some((option) => uses(option, concept));
    case 'optional':
    case 'repeated':
    case 'look':
      return uses(phrase.part, concept);
    default:
      return false;
  }
}

class Reference {
  readonly #lists: ReadonlyMap<string, PhraseList>;
  readonly #language: ReferenceLanguage;
  readonly #tokens: Tokens;
  readonly #recognised: ReadonlyMap<string, readonly Span[]>;
  readonly #counting = new Map<string, Match[]>();

  constructor(
    lists: readonly PhraseList[],
    language: ReferenceLanguage,
    tokens: Tokens,
    recognised: ReadonlyMap<string, readonly Span[]>,
  ) {
    this.#lists = new Map(lists.map((list) => [list.id, list]));
    this.#language = language;
    this.#tokens = tokens;
    this.#recognised = recognised;
  }

  /** Leftmost; at one start the longest; none overlaps another; of phrases with the same match the first. */
  picked(list: PhraseList, roles: ReadonlySet<Role>, roleOfTurn: (turn: number) => Role): Match[] {
    const wanted = this.#matchesThatCount(list).filter(({ start }) => roles.has(roleOfTurn(this.#tokens.turn[start]!)));
    wanted.sort((one, other) => one.start - other.start || other.end - one.end || one.phrase - other.phrase);
    const picked: Match[] = [];
    for (const match of wanted) if (match.start >= (picked.at(-1)?.end ?? 0)) picked.push(match);
    return picked;
  }

  #matchesThatCount(list: PhraseList): Match[] {
    const known = this.#counting.get(list.id);
    if (known) return known;
    const exceptions = this.#allMatches(list.except);
    const matches = this.#allMatches(list.phrases).filter(
      ({ start, end }) =>
        !list.unless.some((guard) => this.#language.holds(guard, start, end)) &&
        !exceptions.some((exception) => exception.start <= start && end <= exception.end),
    );
    this.#counting.set(list.id, matches);
    return matches;
  }

  #allMatches(phrases: readonly Phrase[]): Match[] {
    const matches: Match[] = [];
    for (let start = 0; start < this.#tokens.count; start++) {
      const sentence = this.#sentenceOf(start);
      for (const [phrase, pattern] of phrases.entries()) {
        const places = this.#after(pattern, [{ at: start, reached: 'fresh', sentence }]);
        const ends = new Set(places.filter(({ reached }) => reached !== 'fresh').map(({ at }) => at));
        for (const end of ends) if (end - start <= longestMatch) matches.push({ start, end, phrase });
      }
    }
    return matches;
  }

  /** All places that can be reached by matching the phrase from one of the places. */
  #after(phrase: Phrase, places: readonly Place[]): Place[] {
    return distinct(places.flatMap((place) => this.#afterFrom(phrase, place)));
  }

  #afterFrom(phrase: Phrase, place: Place): Place[] {
    switch (phrase.kind) {
      case 'word':
        return this.#afterSlot(place, (slot) => this.#isWord(phrase.word, slot));
      case 'inflected':
        return this.#afterSlot(place, (slot) =>
          this.#language.inflections(phrase.lemma).some((word) => this.#isWord(word, slot)),
        );
      case 'concept':
        return this.#afterSpan(place, this.#matchesThatCount(this.#lists.get(phrase.name)!));
      case 'recogniser': {
        const flag = flagRecognisers.get(phrase.name);
        if (flag === undefined) return this.#afterSpan(place, this.#recognised.get(phrase.name) ?? []);
        return this.#afterSlot(place, (slot) => this.#has(slot, flag));
      }
      case 'gap':
        return this.#afterGap(phrase.least, phrase.most, place);
      case 'sequence':
        return phrase.parts.reduce((places, part) => this.#after(part, places), [place]);
      case 'either':
        return phrase.options.flatMap((option) => this.#after(option, [place]));
      case 'optional':
        return [place, ...this.#after(phrase.part, [place])];
      case 'repeated': {
        let all: Place[] = [place];
        for (let round = 0; round < longestMatch; round++) all = distinct([...all, ...this.#after(phrase.part, all)]);
        return all;
      }
      case 'edge':
        if (!this.#isEdge(phrase.at, place)) return [];
        return phrase.at === 'clause-mark' && place.reached !== 'fresh'
          ? [{ ...place, reached: 'after-mark' }]
          : [place];
      case 'look':
        return this.#stands(phrase.part, phrase.behind, place) === phrase.wanted ? [place] : [];
    }
  }

  #afterSlot(place: Place, matches: (slot: number) => boolean): Place[] {
    return this.#nextSlots(place, place.reached !== 'after-gap')
      .filter(matches)
      .map((slot) => ({ ...place, at: slot + 1, reached: 'after-word' }));
  }

  #afterSpan(place: Place, spans: readonly Span[]): Place[] {
    const slots = this.#nextSlots(place, place.reached !== 'after-gap');
    return spans
      .filter(({ start, end }) => slots.includes(start) && end <= place.sentence.end)
      .map(({ end }) => ({ ...place, at: end, reached: 'after-word' }));
  }

  #afterGap(least: number, most: number, place: Place): Place[] {
    const after: Place[] = least === 0 ? [place] : [];
    let places: Place[] = [place];
    for (let tokens = 1; tokens <= most; tokens++) {
      places = places.flatMap((from) =>
        this.#nextSlots(from, from.reached === 'after-mark')
          .filter((slot) => !this.#has(slot, Flag.lookThrough))
          .map((slot) => ({ ...place, at: slot + 1, reached: 'after-gap' })),
      );
      if (tokens >= least) after.push(...places);
    }
    return after;
  }

  /** The slot at the place and, through looked-through slots, those behind it: in the sentence, if need be in the clause. */
  #nextSlots(place: Place, acrossMarks: boolean): number[] {
    const slots: number[] = [];
    for (let slot = place.at; slot < place.sentence.end; slot++) {
      const isFresh = place.reached === 'fresh';
      if (!isFresh && !acrossMarks && this.#has(slot, Flag.clauseBefore)) break;
      slots.push(slot);
      if (isFresh || !this.#has(slot, Flag.lookThrough)) break;
    }
    return slots;
  }

  #isEdge(edge: EdgeName, { at, sentence }: Place): boolean {
    const { start: first, end, mark } = sentence;
    const isEnd = range(at, end).every((slot) => this.#has(slot, Flag.lookThrough));
    switch (edge) {
      case 'sentence-start':
        return range(first, at).every((slot) => this.#has(slot, Flag.lookThrough));
      case 'sentence-end':
        return isEnd;
      case 'question-mark':
        return isEnd && isQuestion(mark);
      case 'exclamation-mark':
        return isEnd && (mark === Mark.exclamation || mark === Mark.manyExclamations);
      case 'clause-mark': {
        let [from, to] = [at, at];
        while (from > Math.max(first, at - longestMatch) && this.#has(from - 1, Flag.lookThrough)) from--;
        while (to < Math.min(end, at + longestMatch) - 1 && this.#has(to, Flag.lookThrough)) to++;
        return range(from, Math.min(to + 1, end)).some((slot) => this.#has(slot, Flag.clauseBefore));
      }
    }
  }

  /** Ahead: from the place on, as after a word. Behind: begins up to 31 slots before and ends at the place. */
  #stands(part: Phrase, behind: boolean, place: Place): boolean {
    if (!behind) {
      const ends = this.#after(part, [{ ...place, reached: 'after-word' }]);
      return ends.some(({ at }) => at - place.at <= longestMatch);
    }
    const first = Math.max(place.sentence.start, place.at - longestMatch);
    return range(first, place.at + 1).some((start) =>
      this.#after(part, [{ ...place, at: start, reached: 'fresh' }]).some((end) => this.#leadsTo(end, place.at)),
    );
  }

  /** Whether only looked-through slots stand between, and after a gap no clause mark. */
  #leadsTo(end: Place, at: number): boolean {
    if (end.reached === 'fresh') return end.at === at;
    const marks = range(end.at, Math.min(at + 1, end.sentence.end));
    if (end.reached === 'after-gap' && marks.some((slot) => this.#has(slot, Flag.clauseBefore))) return false;
    return end.at <= at && range(end.at, at).every((slot) => this.#has(slot, Flag.lookThrough));
  }

  #isWord(word: string, slot: number): boolean {
    return this.#language.takes(word, this.#tokens.word[slot]!);
  }

  #has(slot: number, flag: number): boolean {
    return (this.#tokens.flags[slot]! & flag) !== 0;
  }

  #sentenceOf(slot: number): Sentence {
    const { sentence, sentenceFirst, sentenceMark } = this.#tokens;
    const number = sentence[slot]!;
    return { start: sentenceFirst[number]!, end: sentenceFirst[number + 1]!, mark: sentenceMark[number]! };
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.at} ${place.reached}`, place])).values()];
}
