import type { Source } from '../source.ts';
import { isHeaderKey } from './header-keys.ts';
import { Line } from './line.ts';

/** Property lines are short: `Agent: Dana Lopez`, `Scenario: Weekend appointment request (edge case)`. */
const longestValue = 60;
/** More lines than this are no header. */
const mostLines = 30;

/**
 * Number (0-based) of the first line behind a header: a first paragraph of `key: value` lines in which at least one key
 * is a well-known property, so that `Agent: Dana` there is no turn. 0 where the file begins with no such paragraph.
 */
export function headerEnd(source: Source): number {
  const line = new Line(source.text);
  const starts = source.lineStarts;
  const keys = new Set<string>();
  let properties = 0;
  for (let number = 0; number < Math.min(starts.length, mostLines); number += 1) {
    line.read(starts[number]!, starts[number + 1] ?? source.text.length);
    if (line.isBlank && keys.size > 0) return properties > 0 ? number : 0;
    if (!line.hasColon) continue;
    const key = line.label.toLowerCase();
    const isProperty = isHeaderKey(line.label);
    if (keys.has(key) || (!isProperty && !looksLikeValue(source.text.slice(line.textStart, line.end)))) return 0;
    keys.add(key);
    if (isProperty) properties += 1;
  }
  return 0;
}

function looksLikeValue(text: string): boolean {
  return text.length > 0 && text.length <= longestValue && !/[.?!]$/.test(text);
}
