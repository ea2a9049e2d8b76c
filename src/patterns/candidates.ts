/** Where phrases may be: pairs of an anchor and the slot that it stands at. */
export class Candidates {
  count = 0;
  #pairs = new Int32Array(128);

  clear(): void {
    this.count = 0;
  }

  add(anchor: number, slot: number): void {
    if (this.count * 2 === this.#pairs.length) {
      const larger = new Int32Array(this.count * 4);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.count * 2] = anchor;
    this.#pairs[this.count * 2 + 1] = slot;
    this.count++;
  }

  anchorAt(index: number): number {
    return this.#pairs[index * 2]!;
  }

  slotAt(index: number): number {
    return this.#pairs[index * 2 + 1]!;
  }
}
