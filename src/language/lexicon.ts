import { fold, isLetter } from './characters.ts';

/**
 * Start and step of the hash (FNV-1a) over folded code units, and the step of a second one (`check`, from 0), for
 * callers that walk through a word anyway. Both together stand for the word: reading its letters again to compare them
 * took a sixth of the time of the tokeniser, and 64 bits agree by chance in one word of a thousand million millions.
 */
export const hashStart = 0x811c9dc5 | 0;
export const hashPrime = 0x01000193;
export const checkPrime = 0x85ebca6b | 0;

/** Of the table: three are in use; with four no entry lies across two cache lines. */
const columns = 4;

/** A lexicon as plain data: what the build writes and start-up reads. */
export interface LexiconData {
  readonly words: string[];
  readonly table: Int32Array<ArrayBuffer>;
}

/**
 * Words and their ids, 1 … size; 0 is a word that nobody asked for. Words are looked up straight in the text, without
 * a string being made: open addressing over folded code units.
 */
export class Lexicon {
  #words: string[] = [''];
  /** Id (0 is free), hash and check of a word, side by side for the processor's cache; never more than half full. */
  #table = new Int32Array(columns * 32768);

  /** @param data of another lexicon; the new one takes it over, so it is to be given to one only. */
  static from({ words, table }: LexiconData): Lexicon {
    const lexicon = new Lexicon();
    lexicon.#words = words;
    lexicon.#table = table;
    return lexicon;
  }

  get data(): LexiconData {
    return { words: this.#words, table: this.#table };
  }

  get size(): number {
    return this.#words.length - 1;
  }

  /** Adds a word, in any case, if it is new; its id. */
  add(word: string): number {
    // Written out flat: every start adds thousands of words, and code that has run for milliseconds only is slow to call.
    let hash = hashStart;
    let check = 0;
    let isFolded = true;
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(index);
      const unit = code >= 0x61 && code <= 0x7a ? code : fold(code);
      if (unit !== code) isFolded = false;
      hash = Math.imul(hash ^ unit, hashPrime);
      check = Math.imul(check + unit, checkPrime);
    }
    const known = this.findHashed(hash, check);
    if (known !== 0) return known;
    const id = this.#words.push(isFolded ? word : foldWord(word)) - 1;
    enter(this.#table, id, hash, check);
    if (2 * columns * id > this.#table.length) this.#grow();
    return id;
  }

  /** Id of exactly this word (in any case), or 0. */
  idOf(word: string): number {
    return this.findPlain(word, 0, word.length);
  }

  /** The word of an id, folded. */
  wordOf(id: number): string {
    return this.#words[id] ?? '';
  }

  /** Id of the word that stands there, in any case and with any apostrophe; of its unstretched form; or 0. */
  find(text: string, start: number, end: number): number {
    const id = this.findPlain(text, start, end);
    return id !== 0 ? id : this.findUnstretched(text, start, end);
  }

  /** As `find`, without unstretching. */
  findPlain(text: string, start: number, end: number): number {
    let hash = hashStart;
    let check = 0;
    for (let index = start; index < end; index++) {
      const unit = fold(text.charCodeAt(index));
      hash = Math.imul(hash ^ unit, hashPrime);
      check = Math.imul(check + unit, checkPrime);
    }
    return this.findHashed(hash, check);
  }

  /** As `findPlain`, where the caller has hash and check of the folded word already. */
  findHashed(hash: number, check: number): number {
    const table = this.#table;
    const mask = table.length / columns - 1;
    for (let place = mix(hash) & mask; ; place = (place + 1) & mask) {
      const entry = columns * place;
      const id = table[entry]!;
      if (id === 0 || (table[entry + 1] === hash && table[entry + 2] === check)) return id;
    }
  }

  /** Letters written three times or more are taken as two (`goood`), then as one (`sooo`). 0 if nothing is known. */
  findUnstretched(text: string, start: number, end: number): number {
    if (end - start > longestStretched || !isStretched(text, start, end)) return 0;
    return this.idOf(withRuns(text, start, end, 2)) || this.idOf(withRuns(text, start, end, 1));
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Int32Array(before.length * 2);
    for (let from = 0; from < before.length; from += columns) {
      if (before[from] !== 0) enter(this.#table, before[from]!, before[from + 1]!, before[from + 2]!);
    }
  }
}

/** Writes a word into its free place. */
function enter(table: Int32Array, id: number, hash: number, check: number): void {
  const mask = table.length / columns - 1;
  let place = mix(hash) & mask;
  while (table[columns * place] !== 0) place = (place + 1) & mask;
  table[columns * place] = id;
  table[columns * place + 1] = hash;
  table[columns * place + 2] = check;
}

/** `noooo…` may go on for a while; what is longer is no word. */
const longestStretched = 64;

/** Three equal letters in a row. */
export function isStretched(text: string, start: number, end: number): boolean {
  let run = 0;
  let previous = -1;
  for (let index = start; index < end; index++) {
    const unit = fold(text.charCodeAt(index));
    run = unit === previous ? run + 1 : 1;
    if (run === 3 && isLetter(unit)) return true;
    previous = unit;
  }
  return false;
}

/** The word with its runs of three and more equal units cut down to `kept`. */
function withRuns(text: string, start: number, end: number, kept: number): string {
  let plain = '';
  for (let index = start; index < end; ) {
    const unit = fold(text.charCodeAt(index));
    let after = index + 1;
    while (after < end && fold(text.charCodeAt(after)) === unit) after++;
    plain += String.fromCharCode(unit).repeat(after - index > 2 ? kept : after - index);
    index = after;
  }
  return plain;
}

function foldWord(word: string): string {
  let folded = '';
  for (let index = 0; index < word.length; index++) folded += String.fromCharCode(fold(word.charCodeAt(index)));
  return folded;
}

/** FNV's low bits are its weak ones. */
function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}
