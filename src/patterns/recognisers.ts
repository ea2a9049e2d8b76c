import { Flag } from '../language/tokens.ts';

/** Recognisers of one slot: the flag that the tokeniser sets. */
export const flagRecognisers: ReadonlyMap<string, number> = new Map([
  ['number', Flag.number],
  ['money', Flag.money],
  ['clock', Flag.clock],
  ['caps', Flag.upper],
  ['emoji', Flag.emoji],
  ['sad', Flag.sadEmoji],
  ['url', Flag.url],
  ['email', Flag.email],
  ['handle', Flag.handle],
  ['redacted', Flag.redacted],
]);

/** Recognisers of runs of slots: found before matching and given to `Matcher.find`. */
export const spanRecognisers: ReadonlySet<string> = new Set(['name', 'address', 'introduction']);

/** Recognisers that are written as phrases: `{time}` is the concept `time`. */
export const conceptRecognisers: ReadonlySet<string> = new Set(['time']);
