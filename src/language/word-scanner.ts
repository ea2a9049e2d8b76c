import { endOfDotted, endOfEmail, endOfUrl, endOfVersion } from './addresses.ts';
import { asciiWordFolds, fold, isDigit, isLetter, isWordCode, Kind, kindOf } from './characters.ts';
import { checkPrime, hashPrime, hashStart, type Lexicon } from './lexicon.ts';
import { isInitial } from './sentence-marks.ts';
import type { TokenWriter } from './token-writer.ts';
import { Flag } from './tokens.ts';
import type { WordWriter } from './word-writer.ts';

/** Tells where words, handles and addresses end, and has them written. */
export class WordScanner {
  readonly #lexicon: Lexicon;
  readonly #words: WordWriter;
  readonly #writer: TokenWriter;
  #text = '';

  constructor(lexicon: Lexicon, words: WordWriter, writer: TokenWriter) {
    this.#lexicon = lexicon;
    this.#words = words;
    this.#writer = writer;
  }

  startText(text: string): void {
    this.#text = text;
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
    const id = initial ? 0 : this.#lexicon.findHashed(hash, check);
    this.#words.addWord(id, start, at, apostrophe, stars);
    return at;
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
      this.#words.addWord(0, start, end, -1, false);
      return end;
    }
    const dotted = next === 0x2e && wordEnd === start + 1 ? endOfDotted(text, start) : start;
    if (dotted === start) return wordEnd;
    this.#words.addDotted(start, dotted);
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

  /** Nothing but a handle stands in the sentence: `@123 ... and` goes on, it does not end. */
  lastOpensMessage(): boolean {
    const opening = Flag.handle | Flag.sentenceStart;
    return (
      this.#writer.sentenceIsOpen && (this.#writer.tokens.flags[this.#writer.tokens.count - 1]! & opening) === opening
    );
  }

  /** `&` and `&amp;` are words; other entities are punctuation. */
  scanAmpersand(at: number): number {
    const entity = /&(?:#?\w{1,8});/y;
    entity.lastIndex = at;
    const found = entity.exec(this.#text)?.[0];
    if (found !== undefined && found !== '&amp;') return at + found.length;
    const id = this.#lexicon.findPlain('&', 0, 1);
    const end = at + (found?.length ?? 1);
    this.#words.addWord(id, at, end, -1, false);
    return end;
  }
}

/** A star between letters, or two at the end of a word, hides letters (sh*t, f***); `*so*` is emphasis. */
function masksLetters(text: string, start: number, at: number): boolean {
  if (start > 0 && text[start - 1] === '*') return false;
  return text[at - 1] === '*' || text[at + 1] === '*' || isLetter(text.charCodeAt(at + 1));
}
