import type { JsonMapping } from '../mapping-schema.ts';
import { parseTime, type Stamp, stampOfNumber } from '../times.ts';
import { type Json, JsonObject, JsonString } from './json.ts';

const secondsOf = { s: 1, ms: 1e-3, us: 1e-6, ns: 1e-9, ticks: 1e-7 } as const;

/** What a JSON value says of a time: a number of the mapping's unit (also in a string), a written time, `{ seconds, nanos }`. */
export function stampOf(json: Json | undefined, unit: JsonMapping['time'] = 's'): Stamp | undefined {
  if (typeof json === 'number') return stampOfNumber(json * secondsOf[unit]);
  if (json instanceof JsonString) {
    const isNumber = unit !== 's' && /^\d{1,20}(?:\.\d{1,9})?$/.test(json.text);
    return isNumber ? stampOfNumber(Number(json.text) * secondsOf[unit]) : parseTime(json.text);
  }
  return json instanceof JsonObject ? ofProtobuf(json) : undefined;
}

/** A duration or timestamp of Google's APIs: `{ "seconds": "12", "nanos": 900000000 }`. */
function ofProtobuf(json: JsonObject): Stamp | undefined {
  const seconds = json.get('seconds') ?? 0;
  const nanos = json.get('nanos') ?? 0;
  const whole = seconds instanceof JsonString ? Number.parseFloat(seconds.text) : seconds;
  return typeof whole === 'number' && typeof nanos === 'number' ? stampOfNumber(whole + nanos * 1e-9) : undefined;
}
