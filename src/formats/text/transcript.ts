import type { Speaker } from '../../conversation/conversation.ts';
import { channelOfWord } from '../channel-words.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { isNoteLabel } from '../note-labels.ts';
import type { TurnStamps } from '../settle-times.ts';
import type { Source } from '../source.ts';
import { parseTime, type Stamp } from '../times.ts';
import { isAside } from './asides.ts';
import { isHeaderKey } from './header-keys.ts';
import { Line } from './line.ts';
import { type SpeakerLabels, speakerLabels, standsAlone } from './speaker-labels.ts';
import { TextBuilder } from './text-builder.ts';
import { isSurelyTime, timeOfLine } from './time-line.ts';

/** Reads a dialogue whose lines say who speaks. */
export function readTranscript(source: Source): Draft {
  const speakers = speakerLabels(source);
  const transcript = new Transcript(source, speakers);
  const starts = source.lineStarts;
  for (let number = 0; number < starts.length; number += 1) {
    transcript.take(starts[number]!, starts[number + 1] ?? source.text.length, number < speakers.firstLine);
  }
  return transcript.finished();
}

class Transcript {
  private readonly draft: Draft = emptyDraft();
  private readonly source: Source;
  private readonly speakers: SpeakerLabels;
  private readonly line: Line;
  /** The turn or note that the next lines may belong to; a note has no speaker. */
  private open: TextBuilder | undefined;
  private speaker: Speaker | undefined;
  private stamps: TurnStamps | undefined;
  private turnsAreQuoted = false;
  private afterBlank = true;
  private amongProperties = false;
  /** Stands on a line of its own, for the next turn. */
  private timeAbove: Stamp | undefined;

  constructor(source: Source, speakers: SpeakerLabels) {
    this.source = source;
    this.speakers = speakers;
    this.line = new Line(source.text, speakers.mark);
    this.draft.participants.push(...speakers.participants);
  }

  take(lineStart: number, lineEnd: number, inHeader: boolean): void {
    const { line } = this;
    line.read(lineStart, lineEnd);
    if (line.isBlank) {
      this.afterBlank = true;
      return;
    }
    const wasAmongProperties = this.amongProperties;
    this.amongProperties = false;
    if (inHeader) this.takeProperty();
    else if (this.isSpeakerLine()) this.openTurn(lineStart);
    else if (this.isNoteLine()) this.openNote(lineStart);
    else if (this.isProperty(wasAmongProperties)) this.takeProperty();
    else if (this.takeTime()) {
      this.afterBlank = true;
      return;
    } else this.continueOpen(lineStart);
    this.afterBlank = false;
  }

  finished(): Draft {
    this.finishOpen();
    return this.draft;
  }

  private isSpeakerLine(): boolean {
    const { line, speakers } = this;
    const fits = speakers.style === 'colon' ? line.hasColon : standsAlone(line, this.afterBlank, speakers.beginTimed);
    return fits && speakers.labels.has(line.label);
  }

  private isNoteLine(): boolean {
    const { line, speakers } = this;
    if (!isNoteLabel(line.label)) return false;
    return line.hasColon || (speakers.style === 'own-line' && standsAlone(line, this.afterBlank, speakers.beginTimed));
  }

  /** A line that is a time says when the turn is spoken that it stands in at the top, or else the next one. */
  private takeTime(): boolean {
    const { line, source, open } = this;
    if (line.hasColon || line.end - line.start > 60) return false;
    const written = source.text.slice(line.contentStart, line.end);
    const stamp = timeOfLine(written);
    if (stamp === undefined) return false;
    const isAtTop = open?.isEmpty === true && this.speaker !== undefined && this.stamps === undefined;
    // What somebody answers may be a time.
    if (!isSurelyTime(written) && !(isAtTop && this.hasMore())) return false;
    if (isAtTop) this.stamps = { start: stamp };
    else this.timeAbove = stamp;
    return true;
  }

  /** Words stand on the next line. */
  private hasMore(): boolean {
    return /^[^\S\n]*\n[^\S\n]*\S/.test(this.source.text.slice(this.line.end, this.line.end + 80).replaceAll('\r', ''));
  }

  private openTurn(lineStart: number): void {
    const { line } = this;
    this.openText(lineStart);
    const start = stampOf(line.startTime) ?? this.timeAbove;
    this.timeAbove = undefined;
    this.speaker = this.draft.cast.speaker(line.label);
    this.stamps = start === undefined ? undefined : { start, end: stampOf(line.endTime) };
    this.turnsAreQuoted = line.isQuoted;
  }

  private openNote(lineStart: number): void {
    this.openText(lineStart);
    this.speaker = undefined;
  }

  private openText(lineStart: number): void {
    this.finishOpen();
    this.open = new TextBuilder(this.source);
    this.open.add(this.line.textStart, this.line.end, lineStart, false);
  }

  /** A label with nothing behind it says nothing. */
  private finishOpen(): void {
    const { open, speaker, draft } = this;
    if (open === undefined || open.isEmpty) return;
    if (speaker === undefined) {
      draft.notes.push(open.note());
      return;
    }
    if (this.stamps !== undefined) draft.stamps[draft.turns.length] = this.stamps;
    draft.turns.push(open.turn(speaker));
  }

  /** In the middle of a turn `Order number: 1234` is what somebody says; in front, or as a paragraph, a property. */
  private isProperty(afterAnother: boolean): boolean {
    const { line } = this;
    return line.hasColon && (this.open === undefined || ((this.afterBlank || afterAnother) && isHeaderKey(line.label)));
  }

  private takeProperty(): void {
    const { line, draft } = this;
    this.amongProperties = true;
    if (!line.hasColon) return;
    const value = this.source.text.slice(line.textStart, line.end);
    draft.metadata[line.label] = value;
    if (line.label.toLowerCase() === 'channel') draft.channel = channelOfWord(value);
  }

  private continueOpen(lineStart: number): void {
    const { line } = this;
    if (this.open === undefined || line.isHeading || line.isQuoted !== this.turnsAreQuoted) return;
    if (isAside(this.source.text.slice(line.bodyStart, line.end))) return;
    this.open.add(line.bodyStart, line.end, lineStart, this.afterBlank);
  }
}

function stampOf(written: string | undefined): Stamp | undefined {
  return written === undefined ? undefined : parseTime(written);
}
