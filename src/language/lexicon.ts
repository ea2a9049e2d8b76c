import { fold, isLetter } from './characters.ts';

const hashSeed = 0x811c9dc5 | 0;

/** One step of the hash (FNV-1a) over folded code units, for callers that scan a word anyway. */
export function hashStep(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, 0x01000193);
}

export const emptyHash = hashSeed;

/**
 * Words and their ids, 1 … size; 0 is a word that nobody asked for. Words are looked up straight in the text, without
 * a string being made: open addressing over folded code units.
 */
export class Lexicon {
  readonly #words: string[] = [''];
  #table = new Int32Array(16384);
  #hashes = new Int32Array(4096);
  #offsets = new Int32Array(4097);
  #units = new Uint16Array(32768);

  get size(): number {
    return this.#words.length - 1;
  }

  /** Adds a word, in any case, if it is new; its id. */
  add(word: string): number {
    const known = this.idOf(word);
    if (known !== 0) return known;
    this.#makeRoom(word.length);
    const id = this.#words.length;
    const offset = this.#offsets[id]!;
    let hash = hashSeed;
    let folded = '';
    for (let index = 0; index < word.length; index++) {
      const unit = fold(word.charCodeAt(index));
      this.#units[offset + index] = unit;
      folded += String.fromCharCode(unit);
      hash = hashStep(hash, unit);
    }
    this.#words.push(folded);
    this.#hashes[id] = hash;
    this.#offsets[id + 1] = offset + word.length;
    this.#insert(id);
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
    let hash = hashSeed;
    for (let index = start; index < end; index++) hash = hashStep(hash, fold(text.charCodeAt(index)));
    return this.findHashed(text, start, end, hash);
  }

  /** As `findPlain`, where the caller has the hash of the folded word already. */
  findHashed(text: string, start: number, end: number, hash: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    for (let entry = mix(hash) & mask; ; entry = (entry + 1) & mask) {
      const id = table[entry]!;
      if (id === 0) return 0;
      if (this.#hashes[id] === hash && this.#isWord(id, text, start, end)) return id;
    }
  }

  /** Letters written three times or more are taken as two (`goood`), then as one (`sooo`). 0 if nothing is known. */
  findUnstretched(text: string, start: number, end: number): number {
    if (end - start > 64 || !isStretched(text, start, end)) return 0;
    return this.#findWithRuns(text, start, end, 2) || this.#findWithRuns(text, start, end, 1);
  }

  #findWithRuns(text: string, start: number, end: number, kept: number): number {
    let plain = '';
    for (let index = start; index < end; ) {
      const unit = fold(text.charCodeAt(index));
      let after = index + 1;
      while (after < end && fold(text.charCodeAt(after)) === unit) after++;
      plain += String.fromCharCode(unit).repeat(after - index > 2 ? kept : after - index);
      index = after;
    }
    return this.findPlain(plain, 0, plain.length);
  }

  #isWord(id: number, text: string, start: number, end: number): boolean {
    const offset = this.#offsets[id]!;
    if (this.#offsets[id + 1]! - offset !== end - start) return false;
    for (let index = start; index < end; index++) {
      if (this.#units[offset + index - start] !== fold(text.charCodeAt(index))) return false;
    }
    return true;
  }

  #insert(id: number): void {
    const mask = this.#table.length - 1;
    let entry = mix(this.#hashes[id]!) & mask;
    while (this.#table[entry] !== 0) entry = (entry + 1) & mask;
    this.#table[entry] = id;
  }

  #makeRoom(length: number): void {
    const id = this.#words.length;
    if (id + 1 >= this.#hashes.length) {
      this.#hashes = grown(this.#hashes, Int32Array);
      const offsets = new Int32Array(this.#hashes.length + 1);
      offsets.set(this.#offsets);
      this.#offsets = offsets;
    }
    while (this.#offsets[id]! + length > this.#units.length) this.#units = grown(this.#units, Uint16Array);
    if (id * 2 > this.#table.length) {
      this.#table = new Int32Array(this.#table.length * 2);
      for (let known = 1; known < id; known++) this.#insert(known);
    }
  }
}

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

/** FNV's low bits are its weak ones. */
function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}

function grown<A extends Int32Array | Uint16Array>(array: A, make: new (length: number) => A): A {
  const larger = new make(array.length * 2);
  larger.set(array);
  return larger;
}
