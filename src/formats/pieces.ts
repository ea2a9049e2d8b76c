import type { Speaker } from '../conversation/conversation.ts';
import { Excerpt, type Runs, SourceTurn } from './excerpt.ts';
import type { PlacedText } from './json/spoken-text.ts';
import type { Source } from './source.ts';

/** A text that is put together from pieces of the source: lines of a caption, what stands between tags and entities. */
export class Pieces {
  text = '';
  /** Asked for each line of a text: to look at all of it each time would cost quadratic time. */
  private hasWords = false;
  private readonly runs: { text: number[]; source: number[] } = { text: [], source: [] };

  get isBlank(): boolean {
    return !this.hasWords;
  }

  /** Adds the source from `start` to `end`, which reads `words`: other characters than stand there where it is an entity. */
  add(words: string, start: number, end = start + words.length): void {
    this.run(start);
    this.text += words;
    this.hasWords ||= words.trim() !== '';
    // So that what ends here ends behind the entity in the source as well.
    if (end - start !== words.length) this.run(end);
  }

  /** Adds what stands in the text only. */
  join(between: string): void {
    this.text += between;
  }

  /** Adds the characters of another text from `from` to `to`. */
  addPart(other: Pieces, from = 0, to = other.text.length): void {
    const { text, source } = other.runs;
    const offset = this.text.length - from;
    for (let run = 0; run < text.length && text[run]! <= to; run += 1) {
      const next = text[run + 1];
      if (next !== undefined && next <= from) continue;
      const skipped = Math.max(from - text[run]!, 0);
      this.runs.text.push(text[run]! + skipped + offset);
      this.runs.source.push(source[run]! + skipped);
    }
    const added = other.text.slice(from, to);
    this.text += added;
    this.hasWords ||= added.trim() !== '';
  }

  /** The same without white space around it. */
  trimmed(): Pieces {
    const start = this.text.length - this.text.trimStart().length;
    const end = this.text.trimEnd().length;
    if (start === 0 && end === this.text.length) return this;
    return this.from(start, Math.max(start, end));
  }

  from(start: number, end = this.text.length): Pieces {
    const part = new Pieces();
    part.addPart(this, start, end);
    return part;
  }

  turn(speaker: Speaker, source: Source): SourceTurn {
    return new SourceTurn(speaker, source, this.text, this.start, this.ownRuns());
  }

  excerpt(source: Source): Excerpt {
    return new Excerpt(source, this.text, this.start, this.ownRuns());
  }

  placed(source: Source): PlacedText {
    const runs = this.ownRuns();
    return { source, text: this.text, start: this.start, ...(runs === undefined ? {} : { runs }) };
  }

  private get start(): number {
    return this.runs.source[0] ?? 0;
  }

  /** One run needs no list. */
  private ownRuns(): Runs | undefined {
    return this.runs.text.length > 1 ? this.runs : undefined;
  }

  private run(start: number): void {
    this.runs.text.push(this.text.length);
    this.runs.source.push(start);
  }
}
