import { type Json, JsonString } from './json.ts';
import type { Place } from './path.ts';
import { firstOf, hasOneOf, starts, startsInMs, texts } from './usual-names.ts';

export type Unit = 's' | 'ms';

/** Milliseconds since 1970 are more than seconds can be for thousands of years. */
const epochInMs = 1e11;
/** Nobody speaks so slowly: characters a second, over a whole conversation. */
const slowest = 0.1;

/** Names and values say what numbers count; `start: 3250` alone does not. */
export function unitOf(elements: readonly Place[]): Unit {
  if (elements.some((element) => hasOneOf(element, startsInMs))) return 'ms';
  const times = elements.map((element) => firstOf(element, starts)).filter((time) => typeof time === 'number');
  if (times.length === 0) return 's';
  if (times.every((time) => time > epochInMs)) return 'ms';
  const span = Math.max(...times) - Math.min(...times);
  const isRecording = times.every((time) => Number.isInteger(time) && time < 1e8);
  const characters = elements.reduce((sum, element) => sum + lengthOf(firstOf(element, texts)), 0);
  return isRecording && times.length > 1 && characters < span * slowest ? 'ms' : 's';
}

function lengthOf(text: Json | undefined): number {
  return text instanceof JsonString ? text.text.length : 0;
}
