import { bracketed } from './brackets.ts';
import { isDash, isDigit, isWordCode, Kind, kindOf } from './characters.ts';
import { endOfEmoji, endOfEmoticon } from './emoji.ts';
import type { Lexicon } from './lexicon.ts';
import { endsInPartMark, flagMessageEnds, startsWithLaterPart } from './message-ends.ts';
import { currencySigns, NumberScanner } from './number-scanner.ts';
import type { PreparedLanguage } from './prepared.ts';
import { QuoteScanner } from './quotes.ts';
import { endOfMark, markOf, periodEndsSentence } from './sentence-marks.ts';
import { flagTakenUpAgain } from './stutter.ts';
import { endOfText, endsInDash, goesOnBehindEllipsis } from './text-edges.ts';
import type { TokenWriter } from './token-writer.ts';
import { Flag, Mark } from './tokens.ts';
import { cutClauses } from './unpunctuated.ts';
import { WordScanner } from './word-scanner.ts';
import { WordWriter } from './word-writer.ts';

/** A turn without punctuation is cut at discourse markers from this length on; shorter ones are chat fragments. */
const longFragment = 8;

/** Walks through the text of one turn after the other and writes what it sees. */
export class TextScanner {
  readonly #language: PreparedLanguage;
  readonly #lexicon: Lexicon;
  readonly #writer: TokenWriter;
  readonly #wordWriter: WordWriter;
  readonly #words: WordScanner;
  readonly #numbers: NumberScanner;
  readonly #quotes: QuoteScanner;
  #text = '';
  #textEnd = 0;
  /** First slot of the message: a line of the turn, and the lines that part marks join to it. */
  #messageFirst = 0;
  /** Clause and sentence marks seen in this turn. */
  #marks = 0;

  constructor(language: PreparedLanguage, lexicon: Lexicon, writer: TokenWriter) {
    this.#language = language;
    this.#lexicon = lexicon;
    this.#writer = writer;
    this.#wordWriter = new WordWriter(language, lexicon, writer);
    this.#words = new WordScanner(lexicon, this.#wordWriter, writer);
    this.#numbers = new NumberScanner(language, writer, this.#wordWriter);
    this.#quotes = new QuoteScanner(writer);
  }

  scan(text: string): void {
    const tokens = this.#writer.tokens;
    const first = tokens.count;
    this.#text = text;
    this.#textEnd = endOfText(text);
    this.#messageFirst = first;
    this.#marks = 0;
    this.#wordWriter.startText(text);
    this.#words.startText(text);
    this.#quotes.startText(text);
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      at = code === 0x20 ? at + 1 : this.#scanAt(at, code);
    }
    const marksInside = this.#marks;
    this.#endMessage(text.length);
    if (marksInside === 0 && tokens.count - first >= longFragment)
      cutClauses(tokens, first, tokens.count, this.#language);
  }

  #scanAt(at: number, code: number): number {
    switch (kindOf(code)) {
      case Kind.letter:
        return this.#words.scanWord(at);
      case Kind.space:
        return at + 1;
      case Kind.digit:
        return this.#numbers.scan(this.#text, at, at);
      case Kind.newline:
        return this.#scanNewline(at);
      case Kind.emoji:
      case Kind.surrogate:
        return this.#scanEmoji(at) || at + 1;
      case Kind.apostrophe:
        this.#quotes.seeSingle(at);
        return at + 1;
      default:
        return this.#scanPunctuation(at, code);
    }
  }

  #scanPunctuation(at: number, code: number): number {
    switch (code) {
      case 0x2e: // .
      case 0x21: // !
      case 0x3f: // ?
      case 0x2026: // …
      case 0xff01:
      case 0xff1f:
      case 0x3002:
        return this.#scanSentenceMark(at);
      case 0x3a: // :
      case 0x3b: // ;
      case 0x3d: // =
        return this.#scanEmoticon(at) || this.#markClause(at, code !== 0x3d);
      case 0x2c: // ,
      case 0x29: // )
      case 0x7c: // |
      case 0x2022: // •
        return this.#markClause(at, true);
      case 0x22: // "
      case 0x201c: // “
      case 0x201d: // ”
      case 0x201e: // „
        this.#quotes.seeDouble(at, code);
        return at + 1;
      case 0x28: // (
      case 0x5b: // [
      case 0x3c: // <
      case 0x7b: // {
        return (code === 0x3c && this.#scanEmoticon(at)) || this.#scanBracket(at);
      case 0x3e: // >
        return this.#scanEmoticon(at) || at + 1;
      case 0x40: // @
        return this.#words.scanHandle(at);
      case 0x26: // &
        return this.#words.scanAmpersand(at);
      case 0x2a: // *
        return this.#scanStars(at);
      default:
        if (isDash(code)) return this.#scanDash(at);
        return this.#scanCurrency(at) || at + 1;
    }
  }

  #markClause(at: number, wanted: boolean): number {
    if (wanted) {
      this.#writer.markClause();
      this.#marks++;
    }
    return at + 1;
  }

  #scanSentenceMark(at: number): number {
    const text = this.#text;
    const end = endOfMark(text, at);
    const mark = markOf(text, at, end);
    if (mark === Mark.ellipsis && goesOnBehindEllipsis(text, end)) return this.#markClause(end - 1, true);
    if (mark === Mark.period && !periodEndsSentence(text, at, this.#writer.tokens, this.#wordWriter, this.#language))
      return end;
    if (this.#words.lastOpensMessage()) return end;
    if (this.#writer.sentenceIsOpen) this.#writer.endSentence(mark);
    else this.#writer.strengthen(mark);
    // A mark at the very end says nothing of how the turn before it was written.
    if (end < this.#textEnd) this.#marks++;
    return end;
  }

  /** A hyphen between letters parts two slots and no more; any other dash is a clause mark. */
  #scanDash(at: number): number {
    const text = this.#text;
    let end = at + 1;
    while (end < text.length && isDash(text.charCodeAt(end))) end++;
    const joins = end === at + 1 && at > 0 && isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(end));
    const broken = end === at + 1 && at > 0 && isWordCode(text.charCodeAt(at - 1));
    if ((joins && text.charCodeAt(at) < 0x2012) || (broken && flagTakenUpAgain(text, this.#writer.tokens, end)))
      return end;
    return this.#markClause(end - 1, true);
  }

  #scanNewline(at: number): number {
    const goesOnInNext = startsWithLaterPart(this.#text, at + 1) || this.#closesWithPartMark();
    if (goesOnInNext) {
      flagMessageEnds(this.#text, this.#writer.tokens, this.#messageFirst, this.#writer.tokens.count);
      this.#messageFirst = this.#writer.tokens.count;
      this.#writer.unmarkClause();
      return at + 1;
    }
    if (this.#writer.tokens.count > this.#messageFirst && at < this.#textEnd) this.#marks++;
    this.#endMessage(at);
    return at + 1;
  }

  #closesWithPartMark(): boolean {
    const tokens = this.#writer.tokens;
    flagMessageEnds(this.#text, tokens, this.#messageFirst, tokens.count);
    return endsInPartMark(this.#text, tokens, this.#messageFirst);
  }

  /** The end of a line or turn ends the sentence. */
  #endMessage(at: number): void {
    const tokens = this.#writer.tokens;
    flagMessageEnds(this.#text, tokens, this.#messageFirst, tokens.count);
    this.#quotes.forget();
    this.#writer.endSentence(endsInDash(this.#text, at) ? Mark.dash : Mark.none);
    this.#messageFirst = tokens.count;
  }

  #scanEmoji(at: number): number {
    const end = endOfEmoji(this.#text, at);
    return end === at ? 0 : this.#addEmoji(at, end);
  }

  #scanEmoticon(at: number): number {
    const end = endOfEmoticon(this.#text, at);
    return end === at ? 0 : this.#addEmoji(at, end);
  }

  #addEmoji(start: number, end: number): number {
    const written = this.#text
      .slice(start, end)
      .replace(/[\ufe0f’]|\ud83c[\udffb-\udfff]/g, (it) => (it === '’' ? "'" : ''));
    const sad = this.#language.sadEmoji.has(written) ? Flag.sadEmoji : 0;
    this.#writer.add(0, start, end, Flag.emoji | Flag.lookThrough | sad);
    return end;
  }

  #scanBracket(at: number): number {
    const found = bracketed(this.#text, at, this.#language, this.#lexicon);
    if (found === undefined) return this.#markClause(at, this.#text[at] === '[' || this.#text[at] === '(');
    if (found.what === 'redaction') this.#writer.add(0, at, found.end, Flag.redacted | Flag.lookThrough);
    return found.end;
  }

  /** Three stars or more that stand alone (or before the last digits of a number) hide something. */
  #scanStars(at: number): number {
    const text = this.#text;
    let end = at;
    while (end < text.length && text[end] === '*') end++;
    const alone = end === text.length || !isWordCode(text.charCodeAt(end)) || isDigit(text.charCodeAt(end));
    if (end - at < 3 || !alone) return end;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    this.#writer.add(0, at, end, Flag.redacted | Flag.lookThrough);
    return end;
  }

  #scanCurrency(at: number): number {
    if (!currencySigns.includes(this.#text[at]!)) return 0;
    const digits = this.#text[at + 1] === ' ' ? at + 2 : at + 1;
    if (isDigit(this.#text.charCodeAt(digits))) return this.#numbers.scan(this.#text, at, digits);
    this.#numbers.seeCurrencyBehind(at);
    return 0;
  }
}
