import type { Lexicon } from '../language/lexicon.ts';
import { keyWritten } from './features.ts';
import type { CueFile, WordGroupsFile } from './schema.ts';
import { prepareWordGroups, type WordGroupData, WordGroups } from './word-groups.ts';

/** The cues of one language, laid out for scoring all of one side at once. Plain data, made at build time. */
export interface CueTable {
  readonly cues: readonly PreparedCue[];
  readonly groups: WordGroupData;
  /** Features, open addressing: by place the key (0: free), and where its weights begin and end. */
  readonly keys: Int32Array;
  readonly ranges: Int32Array;
  /** By entry: number of the cue, and what the feature adds to it. */
  readonly cueOf: Uint8Array;
  readonly weights: Float32Array;
}

export interface PreparedCue {
  readonly id: string;
  readonly title: string;
  readonly by: 'agent' | 'customer';
  readonly bias: number;
}

/** One byte holds the number of a cue. */
const mostCues = 256;

/** @throws where there are more than {@link mostCues} cues */
export function prepareCues(
  files: readonly CueFile[],
  groupFile: WordGroupsFile | undefined,
  lexicon: Lexicon,
): CueTable {
  if (files.length > mostCues) throw new Error(`${files.length} cues in one language; ${mostCues} at most`);
  const groups = prepareWordGroups(
    (groupFile?.groups ?? []).map((words) => words.split(' ')),
    lexicon,
  );
  const byFeature = weightsByFeature(files);
  const keys = new Int32Array(placesFor(byFeature.size));
  const ranges = new Int32Array(2 * keys.length);
  const entries = [...byFeature.values()].flat();
  const wordGroups = new WordGroups(groups);
  let at = 0;
  for (const [feature, { length }] of byFeature) {
    const place = placeOf(keys, keyWritten(feature, lexicon, wordGroups));
    keys[place] = keyWritten(feature, lexicon, wordGroups);
    ranges.set([at, at + length], 2 * place);
    at += length;
  }
  return {
    cues: files.map(({ id, title, by, bias }) => ({ id, title, by, bias })),
    groups,
    keys,
    ranges,
    cueOf: Uint8Array.from(entries, ({ cue }) => cue),
    weights: Float32Array.from(entries, ({ weight }) => weight),
  };
}

interface Weight {
  readonly cue: number;
  readonly weight: number;
}

function weightsByFeature(files: readonly CueFile[]): Map<string, Weight[]> {
  const byFeature = new Map<string, Weight[]>();
  for (const [cue, { weights }] of files.entries()) {
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

/** A power of two, at most half full. */
function placesFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(2 * count + 2));
}

/** Place of the key, or the free one where it would stand. */
export function placeOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let place = key & mask;
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
  return place;
}
