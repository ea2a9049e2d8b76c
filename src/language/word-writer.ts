import { fold, Kind, kindOf } from './characters.ts';
import { letterCase } from './letter-case.ts';
import { isStretched, type Lexicon } from './lexicon.ts';
import { type PreparedLanguage, Trait } from './prepared.ts';
import { flagSaidTwice } from './stutter.ts';
import type { TokenWriter } from './token-writer.ts';
import { Flag } from './tokens.ts';

/** Surnames with a genitive are shorter; the bound keeps a chain of suffixes from recursing deep. */
const longestContraction = 40;

const inTraits = Trait.filler | Trait.number | Trait.clock | Trait.clockSuffix | Trait.currency;
const expands = Trait.replaced | Trait.merged;

/** Writes the slots that a word takes, two or more where it is a contraction, and keeps what is known of the last word. */
export class WordWriter {
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

  /** Writes the word of `id` (0 where unknown), its last inner apostrophe at `apostrophe` (-1 where there is none). */
  addWord(id: number, start: number, end: number, apostrophe: number, stars: boolean): void {
    const traits = id < this.#traits.length ? this.#traits[id]! : 0;
    if (traits & expands) this.#addExpanded(id, traits, start, end);
    else if (apostrophe > 0 && this.#addSuffixed(start, end, apostrophe)) return;
    else if (traits === 0) this.#addRare(id, start, end, stars);
    else this.#addSlot(id, traits, start, end, letterCase(this.#text, start, end));
    this.#lastTraits = traits;
  }

  /** An abbreviation with inner periods: `e.g.`. */
  addDotted(start: number, end: number): void {
    this.addWord(this.lexicon.findPlain(this.#text, start, end), start, end, -1, false);
    this.#dotted = this.#writer.tokens.count - 1;
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
