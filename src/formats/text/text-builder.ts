import type { Speaker } from '../../conversation/conversation.ts';
import { Excerpt, SourceTurn } from '../excerpt.ts';
import type { Source } from '../source.ts';

/** A line this wide that ends within a sentence was broken to fit a page, not by its speaker. */
const wrappedFrom = 50;

/** The lines of one turn or note. */
export class TextBuilder {
  private readonly source: Source;
  private text = '';
  private start = 0;
  private runs: { text: number[]; source: number[] } | undefined;
  private lastLineIsWrapped = false;

  constructor(source: Source) {
    this.source = source;
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  /** Adds the source between `start` and `end`, which stands on a line that begins at `lineStart`. */
  add(start: number, end: number, lineStart: number, afterBlank: boolean): void {
    if (start >= end) return;
    const added = this.source.text.slice(start, end);
    if (this.isEmpty) {
      this.text = added;
      this.start = start;
    } else {
      this.runs ??= { text: [0], source: [this.start] };
      this.text += this.lastLineIsWrapped && !afterBlank ? ' ' : '\n';
      this.runs.text.push(this.text.length);
      this.runs.source.push(start);
      this.text += added;
    }
    this.lastLineIsWrapped = end - lineStart >= wrappedFrom && !endsSentence(this.source.text.charCodeAt(end - 1));
  }

  turn(speaker: Speaker): SourceTurn {
    return new SourceTurn(speaker, this.source, this.text, this.start, this.runs);
  }

  note(): Excerpt {
    return new Excerpt(this.source, this.text, this.start, this.runs);
  }
}

/** . ! ? : … */
function endsSentence(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3a || code === 0x2026;
}
