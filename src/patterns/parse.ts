import type { Phrase } from './phrase.ts';
import { PhraseError } from './phrase-error.ts';
import { conceptRecognisers, flagRecognisers, spanRecognisers } from './recognisers.ts';
import { checkSoundness } from './soundness.ts';

export { PhraseError } from './phrase-error.ts';

/** How a text's words are cut: `can't` → can, not. The phrase's words are cut by the same rule. */
export type CutWords = (written: string) => readonly string[];

/** A gap without a number. */
const usualGap = 4;
/** As many tokens as a whole phrase may have, see soundness.ts. */
const widestGap = 24;
/** Deeper nesting cannot be read any more; it also bounds the recursion on hostile input. */
const deepestGroup = 6;

/** `x?` of one of these would mean nothing: they have no width, or are optional already. */
const singular: Readonly<Record<string, string>> = {
  'sentence-start': '^',
  'sentence-end': '$',
  'question-mark': '\\?',
  'exclamation-mark': '\\!',
};

/**
 * Reads a phrase of the phrase language (docs/phrase-language.md has the grammar).
 * Throws a {@link PhraseError} where it is none, or can never match, or could match nothing at all.
 */
export function parsePhrase(written: string, words: CutWords): Phrase {
  const parser = new PhraseParser(written, words);
  const phrase = parser.phrase();
  checkSoundness(phrase, parser.columns);
  return phrase;
}

class PhraseParser {
  /** Where each part was written, for messages; 1-based. */
  readonly columns = new Map<Phrase, number>();
  readonly #written: string;
  readonly #words: CutWords;
  #at = 0;
  #depth = 0;
  /** Nothing but look-around was read: `=x` here looks behind the phrase. */
  #leading = true;

  constructor(written: string, words: CutWords) {
    this.#written = written;
    this.#words = words;
  }

  phrase(): Phrase {
    const phrase = this.#sequence();
    const left = this.#peek();
    if (left === '|') this.#fail('alternatives stand in parentheses: (a|b)');
    if (left !== '') this.#fail(`this "${left}" closes nothing`);
    return phrase;
  }

  #sequence(): Phrase {
    this.#skipSpace();
    const start = this.#at;
    const parts: Phrase[] = [];
    for (let next = this.#peek(); next !== '' && next !== '|' && next !== ')'; next = this.#peek()) {
      const item = this.#item();
      if (item.kind === 'sequence') parts.push(...item.parts);
      else parts.push(item);
      this.#skipSpace();
    }
    if (parts.length === 0) {
      this.#fail(
        this.#depth === 0 ? 'the phrase is empty' : 'this alternative is empty; write (…)? for what may be absent',
      );
    }
    return parts.length === 1 ? parts[0]! : this.#mark({ kind: 'sequence', parts }, start);
  }

  #item(): Phrase {
    const start = this.#at;
    const sign = this.#peek();
    if (sign === '=' || sign === '!') {
      this.#at++;
      return this.#look(sign === '=', start);
    }
    const part = this.#primary();
    this.#leading = false;
    return this.#counted(part, start);
  }

  #look(wanted: boolean, start: number): Phrase {
    const behind = this.#leading;
    const next = this.#peek();
    if (next === '' || /\s/.test(next)) this.#fail('what must be looked at stands directly behind = or !');
    if (next === '=' || next === '!') this.#fail('look-around cannot be looked at');
    const part = this.#primary();
    this.#leading = behind;
    if (this.#peek() === '?' || this.#peek() === '*') this.#fail('what is looked at cannot be optional');
    return this.#mark({ kind: 'look', part, behind, wanted }, start);
  }

  #counted(part: Phrase, start: number): Phrase {
    const sign = this.#peek();
    if (sign !== '?' && sign !== '*') return part;
    if (part.kind === 'edge' && (sign === '*' || part.at !== 'clause-mark')) {
      this.#fail(`${singular[part.at] ?? ','} has no width: "${sign}" says nothing of it`);
    }
    if (part.kind === 'gap' && sign === '*') this.#fail('a gap needs a bound: write ...6');
    if (part.kind === 'gap' && part.least === 0) this.#fail('a gap may be empty anyway');
    this.#at++;
    if (this.#peek() === '?' || this.#peek() === '*') this.#fail('one ? or * is enough');
    return this.#mark(sign === '?' ? { kind: 'optional', part } : { kind: 'repeated', part }, start);
  }

  #primary(): Phrase {
    const start = this.#at;
    const next = this.#peek();
    switch (next) {
      case '(':
        return this.#group();
      case '<':
        return this.#mark({ kind: 'inflected', lemma: this.#inflectedWord() }, start);
      case '@':
        this.#at++;
        return this.#mark({ kind: 'concept', name: this.#name('a concept has a name: @apology') }, start);
      case '{':
        return this.#recogniser();
      case '_':
        this.#at++;
        return this.#mark({ kind: 'gap', least: 1, most: 1 }, start);
      case '^':
      case '$':
      case ',':
        this.#at++;
        return this.#mark({ kind: 'edge', at: edges[next] }, start);
      case '?':
      case '*':
        return this.#fail(`"${next}" follows what it counts; write \\${next} for the character`);
      case '>':
      case '}':
        return this.#fail(`this "${next}" closes nothing`);
    }
    return this.#written.startsWith('...', start) ? this.#gap() : this.#wordOrMark();
  }

  #group(): Phrase {
    const start = this.#at;
    if (++this.#depth > deepestGroup)
      this.#fail(`more than ${deepestGroup} groups in one another; make a concept of the inner ones`);
    const leading = this.#leading;
    const options: Phrase[] = [];
    do {
      this.#at++;
      this.#leading = leading;
      options.push(this.#sequence());
    } while (this.#peek() === '|');
    if (this.#peek() !== ')') this.#fail('this group is never closed', start);
    this.#at++;
    this.#depth--;
    this.#leading = false;
    return options.length === 1 ? options[0]! : this.#mark({ kind: 'either', options }, start);
  }

  #inflectedWord(): string {
    const end = this.#written.indexOf('>', this.#at);
    if (end < 0) this.#fail('this < is never closed');
    const lemma = this.#written.slice(this.#at + 1, end);
    const cut = this.#words(lemma);
    if (cut.length !== 1 || /[\s<|()]/.test(lemma)) this.#fail('one word stands between < and >');
    this.#at = end + 1;
    return cut[0]!;
  }

  #recogniser(): Phrase {
    const start = this.#at++;
    const name = this.#name('a recogniser has a name: {name}');
    if (this.#peek() !== '}') this.#fail('this { is never closed', start);
    this.#at++;
    if (conceptRecognisers.has(name)) return this.#mark({ kind: 'concept', name }, start);
    if (!flagRecognisers.has(name) && !spanRecognisers.has(name)) {
      const known = [...flagRecognisers.keys(), ...spanRecognisers, ...conceptRecognisers].sort().join(', ');
      this.#fail(`no recogniser {${name}}; there are ${known}`, start);
    }
    return this.#mark({ kind: 'recogniser', name }, start);
  }

  #gap(): Phrase {
    const start = this.#at;
    const digits = /\d*/y;
    digits.lastIndex = this.#at + 3;
    const number = digits.exec(this.#written)![0];
    const most = number === '' ? usualGap : Number(number);
    if (most < 1 || most > widestGap) this.#fail(`a gap has 1 to ${widestGap} tokens`);
    this.#at += 3 + number.length;
    return this.#mark({ kind: 'gap', least: 0, most }, start);
  }

  /** A run of ordinary and escaped characters: one word or, as `can't`, several; or `\?`, `\!`. */
  #wordOrMark(): Phrase {
    const start = this.#at;
    const mark = escapedMarks[this.#written.slice(start, start + 2)];
    if (mark) {
      this.#at += 2;
      return this.#mark({ kind: 'edge', at: mark }, start);
    }
    const chunk = this.#chunk();
    const cut = this.#words(chunk);
    if (!cut.length || !cut.every(isWord)) this.#fail(`"${chunk}" is no word: ${seenMarks}`, start);
    const parts = cut.map((word) => this.#mark({ kind: 'word', word }, start));
    return parts.length === 1 ? parts[0]! : this.#mark({ kind: 'sequence', parts }, start);
  }

  #chunk(): string {
    let chunk = '';
    for (let next = this.#peek(); next !== '' && !/[\s()|?*<>@{}^$,=!_]/.test(next); next = this.#peek()) {
      if (escapedMarks[this.#written.slice(this.#at, this.#at + 2)]) break;
      if (next === '\\' && ++this.#at === this.#written.length) this.#fail('nothing follows this \\', this.#at - 1);
      chunk += this.#peek();
      this.#at++;
    }
    return chunk;
  }

  #name(message: string): string {
    const pattern = /[a-z0-9]+(?:-[a-z0-9]+)*/y;
    pattern.lastIndex = this.#at;
    const name = pattern.exec(this.#written)?.[0];
    if (name === undefined) this.#fail(message);
    this.#at += name.length;
    return name;
  }

  #mark(phrase: Phrase, start: number): Phrase {
    this.columns.set(phrase, start + 1);
    return phrase;
  }

  /** The character here, '' at the end. */
  #peek(): string {
    return this.#written.charAt(this.#at);
  }

  #skipSpace(): void {
    while (/\s/.test(this.#peek())) this.#at++;
  }

  #fail(message: string, at = this.#at): never {
    throw new PhraseError(message, at + 1);
  }
}

/** Emoji are words, too. No word of a text has one of these marks in it. */
function isWord(word: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word) && !/[;:"“”„«»…[\]]/.test(word);
}

const seenMarks = 'of punctuation, phrases see only , \\? \\! and where sentences begin (^) and end ($)';
const edges = { '^': 'sentence-start', $: 'sentence-end', ',': 'clause-mark' } as const;
const escapedMarks: Readonly<Record<string, 'question-mark' | 'exclamation-mark'>> = {
  '\\?': 'question-mark',
  '\\!': 'exclamation-mark',
};
