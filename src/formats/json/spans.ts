import type { JsonMapping } from '../mapping-schema.ts';
import { lastAtOrBefore } from '../source.ts';
import { several } from './mapped-paths.ts';
import { eachElement, listPath, type Place, wordOf } from './path.ts';
import { firstOf } from './read-turns.ts';
import { stampOf } from './stamps.ts';

/** A stretch of time in which one person speaks. */
export interface Span {
  readonly from: number;
  readonly speaker: string | undefined;
}

/** The spans beside the words of a conversation; none where the mapping names none. */
export class Spans {
  private readonly spans: Span[] = [];
  private readonly starts: readonly number[];

  /** `element`: any of the conversation. */
  constructor(element: Place, { words, time }: JsonMapping) {
    if (words?.spans !== undefined) {
      const start = several(words.spans.start);
      const speaker = several(words.spans.speaker);
      eachElement(outermost(element), listPath(words.spans.list), (span) => {
        const from = stampOf(firstOf(span, start), time)?.seconds;
        if (from !== undefined) this.spans.push({ from, speaker: wordOf(firstOf(span, speaker)) });
      });
    }
    this.spans.sort((one, other) => one.from - other.from);
    this.starts = this.spans.map(({ from }) => from);
  }

  /** The last span that has begun; the first for what is said before it. */
  at(seconds: number): Span | undefined {
    return this.spans[lastAtOrBefore(this.starts, seconds)];
  }
}

function outermost(place: Place): Place {
  let found = place;
  while (found.outer !== undefined) found = found.outer;
  return found;
}
