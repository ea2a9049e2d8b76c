import type { CsvMapping } from '../csv-mapping-schema.ts';
import { parseTime, type Stamp, stampOfNumber } from '../times.ts';

const secondsOf = { s: 1, ms: 1e-3, us: 1e-6, ns: 1e-9 } as const;

/** A time that is written out: `Tue Oct 31 22:10:47 +0000 2017`, `Mon, 4 May 2020 10:15:00 GMT`, `May 4, 2020 10:15 AM`. */
const writtenOut = /^(?:[A-Z][a-z]{2,8},? )?(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}),? .{4,40}$/;
const zoned = /(?:Z|GMT|UTC|[A-Z]{3,4}|[+-]\d{2}:?\d{2})(?: \d{4})?$/;

/** What a field says of a time. */
export function stampOfField(field: string, unit: CsvMapping['time']): Stamp | undefined {
  const written = field.trim();
  if (written === '') return undefined;
  if (/^\d{1,20}(?:[.,]\d{1,9})?$/.test(written)) return ofNumber(Number(written.replace(',', '.')), unit);
  return parseTime(written.replace(/ ?UTC$/, 'Z')) ?? ofWrittenOut(written);
}

/** Numbers that as seconds since 1970 would be thousands of years off count in smaller units. */
function ofNumber(number: number, unit: CsvMapping['time']): Stamp {
  const guessed = number >= 1e17 ? 'ns' : number >= 1e14 ? 'us' : number >= 1e11 ? 'ms' : 's';
  return stampOfNumber(number * secondsOf[unit ?? guessed]);
}

/** Without a zone UTC, as everywhere: the machine's must not matter. */
function ofWrittenOut(written: string): Stamp | undefined {
  if (!writtenOut.test(written)) return undefined;
  const seconds = Date.parse(zoned.test(written) ? written : `${written} UTC`) / 1000;
  return Number.isNaN(seconds) ? undefined : { kind: 'instant', seconds };
}
