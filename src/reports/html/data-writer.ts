import { deflateSync, strToU8 } from 'fflate';
import type { Write } from '../report.ts';
import type { DataKind } from './data.ts';

/** Of JSON: few enough pieces to find one's way, each unpacked in some milliseconds. */
const pieceLength = 256 * 1024;

/**
 * Writes values into the page as they come, some hundred to a script element: JSON, deflated, in base64, so that no text
 * of a transcript stands in the page as such. Our own compressor, because the one of Node is not the same on every machine.
 */
export class DataWriter {
  readonly #kind: DataKind;
  readonly #write: Write;
  #held: string[] = [];
  #length = 0;

  constructor(kind: DataKind, write: Write) {
    this.#kind = kind;
    this.#write = write;
  }

  /** @param json one value */
  add(json: string): void {
    this.#held.push(json);
    this.#length += json.length;
    if (this.#length >= pieceLength) this.end();
  }

  /** Writes what is held. */
  end(): void {
    if (this.#held.length === 0) return;
    const packed = deflateSync(strToU8(`[${this.#held.join(',')}]`), { level: 6 });
    const base64 = Buffer.from(packed).toString('base64');
    this.#write(
      `<script type="text/plain" data-kind="${this.#kind}" data-count="${this.#held.length}">${base64}</script>\n`,
    );
    this.#held = [];
    this.#length = 0;
  }
}
