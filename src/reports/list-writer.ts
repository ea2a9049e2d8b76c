import type { Write } from './report.ts';

/** Writes a JSON array as its items come, an item a line. */
export class ListWriter {
  readonly #write: Write;
  #before = '[\n';

  constructor(write: Write) {
    this.#write = write;
  }

  /** @param items with `betweenItems` between them; nothing where there are none */
  add(items: string): void {
    if (items === '') return;
    this.#write(this.#before + items);
    this.#before = betweenItems;
  }

  /** Without a line break after it. */
  end(): void {
    this.#write(this.#before === betweenItems ? '\n]' : '[]');
  }
}

export const betweenItems = ',\n';
