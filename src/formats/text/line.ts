import { timePattern } from '../times.ts';
import {
  canStartLabel,
  isDigit,
  isLetter,
  isOpeningBracket,
  isPicture,
  isSpace,
  Kind,
  kindOf,
  wideColon,
} from './character-kinds.ts';
import { labelEnd, mostLabelWords } from './label-end.ts';
import { labelAt } from './repeated-label.ts';

export type LabelMark = 'colon' | 'other';

const stampPattern = new RegExp(
  String.raw`[[(]?[ ]?(${timePattern})(?:[ ]?(?:-->|->|-|–|to)[ ]?(${timePattern}))?(?:[ ]?[\])])?`,
  'y',
);

/** `AGENT> …`, `Agent -> …`, `[Agent] …`, `<ana> …`, `Agent - …`, `Agent | …`, and a tab between. */
const otherMark =
  /(?:([\p{L}@][\p{L}\p{N}.'’&#@/_ ()-]{0,39}?)(?: ?(?:[-=]{1,2}>|[>|→]) ?| [-–—] |\t+ ?)|\[([\p{L}@][^[\]:\n]{0,39})\] ?:? ?|<([\p{L}@][^<>:\n]{0,39})> ?:? ?)(?=\S)/uy;

/** How a chat of Zoom says who writes to whom. */
const fromTo = /From[ \t]+([^:\n]{1,60}?)(?:[ \t]+to[ \t]+[^:\n]{1,60}?)?[ \t]*:/y;

/**
 * What one line of a transcript looks like:
 * `[marks] [stamp] label [stamp] ":" text`, or the label alone, or neither. One object is used for all lines of a file.
 */
export class Line {
  /** Offset of the first character behind quotation marks, bullets, heading marks and emphasis. */
  start = 0;
  end = 0;
  /** Empty where the line has no label. */
  label = '';
  /** A colon stands behind the label; else the label has the line for itself. */
  hasColon = false;
  /** Offset of the first character behind quotation and heading marks; a bullet belongs to the text. */
  contentStart = 0;
  /** Offset of the first character behind the label and its colon. */
  textStart = 0;
  /** Where the text begins if the label is none: behind a stamp in brackets, else at `contentStart`. */
  bodyStart = 0;
  isQuoted = false;
  isListed = false;
  isHeading = false;
  /** As written. */
  startTime: string | undefined;
  endTime: string | undefined;
  /** The label is marked by angle brackets, or one of them. */
  isAngled = false;
  private readonly text: string;
  /** What stands behind a label: a colon, or one of {@link otherMark}. */
  private readonly mark: LabelMark;

  constructor(text: string, mark: LabelMark = 'colon') {
    this.text = text;
    this.mark = mark;
  }

  get isBlank(): boolean {
    return this.start >= this.end;
  }

  /** Reads the line between the offsets. */
  read(from: number, to: number): void {
    this.end = this.trimmedEnd(from, to);
    this.label = '';
    this.hasColon = false;
    this.startTime = undefined;
    this.endTime = undefined;
    this.isQuoted = false;
    this.isListed = false;
    this.isHeading = false;
    this.isAngled = false;
    this.start = from;
    this.contentStart = from;
    this.bodyStart = from;
    // Most lines of most files begin with the label itself.
    const first = this.text.charCodeAt(from);
    if (isLetter(first) && !isPicture(first)) this.readLabel(from);
    else this.readMarkedLine(from);
  }

  private readMarkedLine(from: number): void {
    this.start = this.mark === 'other' ? this.skipCell(from) : this.skipMarks(from);
    const afterStamp = this.readStamp(this.skip(this.start, Kind.emphasis));
    this.bodyStart = isOpeningBracket(this.text.charCodeAt(this.start)) ? afterStamp : this.contentStart;
    this.readLabel(this.skip(afterStamp, Kind.emphasis));
  }

  private trimmedEnd(from: number, to: number): number {
    let end = to;
    while (end > from && isSpace(this.text.charCodeAt(end - 1))) end -= 1;
    return end;
  }

  /** `kinds`: bits of Kind. */
  private skip(from: number, kinds: number): number {
    let at = from;
    while (at < this.end && (kindOf(this.text.charCodeAt(at)) & kinds) !== 0) at += 1;
    return at;
  }

  /** Quotation marks, one bullet or number, heading marks. */
  private skipMarks(from: number): number {
    let at = this.skip(from, Kind.space);
    const afterQuotes = this.skip(at, Kind.quote | Kind.space);
    this.isQuoted = afterQuotes > at;
    const afterHeading = this.skip(afterQuotes, Kind.hash);
    this.isHeading = afterHeading > afterQuotes && isSpace(this.text.charCodeAt(afterHeading));
    at = this.isHeading ? this.skip(afterHeading, Kind.space) : afterQuotes;
    this.contentStart = at;
    const afterBullet = this.bulletEnd(at);
    this.isListed = afterBullet > at;
    return this.pictureEnd(afterBullet);
  }

  /** Behind a picture that stands for who speaks: `👤 Customer: …`. */
  private pictureEnd(at: number): number {
    if (!isPicture(this.text.charCodeAt(at))) return at;
    let end = at;
    while (end < this.end && end - at < 12 && !isSpace(this.text.charCodeAt(end))) end += 1;
    const behind = this.skip(end, Kind.space | Kind.emphasis);
    return behind > end && isLetter(this.text.charCodeAt(behind)) ? behind : at;
  }

  /** A row of a table in Markdown. */
  private skipCell(from: number): number {
    const at = this.skip(from, Kind.space);
    if (this.text.charCodeAt(at) !== 0x7c) return this.skipMarks(from);
    if (this.text.charCodeAt(this.end - 1) === 0x7c && this.end - 1 > at) this.end = this.trimmedEnd(at, this.end - 1);
    this.contentStart = this.skip(at + 1, Kind.space);
    return this.contentStart;
  }

  private bulletEnd(at: number): number {
    const code = this.text.charCodeAt(at);
    if (code === 0x2d || code === 0x2a || code === 0x2b || code === 0x2022) {
      return isSpace(this.text.charCodeAt(at + 1)) ? this.skip(at + 1, Kind.space) : at;
    }
    if (!isDigit(code)) return at;
    const afterNumber = this.skip(at, Kind.digit);
    const mark = this.text.charCodeAt(afterNumber);
    const isNumbered = (mark === 0x2e || mark === 0x29) && isSpace(this.text.charCodeAt(afterNumber + 1));
    return isNumbered ? this.skip(afterNumber + 1, Kind.space) : at;
  }

  /** Where the stamp at `at` and what separates it from the rest ends; `at` where there is none. */
  private readStamp(at: number): number {
    const code = this.text.charCodeAt(at);
    if (!isDigit(code) && !isOpeningBracket(code)) return at;
    stampPattern.lastIndex = at;
    const found = stampPattern.exec(this.text);
    if (found === null || at + found[0].length > this.end) return at;
    this.startTime = found[1];
    this.endTime = found[2];
    return this.skip(at + found[0].length, Kind.separator | Kind.space);
  }

  private readLabel(start: number): void {
    if (this.mark === 'other') {
      this.readOtherLabel(start);
      return;
    }
    if (!canStartLabel(this.text.charCodeAt(start))) return;
    if (this.startTime !== undefined && this.text.startsWith('From', start) && this.readFromTo(start)) return;
    const end = labelEnd(this.text, start, this.end);
    if (end === -1) return;
    const stampAt = this.skip(end, Kind.space | Kind.emphasis);
    const stampEnd = this.readStamp(stampAt);
    const behindStamp = stampEnd > stampAt;
    let at = this.skip(stampEnd, Kind.space | Kind.emphasis);
    const code = this.text.charCodeAt(at);
    let hasColon = (code === 0x3a || code === wideColon) && at < this.end;
    if (!hasColon && at < this.end) {
      // A time in brackets is as good as a colon: `Speaker 1 [00:00:12] Thank you`.
      if (!behindStamp || !isOpeningBracket(this.text.charCodeAt(stampAt))) return;
      hasColon = true;
      at -= 1;
    }
    if (hasColon && this.text.charCodeAt(at + 1) === 0x2f) return;
    if (hasColon) at = this.behindTime(this.skip(this.skip(at + 1, Kind.emphasis), Kind.space));
    const nameEnd = this.skipBack(end, start);
    this.label = labelAt(this.text, start, behindStamp ? this.withoutAt(nameEnd, start) : nameEnd);
    this.hasColon = hasColon;
    this.textStart = at;
  }

  /** `Dana: [00:00:04] Hello`. */
  private behindTime(at: number): number {
    if (this.startTime !== undefined || !isOpeningBracket(this.text.charCodeAt(at))) return at;
    return this.readStamp(at);
  }

  /** `Ana at 10:02:11: …`. */
  private withoutAt(end: number, start: number): number {
    const isAt = end - start > 3 && this.text.startsWith(' at', end - 3);
    return isAt ? this.skipBack(end - 3, start) : end;
  }

  private readFromTo(start: number): boolean {
    fromTo.lastIndex = start;
    const found = fromTo.exec(this.text);
    if (found === null || start + found[0].length > this.end) return false;
    const nameStart = start + found[0].indexOf(found[1]!, 4);
    this.label = labelAt(this.text, nameStart, nameStart + found[1]!.length);
    this.hasColon = true;
    this.textStart = this.skip(start + found[0].length, Kind.space);
    return true;
  }

  private readOtherLabel(start: number): void {
    otherMark.lastIndex = start;
    const found = otherMark.exec(this.text);
    if (found === null || start + found[0].length > this.end) return;
    const label = (found[1] ?? found[2] ?? found[3])!.trim();
    if (label.split(/\s+/).length > mostLabelWords) return;
    this.label = label;
    this.hasColon = true;
    this.isAngled = found[3] !== undefined || (found[1] !== undefined && found[0].includes('>'));
    this.textStart = start + found[0].length;
    if (this.startTime === undefined) this.textStart = this.readStamp(this.textStart);
  }

  private skipBack(end: number, start: number): number {
    let at = end;
    while (at > start && (kindOf(this.text.charCodeAt(at - 1)) & (Kind.separator | Kind.space)) !== 0) at -= 1;
    return at;
  }
}
