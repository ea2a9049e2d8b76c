import type { SourceTurn } from './excerpt.ts';
import type { Stamp } from './times.ts';

/** The times written at one turn. */
export interface TurnStamps {
  readonly start?: Stamp | undefined;
  readonly end?: Stamp | undefined;
}

/** Nobody speaks more than some 5 words of 6 characters a second; a chat "12:03" read as minutes and seconds would. */
const fastestSpeech = 40;
const dayLength = 86_400;
const hourLength = 3_600;

/**
 * Sets start and end of each turn, in seconds from the start of the conversation; `stamps` by place in `turns`. The answer is
 * when that was, in seconds since 1970, where the stamps say so.
 */
export function settleTimes(
  turns: readonly SourceTurn[],
  stamps: readonly (TurnStamps | undefined)[],
): number | undefined {
  const first = stamps.find((stamp) => stamp?.start !== undefined)?.start;
  if (first === undefined || (turns.length > 1 && stamps.every(saysNothing))) return undefined;
  const reading = readingOf(first, turns, stamps);
  let latest = Number.NEGATIVE_INFINITY;
  let passed = 0;
  turns.forEach((turn, place) => {
    const start = inReading(stamps[place]?.start, reading);
    if (start === undefined) return;
    if (reading.wraps > 0 && start + passed < latest - reading.wraps / 2) passed += reading.wraps;
    latest = start + passed;
    turn.start = rounded(latest - reading.zero);
    const end = inReading(stamps[place]?.end, reading);
    if (end !== undefined) turn.end = rounded(Math.max(end + passed - reading.zero, turn.start));
  });
  return reading.family === 'instant' ? reading.zero : undefined;
}

/** Programs that do not know the times write 0 for each. */
function saysNothing(stamp: TurnStamps | undefined): boolean {
  return stamp?.start?.seconds === 0 && !stamp.end?.seconds;
}

/** Exports with instants may be newest first. */
function earliestInstant(stamps: readonly (TurnStamps | undefined)[]): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (const stamp of stamps) {
    if (stamp?.start?.kind === 'instant') earliest = Math.min(earliest, stamp.start.seconds);
  }
  return earliest;
}

/** What the stamps of a file mean together. */
interface Reading {
  readonly family: 'elapsed' | 'clock' | 'instant';
  /** Length of a pair's second part in seconds: 1 in 12:03 as minutes and seconds, 60 as a time of day. */
  readonly pairUnit: 1 | 60;
  /** What is second 0. */
  readonly zero: number;
  /** After so many seconds the stamps start from 0 again (midnight, or an hour counted in minutes); 0: never. */
  readonly wraps: number;
}

function readingOf(first: Stamp, turns: readonly SourceTurn[], stamps: readonly (TurnStamps | undefined)[]): Reading {
  switch (first.kind) {
    case 'instant':
      return { family: 'instant', pairUnit: 60, zero: earliestInstant(stamps), wraps: 0 };
    case 'clock':
      return { family: 'clock', pairUnit: 60, zero: first.seconds, wraps: dayLength };
    case 'elapsed':
      return { family: 'elapsed', pairUnit: 1, zero: 0, wraps: 0 };
    case 'hours':
      // A recording whose transcript begins after its first hour is rarer than a time of day without AM or PM.
      return first.seconds < hourLength
        ? { family: 'elapsed', pairUnit: 1, zero: 0, wraps: 0 }
        : { family: 'clock', pairUnit: 60, zero: first.seconds, wraps: dayLength };
    case 'pair':
      return first.seconds >= 60 && pairsAreTimesOfDay(turns, stamps)
        ? { family: 'clock', pairUnit: 60, zero: first.seconds * 60, wraps: dayLength }
        : { family: 'elapsed', pairUnit: 1, zero: 0, wraps: hourLength };
  }
}

/**
 * Pairs are times of day where, as minutes and seconds, people would speak faster than they can; 00:… at the start is
 * the beginning of a recording rather than the hour after midnight.
 */
function pairsAreTimesOfDay(turns: readonly SourceTurn[], stamps: readonly (TurnStamps | undefined)[]): boolean {
  let characters = 0;
  let seconds = 0;
  let last: { start: number; length: number } | undefined;
  for (const [place, turn] of turns.entries()) {
    const start = stamps[place]?.start;
    if (start?.kind !== 'pair') continue;
    if (last !== undefined) {
      characters += last.length;
      seconds += Math.max(start.seconds - last.start, 0);
    }
    last = { start: start.seconds, length: turn.text.length };
  }
  return characters > seconds * fastestSpeech;
}

/** Stamps of another family than the first one's cannot be compared with it and are left out. */
function inReading(stamp: Stamp | undefined, reading: Reading): number | undefined {
  if (stamp === undefined) return undefined;
  if (stamp.kind === 'pair') return reading.family === 'instant' ? undefined : stamp.seconds * reading.pairUnit;
  const family = stamp.kind === 'hours' && reading.family !== 'instant' ? reading.family : stamp.kind;
  return family === reading.family ? stamp.seconds : undefined;
}

/** To the microsecond, the finest that exports write: differences of large numbers carry noise behind that. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
