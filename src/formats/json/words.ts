import type { Draft } from '../draft.ts';
import { SourceTurn } from '../excerpt.ts';
import type { JsonMapping } from '../mapping-schema.ts';
import type { TurnStamps } from '../settle-times.ts';
import { lastAtOrBefore, type Source } from '../source.ts';
import { type Json, JsonString } from './json.ts';
import type { Place } from './path.ts';
import { hasSign } from './signs.ts';
import { type Span, Spans } from './spans.ts';
import { joined } from './spoken-text.ts';
import { speakerOf, type Voice } from './voices.ts';

interface Word {
  readonly json: JsonString;
  readonly isMark: boolean;
  readonly voice: Voice;
  readonly stamps: TurnStamps | undefined;
  /** What its list stands in. */
  readonly list: Place | undefined;
  readonly span: Span | undefined;
}

/** Shorter silences between two words are no pause that another could speak in. */
const shortestPause = 0.3;

/** Makes turns of single words: those in a row of one speaker (and of one list, where there are lists of lists). */
export class Words {
  private readonly mapping: JsonMapping;
  private readonly source: Source;
  private readonly draft: Draft;
  private readonly words: Word[] = [];
  private spans: Spans | undefined;
  /** All words, by the time that they begin at; only where the lists run at the same time. */
  private byStart: readonly Word[] = [];
  private starts: readonly number[] = [];

  constructor(mapping: JsonMapping, source: Source, draft: Draft) {
    this.mapping = mapping;
    this.source = source;
    this.draft = draft;
  }

  /** A mark has no speaker and no time of its own, and a word without a time no span. */
  add(element: Place, voice: Voice, text: Json | undefined, stamps: TurnStamps | undefined): void {
    if (!(text instanceof JsonString) || text.text === '') return;
    const { mark } = this.mapping.words!;
    const before = this.words.at(-1);
    const isMark = mark !== undefined && hasSign(element.json, mark) && before?.list === element.outer;
    this.spans ??= new Spans(element, this.mapping);
    const start = isMark ? undefined : stamps?.start;
    const span = start === undefined ? before?.span : this.spans.at(start.seconds);
    const speaker = isMark
      ? before!.voice
      : span === undefined
        ? voice
        : { ...voice, label: span.speaker ?? voice.label };
    const time = stamps ?? (isMark ? before!.stamps : undefined);
    this.words.push({ json: text, isMark, voice: speaker, stamps: time, list: element.outer, span });
  }

  finish(): void {
    if (this.mapping.words!.together) this.order();
    let turn: Word[] = [];
    for (const word of this.words) {
      const before = turn.at(-1);
      if (before !== undefined && !this.continues(before, word)) {
        this.close(turn);
        turn = [];
      }
      turn.push(word);
    }
    this.close(turn);
  }

  private continues(before: Word, word: Word): boolean {
    if (before.list !== word.list) return false;
    if (word.isMark) return true;
    return before.voice.label === word.voice.label && before.span === word.span && !this.isAnswered(before, word);
  }

  private order(): void {
    const start = ({ stamps }: Word): number | undefined => stamps?.start?.seconds;
    this.byStart = this.words.filter((word) => start(word) !== undefined).sort((a, b) => start(a)! - start(b)!);
    this.starts = this.byStart.map((word) => start(word)!);
  }

  /** Whether somebody else begins to speak in the pause between two words. */
  private isAnswered(before: Word, word: Word): boolean {
    const from = (before.stamps?.end ?? before.stamps?.start)?.seconds;
    const to = word.stamps?.start?.seconds;
    if (this.starts.length === 0 || from === undefined || to === undefined || to - from < shortestPause) return false;
    for (let place = lastAtOrBefore(this.starts, to); place >= 0 && this.starts[place]! >= from; place -= 1) {
      if (this.byStart[place]!.list !== word.list) return true;
    }
    return false;
  }

  private close(words: readonly Word[]): void {
    const { draft, source } = this;
    const [first] = words;
    if (first === undefined || words.every(({ json }) => json.text.trim() === '')) return;
    const { joiner = ' ' } = this.mapping.words!;
    const { text, start, runs } = joined(
      words.map(({ json, isMark }) => ({ json, joiner: isMark ? '' : joiner })),
      source,
    );
    const begun = words.find(({ stamps }) => stamps?.start !== undefined)?.stamps?.start;
    const ended = words.findLast(({ stamps }) => stamps?.end !== undefined)?.stamps?.end;
    if (begun !== undefined) draft.stamps[draft.turns.length] = { start: begun, end: ended };
    draft.turns.push(new SourceTurn(speakerOf(first.voice, draft), source, text, start, runs));
  }
}
