import type { Position, Speaker, Turn } from '../conversation/conversation.ts';
import { lastAtOrBefore, type Source } from './source.ts';

/**
 * A text that does not stand in the source character by character (JSON escapes, continuation lines) is made of runs
 * that do: its characters from offset `text[i]` on stand in the source from offset `source[i]` on. Both ascend.
 */
export interface Runs {
  readonly text: readonly number[];
  readonly source: readonly number[];
}

/** Finds the runs when somebody first asks for a position: `start` is the source offset of the text's first character. */
export type RunFinder = (source: string, start: number) => Runs;

/** A text of the source and where its characters stand there. Nothing is computed until a position is asked for. */
export class Excerpt {
  readonly text: string;
  private readonly source: Source;
  private readonly origin: number;
  private runs: Runs | RunFinder | undefined;

  /** Without `runs` the text stands in the source as it is, from `start` on. */
  constructor(source: Source, text: string, start: number, runs?: Runs | RunFinder) {
    this.text = text;
    this.source = source;
    this.origin = start;
    this.runs = runs;
  }

  positionAt(offset: number): Position {
    return this.source.positionOf(this.sourceOffset(Math.min(Math.max(offset, 0), this.text.length)));
  }

  private sourceOffset(offset: number): number {
    if (typeof this.runs === 'function') this.runs = this.runs(this.source.text, this.origin);
    if (this.runs === undefined) return this.origin + offset;
    const run = lastAtOrBefore(this.runs.text, offset);
    return this.runs.source[run]! + offset - this.runs.text[run]!;
  }
}

/** A turn as the formats build it; `index` and the times are set when all turns are known. */
export class SourceTurn extends Excerpt implements Turn {
  index = 0;
  readonly speaker: Speaker;
  start?: number;
  end?: number;

  constructor(speaker: Speaker, source: Source, text: string, start: number, runs?: Runs | RunFinder) {
    super(source, text, start, runs);
    this.speaker = speaker;
  }
}
