import { endOfEmail } from './addresses.ts';
import { fold, isDigit, isWordCode } from './characters.ts';
import { type PreparedLanguage, Trait } from './prepared.ts';
import type { TokenWriter } from './token-writer.ts';
import { Flag } from './tokens.ts';
import type { WordWriter } from './word-writer.ts';

export const currencySigns = '$£€₹¥';

/** Writes the slots that start with a digit: amounts, times, dates, order numbers, also `2day`. */
export class NumberScanner {
  readonly #language: PreparedLanguage;
  readonly #writer: TokenWriter;
  readonly #words: WordWriter;

  constructor(language: PreparedLanguage, writer: TokenWriter, words: WordWriter) {
    this.#language = language;
    this.#writer = writer;
    this.#words = words;
  }

  /** Writes the number whose digits start at `digits`, a currency sign at `start` before them; where to go on. */
  scan(text: string, start: number, digits: number): number {
    const { end, colons } = extentOfNumber(text, digits);
    const email = text[end] === '@' ? endOfEmail(text, digits) : end;
    if (email > end) {
      this.#writer.add(0, digits, email, Flag.email);
      return email;
    }
    const id = this.#words.lexicon.findPlain(text, start, end);
    if ((this.#language.traits[id] ?? 0) & Trait.replaced) {
      this.#words.addWord(id, start, end, -1, false);
      return end;
    }
    let flags: number = Flag.number;
    const currencyBefore = this.#writer.sentenceIsOpen && (this.#words.traitsOfLast() & Trait.currency) !== 0;
    if (digits > start || currencyBefore || currencySigns.includes(text[end] ?? ' ')) flags |= Flag.money;
    if (colons === 1 || hasClockSuffix(text, digits, end)) flags |= Flag.clock;
    this.#writer.add(id, start, end, flags);
    this.#words.forgetTraits();
    return end;
  }

  /** `20 €`: the number right before the sign at `at` was money. */
  seeCurrencyBehind(at: number): void {
    const tokens = this.#writer.tokens;
    const slot = tokens.count - 1;
    if (!this.#writer.sentenceIsOpen || at - tokens.end[slot]! > 1) return;
    if (tokens.flags[slot]! & Flag.number) tokens.flags[slot]! |= Flag.money;
  }
}

/** Digits with single marks between them (1,000.50, 12:30, 24/7, 555-1234), letters behind them (5th), a percent sign. */
function extentOfNumber(text: string, start: number): { end: number; colons: number } {
  let end = start;
  let colons = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isWordCode(code)) continue;
    if (!'.,:/-'.includes(text[end]!) || !isDigit(text.charCodeAt(end + 1)) || !isDigit(text.charCodeAt(end - 1)))
      break;
    if (code === 0x3a) colons++;
  }
  return { end: text[end] === '%' ? end + 1 : end, colons };
}

/** 3pm, 10.30am. */
function hasClockSuffix(text: string, start: number, end: number): boolean {
  return (
    end - start > 2 &&
    fold(text.charCodeAt(end - 1)) === 0x6d &&
    /^[\d.:]+[ap]m$/i.test(text.slice(start, Math.min(end, start + 8)))
  );
}
