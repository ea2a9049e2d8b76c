import { isDash } from './characters.ts';
import type { NameReader } from './name-reader.ts';
import { NameKind, type NameWords } from './names.ts';
import { Flag } from './tokens.ts';

/** What stands before a name, joined to it or not. */
type Opening = 'greeting' | 'thanks' | 'opener' | 'joiner' | 'none';

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

const nameMark = /name|person|customer|client/i;

/**
 * What is known of a name decides how much its place must show: a name of the other side (`known`; `surname` where it is
 * a bare one), a title with a name, a redaction mark, a word written as a name, any word behind a greeting.
 */
export type Bearing = 'known' | 'surname' | 'titled' | 'redacted' | 'unknown' | 'greeted';

/** Tells names that are called from names that are mentioned, by the place where they stand. */
export class Hailing {
  readonly #reader: NameReader;
  readonly #words: NameWords;

  constructor(reader: NameReader, words: NameWords) {
    this.#reader = reader;
    this.#words = words;
  }

  isCalled(start: number, end: number, bearing: Bearing): boolean {
    const reader = this.#reader;
    if (reader.isBound(start, end) || reader.markBefore(start) === ':') return false;
    const before = reader.previous(start);
    const candidate = {
      start,
      end,
      before,
      joined: before >= 0 && !reader.hasClauseBetween(before, start),
      opened: this.#openingOf(before),
      endsClause: reader.endsClause(end) || (reader.kind(end - 1) & NameKind.honorific) !== 0,
    };
    if (this.#asksBy(candidate) || (this.#isWord(candidate) && !this.#hailsWord(candidate))) return false;
    return this.#hails[bearing](candidate) && !this.#isReadBack(candidate);
  }

  #openingOf(before: number): Opening {
    if (before < 0) return 'none';
    const kind = this.#reader.kind(before);
    if (kind & NameKind.greeting) return 'greeting';
    if (kind & NameKind.thanksEnd && this.#reader.endsWith(this.#words.thanks, before)) return 'thanks';
    if (kind & NameKind.closingEnd && this.#reader.endsWith(this.#words.closings, before)) return 'opener';
    if (kind & NameKind.opener) return 'opener';
    // "Ma'am Jocelyn, …".
    if (kind & NameKind.honorific && this.#reader.previous(before) < 0) return 'opener';
    return kind & NameKind.joiner && this.#opensSpeech(before) ? 'joiner' : 'none';
  }

  #opensSpeech(slot: number): boolean {
    return this.#reader.previous(slot) < 0 || this.#reader.isUnmarked(slot);
  }

  /** A name that the other side is known by: the place decides, not how it is written. */
  readonly #hailsKnown: Hails = (name) => {
    if (this.#hailsByPlace(name) || this.#isTitledInSpeech(name)) return true;
    if (!name.joined || this.#startsList(name.end) || this.#isMentioned(name.before)) return false;
    return name.endsClause || this.#isInSpeech(name);
  };

  /**
   * "See you at six dylan tell him", "no bother geraldine is it the …": without punctuation, a person who is spoken to is
   * called wherever their name stands and nothing else is said of it.
   */
  #isInSpeech({ start, end, before }: Candidate): boolean {
    const reader = this.#reader;
    if (!reader.isUnmarked(start) || reader.kind(before) & NameKind.holder) return false;
    const next = reader.next(end);
    return (reader.kind(next) & NameKind.auxiliary) === 0 || this.#goesOn(end);
  }

  /** "What's going on today miss landry": a title with a name where the turn ends or goes on to the person. */
  readonly #hailsTitled: Hails = (name) => {
    if (this.#hailsByPlace(name)) return !this.#isToldOf(name);
    const reader = this.#reader;
    if (!name.joined || !reader.isUnmarked(name.start) || this.#isMentioned(name.before)) return false;
    if (reader.kind(name.before) & NameKind.holder) return false;
    return this.#goesOn(name.end) || (name.endsClause && (reader.kind(name.before) & NameKind.explained) === 0);
  };

  /** "The shift lead in Dublin, Ms Nolan, is taking it over": it says who that is. */
  #isToldOf({ end, before, joined, opened }: Candidate): boolean {
    if (before < 0 || joined || opened !== 'none') return false;
    const next = this.#reader.next(end);
    if (next < 0 || (this.#reader.kind(next) & NameKind.auxiliary) === 0) return false;
    return !this.#reader.isLoud(end - 1) && !this.#goesOn(end);
  }

  /** In lower case, and a word besides: will, grace, price. */
  #isWord({ start, end }: Candidate): boolean {
    if (this.#reader.isTitle(start)) return false;
    const { flags } = this.#reader.tokens;
    for (let slot = start; slot < end; slot++) {
      const isWord = flags[slot]! & Flag.common || this.#reader.kind(slot) & NameKind.alsoWord;
      if (!isWord || flags[slot]! & (Flag.capitalised | Flag.upper)) return false;
    }
    return true;
  }

  /** "Thanks grace", "no bother will": not where the word can be itself, nor where names have capitals. */
  #hailsWord({ end, before, opened, endsClause, joined }: Candidate): boolean {
    if (!joined) return endsClause;
    if (opened === 'greeting' || opened === 'thanks') return true;
    if (opened !== 'opener' || this.#reader.kind(before) & NameKind.degree) return false;
    return endsClause || this.#goesOn(end);
  }

  /** "Will you be at home?", "may i ask". */
  #asksBy({ start, end, endsClause }: Candidate): boolean {
    const reader = this.#reader;
    if (endsClause || (reader.kind(start) & NameKind.auxiliary) === 0) return false;
    return (reader.kind(reader.next(end)) & NameKind.pronoun) !== 0;
  }

  /** First or last in its clause, or behind a word that opens a talk: "Hi", "Thank you", "Okay". */
  readonly #hailsByPlace: Hails = (name) => {
    if (name.before < 0) return this.#opensSentence(name);
    if (name.joined && name.opened === 'joiner') return this.#isJoinedTo(name);
    if (name.joined) return name.opened !== 'none';
    return name.endsClause || this.#goesOn(name.end);
  };

  /** "And Mrs Tapp, till then …", "but dylan i can": more follows that is said to the person. */
  #isJoinedTo({ end, endsClause }: Candidate): boolean {
    return this.#reader.next(end) >= 0 && (endsClause || this.#goesOn(end));
  }

  /** "Mr bhatia alwyn fernandes here": where speech starts, only a verb tells of those who are named with their title. */
  #isTitledInSpeech({ start, end, before, opened }: Candidate): boolean {
    const reader = this.#reader;
    if ((before >= 0 && opened !== 'joiner') || !reader.isTitle(start) || !reader.isUnmarked(start)) return false;
    const next = reader.next(end);
    return next >= 0 && (reader.kind(next) & (NameKind.auxiliary | NameKind.mention)) === 0;
  }

  /** Nobody is called by a bare surname; at the start of a sentence, or behind "okay", it repeats what was heard. */
  readonly #hailsSurname: Hails = (name) =>
    name.before >= 0 && !(name.joined && name.opened === 'opener') && this.#hailsKnown(name);

  readonly #hailsRedacted: Hails = (name) => {
    if (name.joined) return name.opened === 'greeting' || name.opened === 'thanks';
    if (name.before < 0) return name.endsClause && this.#reader.next(name.end) >= 0;
    return name.endsClause && nameMark.test(this.#reader.written(name.start));
  };

  /** Words that are only written as a name need more: other words with capitals stand in the same places. */
  readonly #hailsUnknown: Hails = (name) => {
    if (name.joined && name.opened === 'greeting') return true;
    if (!name.endsClause || isDash(this.#reader.markBefore(name.start).charCodeAt(0))) return false;
    const opened = name.opened !== 'none' && !(name.joined && name.opened === 'joiner');
    if (name.joined || opened) return opened;
    const next = this.#reader.next(name.end);
    // "Kestrel9: try the other one" says whom a message is for, as a handle does.
    if (name.before < 0 && next >= 0 && this.#reader.markBefore(next) === ':') return false;
    const goesOn = this.#goesOn(name.end);
    if (name.before >= 0) return (next < 0 || goesOn) && !this.#isExplained(name);
    if (next < 0 || this.#startsList(name.end)) return false;
    return goesOn || this.#opensMessage(name.start);
  };

  readonly #hailsGreeted: Hails = ({ joined, opened, endsClause }) => joined && endsClause && opened === 'greeting';

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

  /** "John Smith, is that right?" and "dylan is it and the surname" ask for the name and call nobody. */
  #isReadBack({ start, end, before }: Candidate): boolean {
    const reader = this.#reader;
    if (before >= 0) return false;
    const next = reader.next(end);
    if (reader.isLoud(start)) return next < 0 || reader.startsWith(this.#words.readBacks, next);
    if (next < 0 || (reader.kind(next) & NameKind.auxiliary) === 0 || !reader.isUnmarked(start)) return false;
    return reader.startsWith(this.#words.readBacks, next);
  }

  readonly #hails: Readonly<Record<Bearing, Hails>> = {
    known: this.#hailsKnown,
    surname: this.#hailsSurname,
    titled: this.#hailsTitled,
    redacted: this.#hailsRedacted,
    unknown: this.#hailsUnknown,
    greeted: this.#hailsGreeted,
  };
}
