import { strToU8, Zip, ZipDeflate } from 'fflate';
import { packageParts } from './parts.ts';
import { numbered } from './row.ts';
import { mostRows, type SheetForm, sheetEnd, sheetStart } from './sheet.ts';

/** The quickest; the rows are so alike that more saves little. */
const compression = 1;
/** 128 KB for each open sheet instead of 2 MB: rows repeat each other nearby. */
const memory = 4;
/** The first moment that a zip can name, whatever the zone of time: the same findings make the same bytes. */
const noTime = new Date(1980, 0, 1);
/** Rows are handed to the compressor in pieces of the same length, however they came: else the bytes would differ. */
const pieceLength = 64 * 1024;

/**
 * An Office Open XML workbook (ISO/IEC 29500), its sheets written side by side as rows come. The first goes straight to
 * its file, the others wait compressed: some 10 bytes a row.
 */
export class Workbook {
  readonly #zip: Zip;
  readonly #sheets: string[] = [];

  constructor(write: (bytes: Uint8Array) => void) {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      write(bytes);
    });
  }

  sheet(form: SheetForm): Sheet {
    return new Sheet(form, (name) => {
      this.#sheets.push(name);
      return this.#open(`xl/worksheets/sheet${this.#sheets.length}.xml`);
    });
  }

  end(): void {
    for (const [name, text] of packageParts(this.#sheets)) this.#open(name).push(strToU8(text), true);
    this.#zip.end();
  }

  #open(name: string): ZipDeflate {
    const file = new ZipDeflate(name, { level: compression, mem: memory });
    file.mtime = noTime;
    this.#zip.add(file);
    return file;
  }
}

const encoder = new TextEncoder();
let room = new Uint8Array(0);

/** The compressor copies what it is given: one buffer serves all pieces, and no garbage piles up outside the heap. */
function encoded(text: string): Uint8Array {
  // A code unit takes three bytes at most.
  if (room.length < text.length * 3) room = new Uint8Array(text.length * 3);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}

/** Where the bytes of a sheet go. */
type SheetFile = Pick<ZipDeflate, 'push'>;

/** Rows under one name; a second sheet where they are more than one holds. */
export class Sheet {
  readonly #form: SheetForm;
  readonly #open: (name: string) => SheetFile;
  #file: SheetFile;
  #held: string;
  #rows = 0;
  #number = 1;

  constructor(form: SheetForm, open: (name: string) => SheetFile) {
    this.#form = form;
    this.#open = open;
    this.#file = open(form.name);
    this.#held = sheetStart(form);
  }

  /** @param lines rows, a line each */
  add(lines: string): void {
    let from = 0;
    for (let end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', end + 1)) {
      if (this.#rows === mostRows) this.#next();
      this.#rows += 1;
      // The headings are row 1.
      this.#hold(numbered(lines.slice(from, end + 1), this.#rows + 1));
      from = end + 1;
    }
  }

  end(): void {
    this.#held += sheetEnd(this.#form, this.#rows);
    this.#file.push(strToU8(this.#held), true);
    this.#held = '';
  }

  #next(): void {
    this.end();
    this.#number += 1;
    this.#rows = 0;
    this.#file = this.#open(`${this.#form.name} ${this.#number}`);
    this.#held = sheetStart(this.#form);
  }

  #hold(text: string): void {
    this.#held += text;
    if (this.#held.length < pieceLength) return;
    this.#file.push(encoded(this.#held));
    this.#held = '';
  }
}
