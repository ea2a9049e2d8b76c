import { anyNumber, packRoom } from './anchor-trie.ts';
import { AnchorTrieBuilder } from './anchor-trie-builder.ts';
import { type Anchor, anchorFrequency, anchorsOf } from './anchors.ts';
import { edgeRow, type FoundRows, type Side } from './edge-words.ts';
import { type AnchoredOn, AnchorField, anchorLength, type Program } from './program.ts';
import { type Step, sourcesIn, widthOf } from './steps.ts';
import { anyWord, WordFilters } from './word-filters.ts';

/** A phrase of the program. */
export interface PlacedPhrase {
  /** Source that it belongs to. */
  readonly list: number;
  readonly phrase: number;
  /** Where it stands in the code. */
  readonly from: number;
  readonly to: number;
}

/** Writes the anchors of phrases: what each is, where it stands, and the words by which its candidates are refused. */
export class AnchorWriter {
  readonly #filters = new WordFilters();
  readonly #stepRows = new Map<Step, number>();
  readonly #rows: Record<Side, number[]> = { first: [], last: [] };
  readonly #foundRows: FoundRows = {
    first: (source) => this.#rows.first[source] ?? anyWord,
    last: (source) => this.#rows.last[source] ?? anyWord,
  };
  readonly #anchors: number[] = [];
  readonly #looksAt: number[] = [];
  readonly #trie = new AnchorTrieBuilder();
  readonly #anchoredOn = new Map<number, AnchoredOn[]>();
  readonly #anchoredOnFlag = new Map<number, number[]>();

  /** @param roles by source: on whose turns it is looked for, as bits */
  written(
    roles: Uint8Array,
  ): Pick<Program, 'anchors' | 'looksAt' | 'trie' | 'filters' | 'anchoredOn' | 'anchoredOnFlag'> {
    return {
      anchors: Int32Array.from(this.#anchors),
      looksAt: Int32Array.from(this.#looksAt),
      trie: this.#trie.data((anchor) => roles[this.#anchors[anchor * anchorLength + AnchorField.list]!]!),
      filters: this.#filters.rows,
      anchoredOn: this.#anchoredOn,
      anchoredOnFlag: this.#anchoredOnFlag,
    };
  }

  /** Tells what the phrases of a source are, before others name the source. */
  describe(source: number, phrases: readonly Step[]): void {
    const all: Step = { kind: 'either', steps: phrases };
    this.#rows.first[source] = this.#edgeRow([all], 'first');
    this.#rows.last[source] = this.#edgeRow([all], 'last');
  }

  add(where: PlacedPhrase, step: Step): void {
    for (const anchor of anchorsOf(step)) this.#addAnchor(where, step, anchor);
  }

  #addAnchor({ list, phrase, from, to }: PlacedPhrase, step: Step, anchor: Anchor): void {
    const { least, most } = widthOf({ kind: 'sequence', steps: anchor.previous });
    const previous = this.#edgeRow(anchor.previous, 'last');
    const next = this.#edgeRow(anchor.next, 'first');
    const first = most === 0 ? anyWord : this.#edgeRow([step], 'first');
    const beside = [...anchor.previous, ...anchor.next];
    const [needed, alsoNeeded] = this.#neededRows(beside);
    const whole = beside.length === 0 ? 1 : 0;
    const atHead = beginsAtHead(step);
    const number = this.#anchors.length / anchorLength;
    // In the order of AnchorField.
    this.#anchors.push(list, phrase, from, to, least, most, previous, next, first, needed, alsoNeeded);
    this.#anchors.push(whole, atHead ? 1 : 0, ...this.#addUses(step, beside));
    if (anchor.kind === 'found') push(this.#anchoredOn, list, { source: anchor.source, anchor: number });
    else if (anchor.kind === 'flag') push(this.#anchoredOnFlag, anchor.flag, number);
    else {
      const after = widthOf({ kind: 'sequence', steps: anchor.next }).least;
      this.#trie.add(
        anchor.run.map(({ ids }) => ids),
        {
          anchor: number,
          next: this.#filters.fold(next),
          previous: this.#filters.fold(previous),
          needed: this.#filters.fold(needed),
          alsoNeeded: this.#filters.fold(alsoNeeded),
          room: packRoom(least, after, atHead ? most : anyNumber),
        },
      );
    }
  }

  /** Where the sources that the phrase looks at begin and end, and up to where they are certain to be in a match. */
  #addUses(step: Step, beside: readonly Step[]): readonly [from: number, certainEnd: number, end: number] {
    const from = this.#looksAt.length;
    this.#looksAt.push(...certainSources(beside));
    const certainEnd = this.#looksAt.length;
    this.#looksAt.push(...sourcesIn(step).filter((source) => this.#looksAt.indexOf(source, from) < 0));
    return [from, certainEnd, this.#looksAt.length];
  }

  /** Rows of the two rarest parts that the sentence must have words of. */
  #neededRows(steps: readonly Step[]): readonly [number, number] {
    const rows = rarestFirst(steps).map((step) => this.#rowOf(step));
    const [needed = anyWord, alsoNeeded = anyWord] = rows.filter((row) => row !== anyWord);
    return [needed, alsoNeeded];
  }

  /** The row of the words that a match of the step begins with; steps of words are shared, and so are their rows. */
  #rowOf(step: Step): number {
    let row = this.#stepRows.get(step);
    if (row === undefined) {
      row = this.#edgeRow([step], 'first');
      this.#stepRows.set(step, row);
    }
    return row;
  }

  #edgeRow(steps: readonly Step[], side: Side): number {
    return edgeRow(steps, side, this.#filters, this.#foundRows);
  }
}

/** The steps that cannot be absent, in whatever sequences they stand. */
function certain(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => {
    if (step.kind === 'sequence') return certain(step.steps);
    return step.kind === 'words' || step.kind === 'found' || step.kind === 'either' ? [step] : [];
  });
}

function rarestFirst(steps: readonly Step[]): Step[] {
  return certain(steps).sort((one, other) => anchorFrequency(one) - anchorFrequency(other));
}

function beginsAtHead(step: Step): boolean {
  if (step.kind === 'sequence') return step.steps[0] !== undefined && beginsAtHead(step.steps[0]);
  return step.kind === 'edge' && step.at === 'sentence-start';
}

/** Sources of the parts that have to be found by name, the rarest first. */
function certainSources(steps: readonly Step[]): number[] {
  return rarestFirst(steps).flatMap((step) => (step.kind === 'found' ? [step.source] : []));
}

function push<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
