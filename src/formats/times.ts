/**
 * A time as a transcript writes it, in seconds:
 * `elapsed` since the start (JSON numbers), `hours` (1:02:03, elapsed or time of day), `pair` (12:03, minutes and
 * seconds or a time of day), `clock` (12:03 PM, or with a day whose order of day and month is unsure), `instant` (since 1970).
 */
export interface Stamp {
  readonly kind: 'elapsed' | 'hours' | 'pair' | 'clock' | 'instant';
  readonly seconds: number;
}

/** Numbers from here on (three years of seconds) are no time since the start of a conversation but one since 1970. */
const epochFrom = 1e8;

const timeOfDay = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,6})?(?:\s?[AaPp]\.?[Mm]\b\.?)?`;
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const day = String.raw`\d{4}[-/]\d{2}[-/]\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2} ${month},? \d{4}|${month} \d{1,2}(?:st|nd|rd|th)?,? \d{4}`;
const zone = String.raw`Z|[+-]\d{2}:?\d{2}`;
/** Zones by name say nothing here: only differences are wanted. */
const zoneName = String.raw`(?: (?:UTC|GMT|[PMCE][SD]?T|CEST|BST|IST|AE[SD]T|NZ[SD]T|JST|SGT|HKT)\b)`;

/** Source of a regular expression that finds a written time; {@link parseTime} reads what it found. */
export const timePattern = `(?:(?:${day})(?:,? (?:at )?|T))?${timeOfDay}(?:${zone}|${zoneName})?`;

const parts = new RegExp(
  String.raw`^(?:(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(${day})(?:,? (?:at )?|T))?(\d{1,3}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,6}))?(?:\s?([AaPp])\.?[Mm]\.?)?(?: ?(${zone})|${zoneName})?$`,
);

/** Seconds of a JSON number. */
export function stampOfNumber(seconds: number): Stamp {
  return { kind: Math.abs(seconds) < epochFrom ? 'elapsed' : 'instant', seconds };
}

/** Undefined where the number is beyond what calendars count. */
export function isoInstant(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Reads a written time, or a number in a string; undefined where it is neither. */
export function parseTime(written: string): Stamp | undefined {
  const text = written.trim();
  if (/^-?\d{1,12}(?:\.\d{1,9})?\s?s?$/.test(text)) return stampOfNumber(Number.parseFloat(text));
  const found = parts.exec(text);
  if (found === null) return parseDuration(text);
  const [, date, first, second, third, fraction, half, offset] = found;
  const pair = third === undefined;
  if (date === undefined && half === undefined && offset === undefined && pair) {
    return { kind: 'pair', seconds: Number(first) * 60 + Number(`${second}.${fraction ?? 0}`) };
  }
  const hour = half === undefined ? Number(first) : (Number(first) % 12) + (/p/i.test(half) ? 12 : 0);
  const seconds = hour * 3600 + Number(second) * 60 + Number(`${third ?? 0}.${fraction ?? 0}`);
  if (date !== undefined && /^\d{4}/.test(date)) return instant(date.replaceAll('/', '-'), seconds, offset);
  if (date !== undefined && /[A-Z]/.test(date)) return ofNamedMonth(date, seconds, offset);
  if (date !== undefined || half !== undefined) return { kind: 'clock', seconds };
  return { kind: 'hours', seconds };
}

/** ISO 8601, up to days: `PT0.13S`, `PT1H2M3S`. */
function parseDuration(text: string): Stamp | undefined {
  const found = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?)?$/.exec(text);
  if (found === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return { kind: 'elapsed', seconds: days * 86_400 + hours * 3600 + minutes * 60 + seconds };
}

/** A time without a zone is taken as UTC: only differences are wanted, and the machine's zone must not matter. */
function instant(date: string, seconds: number, offset: string | undefined): Stamp | undefined {
  const midnight = Date.parse(`${date}T00:00:00Z`) / 1000;
  return Number.isNaN(midnight) ? undefined : { kind: 'instant', seconds: midnight + seconds - offsetSeconds(offset) };
}

/** Of `4 May 2026` or `May 4th, 2026`. */
function ofNamedMonth(date: string, seconds: number, offset: string | undefined): Stamp | undefined {
  const midnight = Date.parse(`${date.replace(/(\d)(?:st|nd|rd|th)/, '$1').replace(/[.,]/g, '')} UTC`) / 1000;
  return Number.isNaN(midnight) ? undefined : { kind: 'instant', seconds: midnight + seconds - offsetSeconds(offset) };
}

function offsetSeconds(offset: string | undefined): number {
  if (offset === undefined || offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return (offset.startsWith('-') ? -60 : 60) * minutes;
}
