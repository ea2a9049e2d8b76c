/** Bits of a row. Sets of up to some forty words are told apart well by so many; and a row is one line of the cache. */
const rowBits = 256;
const rowLength = rowBits / 32;

/** The row that every word is in. */
export const anyWord = 0;

/**
 * Sets of words as rows of bits by which most slots are refused in no time. A row may take a word that is not in its
 * set (two words can share a bit), but refuses none that is.
 */
export class WordFilters {
  #rows = new Int32Array(rowLength * 1024);
  #count = 1;

  static from(rows: Int32Array<ArrayBuffer>): WordFilters {
    const filters = new WordFilters();
    filters.#rows = rows;
    filters.#count = rows.length / rowLength;
    return filters;
  }

  /** The rows as plain data: what the build writes and start-up reads. */
  get rows(): Int32Array<ArrayBuffer> {
    return this.#rows.slice(0, this.#count * rowLength);
  }

  /** A new empty row. */
  create(): number {
    const row = this.#count++;
    if (this.#count * rowLength > this.#rows.length) {
      const larger = new Int32Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    return row;
  }

  /** Takes back the row made last. */
  drop(row: number): void {
    this.#rows.fill(0, row * rowLength, (row + 1) * rowLength);
    this.#count = row;
  }

  add(row: number, word: number): void {
    this.#rows[placeOf(row, word)]! |= 1 << word;
  }

  /** Adds all words of `other`, which is not {@link anyWord}. */
  addAll(row: number, other: number): void {
    for (let at = 0; at < rowLength; at++) this.#rows[row * rowLength + at]! |= this.#rows[other * rowLength + at]!;
  }

  /** Whether a row takes one of the words of `words`; false is certain. */
  meets(row: number, words: WordBits): boolean {
    if (row === anyWord) return true;
    const at = row * rowLength;
    for (let part = 0; part < rowLength; part++) if ((this.#rows[at + part]! & words.bits[part]!) !== 0) return true;
    return false;
  }

  /** A row in one integer: one bit for each of its words, shared by every 32nd; -1 for {@link anyWord}. */
  fold(row: number): number {
    if (row === anyWord) return -1;
    const parts = this.#rows.subarray(row * rowLength, (row + 1) * rowLength);
    return parts.reduce((bits, part) => bits | part, 0);
  }

  has(row: number, word: number): boolean {
    return row === anyWord || (this.#rows[placeOf(row, word)]! & (1 << word)) !== 0;
  }
}

/** The words of one sentence, as bits of a row. */
export class WordBits {
  readonly bits = new Int32Array(rowLength);

  read(words: Int32Array, first: number, end: number): void {
    this.bits.fill(0);
    for (let slot = first; slot < end; slot++) this.bits[placeOf(0, words[slot]!)]! |= 1 << words[slot]!;
  }
}

function placeOf(row: number, word: number): number {
  return row * rowLength + ((word & (rowBits - 1)) >>> 5);
}
