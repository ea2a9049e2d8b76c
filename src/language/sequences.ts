import type { Lexicon } from './lexicon.ts';
import type { LanguagePack } from './pack.ts';
import { Flag, type Tokens } from './tokens.ts';
import { phraseWords, surfacesOf } from './words.ts';

type Sequence = readonly ReadonlySet<number>[];

/** Lexicon ids of every surface that one of the written words takes. */
export function idsOf(words: readonly string[], pack: LanguagePack, lexicon: Lexicon): Set<number> {
  return new Set(words.flatMap((word) => surfacesOf(word, pack)).map((surface) => lexicon.add(surface)));
}

/** Plain word sequences of the pack, looked for at a slot. */
export class Sequences {
  /** By lexicon id: the sequences that start with that word. */
  readonly #byFirst = new Map<number, Sequence[]>();
  /** Words of the longest one. */
  readonly longest: number;

  constructor(lines: readonly string[], pack: LanguagePack, lexicon: Lexicon) {
    let longest = 0;
    for (const line of lines) {
      const words = line.split(/\s+/).flatMap((word) => phraseWords(word, pack));
      const sequence = words.map((word) => idsOf([word], pack, lexicon));
      longest = Math.max(longest, sequence.length);
      for (const id of sequence[0]!) this.#byFirst.set(id, [...(this.#byFirst.get(id) ?? []), sequence]);
    }
    this.longest = longest;
  }

  /** End of the longest sequence that starts at the slot, before slot `limit`; `slot` where there is none. */
  endAt(tokens: Tokens, slot: number, limit: number): number {
    let best = slot;
    for (const sequence of this.#byFirst.get(tokens.word[slot]!) ?? []) {
      best = Math.max(best, endOf(sequence, tokens, slot, limit));
    }
    return best;
  }
}

function endOf(sequence: Sequence, tokens: Tokens, first: number, limit: number): number {
  let slot = first;
  for (const ids of sequence) {
    while (slot < limit && !ids.has(tokens.word[slot]!) && tokens.flags[slot]! & Flag.lookThrough) slot++;
    if (slot >= limit || !ids.has(tokens.word[slot]!)) return first;
    slot++;
  }
  return slot;
}
