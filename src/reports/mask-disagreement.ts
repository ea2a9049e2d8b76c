import type { Disagreement } from '../calibration/disagreements.ts';
import type { Mask } from './mask-result.ts';

/** Hides in quotes and labels of speakers what the config wants hidden. */
export function maskDisagreement(disagreement: Disagreement, mask: Mask): Disagreement {
  const quote = mask.text(disagreement.quote);
  const evidence = disagreement.evidence === undefined ? undefined : mask.text(disagreement.evidence);
  const changed = quote !== disagreement.quote || evidence !== disagreement.evidence;
  return {
    ...disagreement,
    speaker: mask.label(disagreement.speaker),
    quote,
    ...(evidence !== undefined && { evidence }),
    ...(changed && { masked: true as const }),
  };
}
