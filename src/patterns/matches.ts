import type { Found } from './found.ts';
import type { GuardName, Match } from './phrase.ts';

/** A match that was found but does not count. `slot`: where the reason stands. */
export interface Dropped {
  /** Number of the list. */
  readonly list: number;
  readonly match: Match;
  readonly why: GuardName | 'exception' | 'longer-match';
  readonly slot: number;
}

export type Explain = (dropped: Dropped) => void;

const none: readonly Match[] = [];

/** What was found in one conversation; to be read before the next one is searched. The matches themselves may be kept. */
export class Matches {
  readonly #found: readonly Found[];
  readonly #resolve: (list: number) => void;
  readonly #picked: (readonly Match[] | undefined)[] = [];

  /** `resolve` makes what was found for a list ready to be read. */
  constructor(found: readonly Found[], resolve: (list: number) => void) {
    this.#found = found;
    this.#resolve = resolve;
  }

  /** The matches of a list (number as of `Matcher.list`), in order and without overlaps: leftmost first, longest first. */
  of(list: number): readonly Match[] {
    this.#resolve(list);
    const found = this.#found[list]!;
    if (found.count === 0) return none;
    this.#picked[list] ??= pick(found);
    return this.#picked[list];
  }

  forget(list: number): void {
    this.#picked[list] = undefined;
  }

  /** Tells of every match that a longer or earlier one of its list leaves no room for. */
  explain(list: number, explain: Explain): void {
    const matches = this.of(list);
    const found = this.#found[list]!;
    let next = 0;
    for (let index = 0; index < found.count; index++) {
      const match = found.matchAt(index);
      while (matches[next]!.end <= match.start) next++;
      const { start, end, phrase } = matches[next]!;
      if (start === match.start && end === match.end && phrase === match.phrase) continue;
      explain({ list, match, why: 'longer-match', slot: start });
    }
  }
}

function pick(found: Found): Match[] {
  const picked: Match[] = [];
  let free = 0;
  for (let index = 0; index < found.count; index++) {
    if (found.startAt(index) < free) continue;
    const match = found.matchAt(index);
    picked.push(match);
    free = match.end;
  }
  return picked;
}
