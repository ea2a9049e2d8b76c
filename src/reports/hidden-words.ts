import { countOf } from './count-of.ts';
import type { Tally } from './tally.ts';

/** `Hidden: 2 findings suppressed, 14 in the baseline.`; nothing where none is. */
export function hiddenWords({ suppressed, unchanged }: Tally): string | undefined {
  const parts = [
    ...(suppressed > 0 ? [`${countOf(suppressed, 'finding')} suppressed`] : []),
    ...(unchanged > 0 ? [`${countOf(unchanged, 'finding')} in the baseline`] : []),
  ];
  return parts.length === 0 ? undefined : `Hidden: ${parts.join(', ')}.`;
}
