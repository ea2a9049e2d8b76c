import type { Lexicon } from '../language/lexicon.ts';
import { type PreparedBalance, prepareBalances } from './balance-table.ts';
import { type PreparedContextCue, prepareContextCues } from './context-table.ts';
import { keyWritten } from './features.ts';
import type { BalanceFile, ContextCueFile, CueFile, WordGroupsFile } from './schema.ts';
import { prepareWordGroups, type WordGroupData, WordGroups } from './word-groups.ts';

/** The cues of one language, laid out for scoring all of one side at once. Plain data, made at build time. */
export interface CueTable {
  readonly cues: readonly PreparedCue[];
  readonly groups: WordGroupData;
  readonly weights: Readonly<Record<Side, WeightTable>>;
  /** Their numbers go on behind those of the plain ones. */
  readonly contextCues: readonly PreparedContextCue[];
  readonly balances: readonly PreparedBalance[];
}

export type Side = CueFile['by'];

/** What the cues of one side know. */
export interface WeightTable {
  /** Bits, by the lowest of a key: those that a known key sets. Small enough to stay at hand: most pairs end here. */
  readonly marks: Int32Array;
  /** Open addressing, two a place: the key (0: free), and the number of its feature. */
  readonly places: Int32Array;
  /**
   * By feature: where its entries begin; those of the next begin where they end. Features that many cues know come first:
   * they are the common ones, so what a sentence looks at stands close together.
   */
  readonly starts: Int32Array;
  /** By entry: number of the cue, and what the feature adds to it. */
  readonly cueOf: Uint8Array;
  readonly weights: Float32Array;
}

export interface PreparedCue {
  readonly id: string;
  readonly title: string;
  readonly by: Side;
  readonly bias: number;
}

/** One byte holds the number of a cue. */
const mostCues = 256;
/** 32 KiB of marks, a power of two: with 35,000 features one unknown pair in eight is looked up in vain. */
const markWords = 8192;

/** @throws where there are more than {@link mostCues} cues */
export function prepareCues(
  files: readonly CueFile[],
  contextFiles: readonly ContextCueFile[],
  balanceFiles: readonly BalanceFile[],
  groupFile: WordGroupsFile | undefined,
  lexicon: Lexicon,
): CueTable {
  if (files.length > mostCues) throw new Error(`${files.length} cues in one language; ${mostCues} at most`);
  const groups = prepareWordGroups(
    (groupFile?.groups ?? []).map((words) => words.split(' ')),
    lexicon,
  );
  const wordGroups = new WordGroups(groups);
  const weightsOf = (side: Side) => {
    const byFeature = weightsByFeature(files, side);
    return layOut(new Map([...byFeature].map(([feature, own]) => [keyWritten(feature, lexicon, wordGroups), own])));
  };
  const cues = files.map(({ id, title, by, bias }) => ({ id, title, by, bias }));
  return {
    cues,
    groups,
    weights: { agent: weightsOf('agent'), customer: weightsOf('customer') },
    contextCues: prepareContextCues(contextFiles, cues),
    balances: prepareBalances(balanceFiles),
  };
}

function layOut(byKey: ReadonlyMap<number, readonly Weight[]>): WeightTable {
  const places = new Int32Array(2 * placesFor(byKey.size));
  const starts = new Int32Array(byKey.size + 1);
  const marks = new Int32Array(markWords);
  const features = [...byKey].sort(([, one], [, other]) => other.length - one.length);
  for (const [feature, [key, { length }]] of features.entries()) {
    places.set([key, feature], placeOf(places, key));
    starts[feature + 1] = starts[feature]! + length;
    marks[(key >>> 5) & (markWords - 1)]! |= 1 << key;
  }
  const entries = features.flatMap(([, own]) => own);
  return {
    marks,
    places,
    starts,
    cueOf: Uint8Array.from(entries, ({ cue }) => cue),
    weights: Float32Array.from(entries, ({ weight }) => weight),
  };
}

interface Weight {
  readonly cue: number;
  readonly weight: number;
}

function weightsByFeature(files: readonly CueFile[], side: Side): Map<string, Weight[]> {
  const byFeature = new Map<string, Weight[]>();
  for (const [cue, { by, weights }] of files.entries()) {
    if (by !== side) continue;
    for (const line of weights.split('\n')) {
      if (line === '') continue;
      const cut = line.indexOf(' ');
      const feature = line.slice(cut + 1);
      const entry = { cue, weight: Number(line.slice(0, cut)) };
      const known = byFeature.get(feature);
      if (known) known.push(entry);
      else byFeature.set(feature, [entry]);
    }
  }
  return byFeature;
}

/** A power of two, at most two thirds full. */
function placesFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(1.5 * count + 2));
}

/** Whether the key may be known; where not, it is not. */
export function isMarked({ marks }: WeightTable, key: number): boolean {
  return (marks[(key >>> 5) & (markWords - 1)]! & (1 << key)) !== 0;
}

/** Number of the key's feature, or -1. */
export function featureOf({ places }: WeightTable, key: number): number {
  const place = placeOf(places, key);
  return places[place] === 0 ? -1 : places[place + 1]!;
}

/** Place of the key, or the free one where it would stand. */
function placeOf(places: Int32Array, key: number): number {
  const mask = places.length - 1;
  let place = (2 * key) & mask;
  while (places[place] !== 0 && places[place] !== key) place = (place + 2) & mask;
  return place;
}
