import { parseTime, type Stamp, timePattern } from '../times.ts';

/** `Today at 9:42 AM`, `Fri, 02/03/23 02:13:12 pm America/New_York`, `Apr 5, 2026 10:02:11 AM`, `[00:05:00]`. */
const timeLine = new RegExp(
  String.raw`^[\[(]?(?:(?:today|yesterday|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})\b,? ?(?:at )?)?(${timePattern})(?: [A-Z][A-Za-z]{2,12}\/[A-Z][A-Za-z_]{2,20})?[\])]?:?$`,
  'i',
);

/** The time that a line is, which has nothing else; undefined for others. */
export function timeOfLine(line: string): Stamp | undefined {
  if (line.length > 60 || !/\d:\d\d/.test(line)) return undefined;
  const written = timeLine.exec(line.trim())?.[1];
  return written === undefined ? undefined : parseTime(written);
}

/** A message may be a time as well (`10:30`): with hours, minutes and seconds or with a day it is none. */
export function isSurelyTime(line: string): boolean {
  return /\d:\d\d:\d\d|\d{4}|\/\d|^(?:today|yesterday)/i.test(line.trim());
}
