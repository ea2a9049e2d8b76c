import { timePattern } from '../times.ts';
import { Kind, kindOf } from './character-kinds.ts';

/** Labels are names and roles; longer runs of words before a colon are prose. */
const longestLabel = 40;
const mostLabelWords = 5;

const stampPattern = new RegExp(
  String.raw`[[(]?[ ]?(${timePattern})(?:[ ]?(?:-->|->|-|–|to)[ ]?(${timePattern}))?(?:[ ]?[\])])?`,
  'y',
);

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
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
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
    this.start = from;
    this.contentStart = from;
    this.bodyStart = from;
    // Most lines of most files begin with the label itself.
    if (isLetter(this.text.charCodeAt(from))) this.readLabel(from);
    else this.readMarkedLine(from);
  }

  private readMarkedLine(from: number): void {
    this.start = this.skipMarks(from);
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
    return afterBullet;
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
    if (!canStartLabel(this.text.charCodeAt(start))) return;
    const end = this.labelEnd(start);
    if (end === -1) return;
    let at = this.skip(this.readStamp(this.skip(end, Kind.space | Kind.emphasis)), Kind.space | Kind.emphasis);
    const hasColon = this.text.charCodeAt(at) === 0x3a && at < this.end;
    if (!hasColon && at < this.end) return;
    if (hasColon && this.text.charCodeAt(at + 1) === 0x2f) return;
    if (hasColon) at = this.skip(this.skip(at + 1, Kind.emphasis), Kind.space);
    this.label = labelAt(this.text, start, this.skipBack(end, start));
    this.hasColon = hasColon;
    this.textStart = at;
  }

  /** Where the label ends: at a colon, a stamp, emphasis or the end of the line; -1 where it is none. */
  private labelEnd(start: number): number {
    const limit = Math.min(this.end, start + longestLabel);
    let spaces = 0;
    for (let at = start; at < limit; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === 0x20) spaces += 1;
      if (spaces >= mostLabelWords) return -1;
      if (code === 0x3a) return this.isInTime(at) ? this.numberStart(at) : at;
      if (code === 0x2a || code === 0x5b) return at;
      if (code === 0x28) {
        if (isDigit(this.text.charCodeAt(at + 1))) return at;
        at = this.bracketEnd(at, limit);
        if (at === -1) return -1;
      } else if (!isLabelCharacter(code)) return -1;
    }
    return limit === this.end ? limit : -1;
  }

  private isInTime(colon: number): boolean {
    return isDigit(this.text.charCodeAt(colon - 1)) && isDigit(this.text.charCodeAt(colon + 1));
  }

  private numberStart(colon: number): number {
    let at = colon;
    while (isDigit(this.text.charCodeAt(at - 1))) at -= 1;
    return at;
  }

  private bracketEnd(open: number, limit: number): number {
    const close = this.text.slice(open, limit).indexOf(')');
    return close === -1 ? -1 : open + close;
  }

  private skipBack(end: number, start: number): number {
    let at = end;
    while (at > start && (kindOf(this.text.charCodeAt(at - 1)) & (Kind.separator | Kind.space)) !== 0) at -= 1;
    return at;
  }
}

/**
 * Most lines, of most files, have one of the last two labels: the same string is given again, so that none is made and
 * hashed for each look-up.
 */
function labelAt(text: string, start: number, end: number): string {
  if (isWrittenAt(text, lastLabel, start, end)) return lastLabel;
  const label = isWrittenAt(text, labelBefore, start, end) ? labelBefore : text.slice(start, end);
  labelBefore = lastLabel;
  lastLabel = label;
  return label;
}

let lastLabel = '';
let labelBefore = '';

function isWrittenAt(text: string, word: string, start: number, end: number): boolean {
  return word.length === end - start && text.startsWith(word, start);
}

function isSpace(code: number): boolean {
  return (kindOf(code) & Kind.space) !== 0;
}

function isDigit(code: number): boolean {
  return (kindOf(code) & Kind.digit) !== 0;
}

function isLetter(code: number): boolean {
  return (kindOf(code) & Kind.letter) !== 0;
}

function canStartLabel(code: number): boolean {
  return isLetter(code) || code === 0x40;
}

const labelKinds = Kind.letter | Kind.digit | Kind.space | Kind.nameMark;

function isLabelCharacter(code: number): boolean {
  return (kindOf(code) & labelKinds) !== 0;
}

function isOpeningBracket(code: number): boolean {
  return code === 0x5b || code === 0x28;
}
