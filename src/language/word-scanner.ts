import { endOfDotted, endOfEmail, endOfUrl, endOfVersion } from './addresses.ts';
import { asciiWordFolds, fold, isDigit, isLetter, isWordCode, Kind, kindOf } from './characters.ts';
import { letterCase } from './letter-case.ts';
import { checkPrime, hashPrime, hashStart, isStretched, type Lexicon } from './lexicon.ts';
import { type PreparedLanguage, Trait } from './prepared.ts';
import { isInitial } from './sentence-marks.ts';
import { flagSaidTwice } from './stutter.ts';
import type { TokenWriter } from './token-writer.ts';
import { Flag } from './tokens.ts';

/** Surnames with a genitive are shorter; the bound keeps a chain of suffixes from recursing deep. */
const longestContraction = 40;

const inTraits = Trait.filler | Trait.number | Trait.clock | Trait.clockSuffix | Trait.currency;
const expands = Trait.replaced | Trait.merged;

/** Writes the slots of words, handles and addresses. */
export class WordScanner {
  readonly lexicon: Lexicon;
  readonly #language: PreparedLanguage;
  readonly #traits: Int32Array;
  readonly #writer: TokenWriter;
  #text = '';
  /** Traits of the surface word of the last slot. */
  #lastTraits = 0;
  /** Slot of the last abbreviation with inner periods; -1 where there is none in this text. */
  #dotted = -1;
  /** First slot of this text. */
  #first = 0;

  constructor(language: PreparedLanguage, lexicon: Lexicon, writer: TokenWriter) {
    this.#language = language;
    this.#traits = language.traits;
    this.lexicon = lexicon;
    this.#writer = writer;
  }

  startText(text: string): void {
    this.#text = text;
    this.#first = this.#writer.tokens.count;
    this.#dotted = -1;
    this.#lastTraits = 0;
  }

  traitsOfLast(): number {
    return this.#lastTraits;
  }

  /** The number that was written last has no traits. */
  forgetTraits(): void {
    this.#lastTraits = 0;
  }

  lastWasDotted(): boolean {
    return this.#dotted >= 0 && this.#dotted === this.#writer.tokens.count - 1;
  }

  /** Nothing but a handle stands in the sentence: `@123 ... and` goes on, it does not end. */
  lastOpensMessage(): boolean {
    const opening = Flag.handle | Flag.sentenceStart;
    return (
      this.#writer.sentenceIsOpen && (this.#writer.tokens.flags[this.#writer.tokens.count - 1]! & opening) === opening
    );
  }

  /** Writes the word that starts at `start`; where to go on. */
  scanWord(start: number): number {
    const text = this.#text;
    const length = text.length;
    let hash = hashStart;
    let check = 0;
    let apostrophe = -1;
    let stars = false;
    let at = start;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      const plain = code < 128 ? asciiWordFolds[code]! : 0;
      if (plain !== 0) {
        hash = Math.imul(hash ^ plain, hashPrime);
        check = Math.imul(check + plain, checkPrime);
        continue;
      }
      if (code === 0x20) break;
      if (!isWordCode(code)) {
        if (kindOf(code) === Kind.apostrophe && at + 1 < length && isLetter(text.charCodeAt(at + 1))) apostrophe = at;
        else if (code === 0x2a && masksLetters(text, start, at)) stars = true;
        else break;
      }
      const folded = fold(code);
      hash = Math.imul(hash ^ folded, hashPrime);
      check = Math.imul(check + folded, checkPrime);
    }
    const next = at < length ? text.charCodeAt(at) : 0x20;
    if (next === 0x2e || next === 0x3a || next === 0x40 || next === 0x2b) {
      const end = this.#scanAddress(start, at, next);
      if (end > at) return end;
    }
    const initial = next === 0x2e && at === start + 1 && isInitial(text, start);
    const id = initial ? 0 : this.lexicon.findHashed(hash, check);
    this.addWord(id, start, at, apostrophe, stars);
    return at;
  }

  /** Writes the word of `id` (0 where unknown), its last inner apostrophe at `apostrophe` (-1 where there is none). */
  addWord(id: number, start: number, end: number, apostrophe: number, stars: boolean): void {
    const traits = id < this.#traits.length ? this.#traits[id]! : 0;
    if (traits & expands) this.#addExpanded(id, traits, start, end);
    else if (apostrophe > 0 && this.#addSuffixed(start, end, apostrophe)) return;
    else if (traits === 0) this.#addRare(id, start, end, stars);
    else this.#addSlot(id, traits, start, end, letterCase(this.#text, start, end));
    this.#lastTraits = traits;
  }

  #addSlot(id: number, traits: number, start: number, end: number, shape: number): void {
    let flags = shape;
    if (traits & Trait.common) flags |= Flag.common;
    if (traits & Trait.empty) flags |= Flag.empty;
    if (traits & inTraits) flags |= this.#flagsOf(traits, start);
    if (this.#writer.sentenceIsOpen) flagSaidTwice(this.#text, this.#writer.tokens, id, start, end);
    this.#writer.add(id, start, end, flags);
  }

  /** Words that the pack does not list: perhaps stretched, perhaps a redaction (XXXX, ____). */
  #addRare(id: number, start: number, end: number, stars: boolean): void {
    const text = this.#text;
    const shape = letterCase(text, start, end);
    if (isCrossedOut(text, start, end)) {
      this.#writer.add(0, start, end, Flag.redacted | Flag.lookThrough);
      return;
    }
    if (stars || !isStretched(text, start, end)) {
      this.#addSlot(id, 0, start, end, shape);
      return;
    }
    const plain = this.lexicon.findUnstretched(text, start, end);
    const traits = this.#traits[plain] ?? 0;
    if (id === 0 && traits & expands) this.#addExpanded(plain, traits, start, end);
    else this.#addSlot(id || plain, traits, start, end, shape | Flag.stretched);
  }

  /** Contractions, chat spellings and merged forms. */
  #addExpanded(id: number, traits: number, start: number, end: number): void {
    const shape = letterCase(this.#text, start, end) | Flag.common;
    if (traits & Trait.merged) {
      this.#addSlot(id, traits, start, end, shape);
      this.#writer.add(this.#language.secondSlots.get(id)!, start, end, Flag.lookThrough | Flag.joined | Flag.common);
      return;
    }
    let from = start;
    const parts = this.#language.replacements.get(id)!;
    parts.forEach((part, index) => {
      const to = index === parts.length - 1 ? end : Math.min(start + part.end, end);
      const partTraits = this.#traits[part.word] ?? 0;
      if (index === 0) this.#addSlot(part.word, partTraits & ~Trait.merged, from, to, shape);
      else this.#writer.add(part.word, from, to, Flag.common | Flag.joined);
      from = to;
    });
  }

  /** `it's`, `don't`, `Nadia's`: the suffix takes a slot of its own. False where there is none (O'Brien). */
  #addSuffixed(start: number, end: number, apostrophe: number): boolean {
    if (end - start > longestContraction) return false;
    const text = this.#text;
    const language = this.#language;
    const last = fold(text.charCodeAt(end - 1));
    let cut = apostrophe;
    let suffix = 0;
    if (end - apostrophe === 2 && last === 0x74 && fold(text.charCodeAt(apostrophe - 1)) === 0x6e) {
      cut = apostrophe - 1;
      suffix = language.not;
    } else if (end - apostrophe === 2 && last === 0x6d) suffix = language.am;
    else {
      const id = this.lexicon.findPlain(text, apostrophe, end);
      if (((this.#traits[id] ?? 0) & Trait.suffix) !== 0) suffix = id;
    }
    if (suffix === 0 || cut <= start) return false;
    this.addWord(this.lexicon.findPlain(text, start, cut), start, cut, innerApostrophe(text, start, cut), false);
    this.#writer.add(suffix, cut, end, Flag.common | Flag.joined);
    return true;
  }

  #scanAddress(start: number, wordEnd: number, next: number): number {
    const text = this.#text;
    if (next === 0x2e || next === 0x3a) {
      const url = endOfUrl(text, start, wordEnd);
      if (url > wordEnd) {
        this.#writer.add(0, start, url, Flag.url | Flag.lookThrough);
        return url;
      }
    }
    if (next === 0x3a) return wordEnd;
    if (next === 0x40 || isWordCode(text.charCodeAt(wordEnd + 1))) {
      const email = endOfEmail(text, start);
      if (email > wordEnd) {
        this.#writer.add(0, start, email, Flag.email);
        return email;
      }
    }
    if (next === 0x2e && isDigit(text.charCodeAt(wordEnd - 1)) && isDigit(text.charCodeAt(wordEnd + 1))) {
      const end = endOfVersion(text, wordEnd);
      this.addWord(0, start, end, -1, false);
      return end;
    }
    const dotted = next === 0x2e && wordEnd === start + 1 ? endOfDotted(text, start) : start;
    if (dotted === start) return wordEnd;
    const id = this.lexicon.findPlain(text, start, dotted);
    this.addWord(id, start, dotted, -1, false);
    this.#dotted = this.#writer.tokens.count - 1;
    return dotted;
  }

  scanHandle(at: number): number {
    const text = this.#text;
    let end = at + 1;
    while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
    if (end === at + 1) return end;
    this.#writer.add(0, at, end, Flag.handle | Flag.lookThrough);
    return end;
  }

  /** `&` and `&amp;` are words; other entities are punctuation. */
  scanAmpersand(at: number): number {
    const entity = /&(?:#?\w{1,8});/y;
    entity.lastIndex = at;
    const found = entity.exec(this.#text)?.[0];
    if (found !== undefined && found !== '&amp;') return at + found.length;
    const id = this.lexicon.findPlain('&', 0, 1);
    const end = at + (found?.length ?? 1);
    this.addWord(id, at, end, -1, false);
    return end;
  }

  #flagsOf(traits: number, start: number): number {
    if (traits & (Trait.clockSuffix | Trait.currency)) this.#flagNumberBefore(traits, start);
    let flags = 0;
    if (traits & Trait.filler) flags |= Flag.filler | Flag.lookThrough;
    if (traits & Trait.number) flags |= Flag.number;
    if (traits & Trait.clock) flags |= Flag.clock;
    return flags;
  }

  /** `3 pm`, `20 dollars`. */
  #flagNumberBefore(traits: number, start: number): void {
    const tokens = this.#writer.tokens;
    const slot = tokens.count - 1;
    if (slot < this.#first || (tokens.flags[slot]! & Flag.number) === 0 || start - tokens.end[slot]! > 1) return;
    tokens.flags[slot]! |= traits & Trait.currency ? Flag.money : Flag.clock;
  }
}

/** A star between letters, or two at the end of a word, hides letters (sh*t, f***); `*so*` is emphasis. */
function masksLetters(text: string, start: number, at: number): boolean {
  if (start > 0 && text[start - 1] === '*') return false;
  return text[at - 1] === '*' || text[at + 1] === '*' || isLetter(text.charCodeAt(at + 1));
}

/** XXXX, ____, __EMAIL__. */
function isCrossedOut(text: string, start: number, end: number): boolean {
  if (end - start < 3) return false;
  if (text[start] === '_') return text[start + 1] === '_';
  for (let at = start; at < end; at++) if (text[at] !== 'X') return false;
  return true;
}

function innerApostrophe(text: string, start: number, end: number): number {
  for (let at = end - 2; at > start; at--) if (kindOf(text.charCodeAt(at)) === Kind.apostrophe) return at;
  return -1;
}
