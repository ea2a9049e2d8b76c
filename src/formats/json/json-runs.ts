import type { Runs } from '../excerpt.ts';
import { escapeLength } from './position-json.ts';

/** Runs of a string token with escapes: each escape is one character of the text and several of the source. */
export function jsonRuns(source: string, start: number): Runs {
  const runs = { text: [0], source: [start] };
  let shrunk = 0;
  for (let at = start; source.charCodeAt(at) !== 0x22; ) {
    if (source.charCodeAt(at) !== 0x5c) {
      at += 1;
      continue;
    }
    const length = escapeLength(source, at);
    at += length;
    shrunk += length - 1;
    runs.text.push(at - start - shrunk);
    runs.source.push(at);
  }
  return runs;
}
