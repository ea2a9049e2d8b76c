import { isSpace, isWordCode } from './characters.ts';
import type { TokenWriter } from './token-writer.ts';
import { Flag } from './tokens.ts';

/** Flags what stands between quotation marks. A mark that is never closed in its message quotes nothing. */
export class QuoteScanner {
  readonly #writer: TokenWriter;
  #text = '';
  /** Slot that follows the opening mark; -1 where none is open. */
  #double = -1;
  #single = -1;

  constructor(writer: TokenWriter) {
    this.#writer = writer;
  }

  startText(text: string): void {
    this.#text = text;
    this.forget();
  }

  forget(): void {
    this.#double = -1;
    this.#single = -1;
  }

  seeDouble(at: number, code: number): void {
    if (this.#double >= 0 && code !== 0x201e && (code !== 0x22 || !this.#opens(at))) {
      this.#writer.flagSlots(this.#double, this.#writer.tokens.count, Flag.quoted);
      this.#double = -1;
    } else if (code !== 0x201d && this.#opens(at)) this.#double = this.#writer.tokens.count;
  }

  /** Apostrophes that stand outside words. A lone one behind a word is a genitive unless a quotation is open. */
  seeSingle(at: number): void {
    if (this.#opens(at)) this.#single = this.#writer.tokens.count;
    else if (this.#single >= 0 && !isWordCode(this.#text.charCodeAt(at + 1))) {
      this.#writer.flagSlots(this.#single, this.#writer.tokens.count, Flag.quoted);
      this.#single = -1;
    }
  }

  /** Something follows directly, and no word goes before. */
  #opens(at: number): boolean {
    const text = this.#text;
    const follows = at + 1 < text.length && !isSpace(text.charCodeAt(at + 1));
    return follows && (at === 0 || isSpace(text.charCodeAt(at - 1)) || '([-–—:'.includes(text[at - 1]!));
  }
}
