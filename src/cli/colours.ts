import { Chalk, type ChalkInstance, supportsColor } from 'chalk';

/**
 * Colours for standard output: as the options say, else as FORCE_COLOR or NO_COLOR (https://no-color.org) say, else where
 * it is a terminal. A report that goes to a file has none unless they are asked for.
 */
export function paintFor(wanted: boolean | undefined, toTerminal: boolean): ChalkInstance {
  const detected = supportsColor ? supportsColor.level : 0;
  if (wanted === false) return new Chalk({ level: 0 });
  if (wanted === true) return new Chalk({ level: detected || 1 });
  const refused = process.env['FORCE_COLOR'] === undefined && (process.env['NO_COLOR'] ?? '') !== '';
  return new Chalk({ level: refused || !toTerminal ? 0 : detected });
}
