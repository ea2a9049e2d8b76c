import type { JsonMapping } from '../mapping-schema.ts';
import { parseTime, type Stamp, stampOfNumber } from '../times.ts';
import { type Json, JsonObject, JsonString } from './json.ts';

const secondsOf = { s: 1, ms: 1e-3, us: 1e-6, ns: 1e-9, ticks: 1e-7 } as const;

/** What a JSON value says of a time: a number of the mapping's unit (also in a string), a written time, `{ seconds, nanos }`. */
export function stampOf(json: Json | undefined, unit: JsonMapping['time'] = 's'): Stamp | undefined {
  if (typeof json === 'number') return stampOfNumber(json * secondsOf[unitOf(json, unit)]);
  if (json instanceof JsonString) {
    const number = /^\d{1,20}(?:\.\d{1,9})?$/.test(json.text) ? Number(json.text) : undefined;
    const counts = number === undefined ? 's' : unitOf(number, unit);
    return number === undefined || counts === 's' ? parseTime(json.text) : stampOfNumber(number * secondsOf[counts]);
  }
  return json instanceof JsonObject ? ofProtobuf(json) : undefined;
}

/** Seconds since 1970 will not be so many for three thousand years. */
const mostSeconds = 1e11;

/** Milliseconds since 1970 are told by themselves. */
function unitOf(number: number, unit: NonNullable<JsonMapping['time']>): keyof typeof secondsOf {
  return unit === 's' && number >= mostSeconds && number < mostSeconds * 1000 ? 'ms' : unit;
}

/** A duration or timestamp of Google's APIs: `{ "seconds": "12", "nanos": 900000000 }`. */
function ofProtobuf(json: JsonObject): Stamp | undefined {
  const seconds = json.get('seconds') ?? 0;
  const nanos = json.get('nanos') ?? 0;
  const whole = seconds instanceof JsonString ? Number.parseFloat(seconds.text) : seconds;
  return typeof whole === 'number' && typeof nanos === 'number' ? stampOfNumber(whole + nanos * 1e-9) : undefined;
}
